package vn.itplan.plan;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface ItemAgencyRepository extends Repository<ItemAgency, Long> {

    ItemAgency save(ItemAgency agency);

    List<ItemAgency> findByItemIdIn(Collection<Long> itemIds);

    void delete(ItemAgency agency);
}
