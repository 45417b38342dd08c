package vn.itplan.plan;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ItemAgencyRepository extends Repository<ItemAgency, Long> {

    ItemAgency save(ItemAgency agency);

    List<ItemAgency> findByItemId(long itemId);

    void delete(ItemAgency agency);
}
