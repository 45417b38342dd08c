package vn.itplan.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlanGroupRepository extends Repository<PlanGroup, Long> {

    PlanGroup save(PlanGroup group);

    Optional<PlanGroup> findByIdAndPlanId(long id, long planId);

    void flush();

    @Query("""
            select coalesce(max(g.position), -1) + 1 from PlanGroup g
            where g.versionId = :version and (g.parentId = :parent or (:parent is null and g.parentId is null))
            """)
    int nextPosition(long version, @Nullable Long parent);

    @Query("""
            select count(g) from PlanGroup g where g.parentId = :group and g.deletedAt is null
            """)
    long childrenOf(long group);

    List<PlanGroup> findByPlanIdAndIdInAndDeletedAtIsNull(long planId, Collection<Long> ids);

    @Query("""
            select count(g) from PlanGroup g
            where g.parentId in :groups and g.id not in :groups and g.deletedAt is null
            """)
    long othersIn(Collection<Long> groups);
}
