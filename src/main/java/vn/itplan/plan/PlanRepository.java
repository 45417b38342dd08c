package vn.itplan.plan;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PlanRepository extends Repository<Plan, Long> {

    Plan save(Plan plan);

    Optional<Plan> findById(long id);

    void flush();
}
