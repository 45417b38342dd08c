package vn.itplan.indicator;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlanIndicatorRepository extends Repository<PlanIndicator, Long> {

    PlanIndicator save(PlanIndicator indicator);

    Optional<PlanIndicator> findByIdAndPlanId(long id, long planId);

    @Query("select coalesce(max(i.position), -1) + 1 from PlanIndicator i where i.versionId = :version")
    int nextPosition(long version);

    List<PlanIndicator> findByVersionIdAndCurrentStateAndDeletedAtIsNullOrderByPositionAscIdAsc(
            long versionId, boolean currentState);
}
