package vn.itplan.plan;

import org.springframework.data.repository.Repository;

interface PlanVersionRepository extends Repository<PlanVersion, Long> {

    PlanVersion save(PlanVersion version);

    PlanVersion findByPlanIdAndCurrentTrue(long planId);
}
