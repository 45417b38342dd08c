package vn.itplan.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PlanSectionRepository extends Repository<PlanSection, Long> {

    PlanSection save(PlanSection section);

    void flush();

    Optional<PlanSection> findByIdAndPlanId(long id, long planId);

    List<PlanSection> findByPlanIdAndIdIn(long planId, Collection<Long> ids);
}
