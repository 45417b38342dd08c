package vn.itplan.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlanItemRepository extends Repository<PlanItem, Long> {

    PlanItem save(PlanItem item);

    Optional<PlanItem> findByIdAndPlanId(long id, long planId);

    List<PlanItem> findByPlanIdAndIdInAndDeletedAtIsNull(long planId, Collection<Long> ids);

    List<PlanItem> findByPlanIdAndIdIn(long planId, Collection<Long> ids);

    void flush();

    @Query("""
            select coalesce(max(i.position), -1) + 1 from PlanItem i
            where i.versionId = :version and (i.groupId = :group or (:group is null and i.groupId is null))
            """)
    int nextPosition(long version, @Nullable Long group);

    @Query("""
            select count(i) from PlanItem i where i.groupId = :group and i.deletedAt is null
            """)
    long itemsIn(long group);

    @Query("""
            select count(i) from PlanItem i where i.groupId in :groups and i.deletedAt is null
            """)
    long itemsIn(Collection<Long> groups);
}
