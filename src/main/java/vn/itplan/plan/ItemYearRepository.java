package vn.itplan.plan;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ItemYearRepository extends Repository<ItemYear, Long> {

    ItemYear saveAndFlush(ItemYear year);

    Optional<ItemYear> findByIdAndItemIdAndPlanId(long id, long itemId, long planId);
}
