package vn.itplan.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.itplan.plan.Plans.ParentChoice;

interface PlanRepository extends Repository<Plan, Long> {

    Plan save(Plan plan);

    Optional<Plan> findById(long id);

    @Query("""
            select new vn.itplan.plan.Plans$ParentChoice(p.id, p.title) from Plan p
            where p.provinceId = :province and p.id <> :plan and p.kind <> vn.itplan.plan.PlanKind.ANNUAL
            order by p.firstYear desc, p.id desc
            """)
    List<ParentChoice> parents(long province, long plan);

    void flush();
}
