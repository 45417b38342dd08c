package vn.itplan.plan;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlanVersionRepository extends Repository<PlanVersion, Long> {

    PlanVersion save(PlanVersion version);

    PlanVersion findByPlanIdAndCurrentTrue(long planId);

    /** A plan and its current version, in one statement; nothing when there is no such plan. */
    @Query("select p, v from Plan p join PlanVersion v on v.planId = p.id where p.id = :planId and v.current")
    List<Object[]> findWithPlan(long planId);
}
