package vn.itplan.reconciliation;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.itplan.plan.PlanContentChanging;

/** Counts every change of a plan, in its transaction, also for the annual plans that are held against it. */
@Component
class ChangeCounter {

    private final JdbcClient jdbc;

    ChangeCounter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(PlanContentChanging changing) {
        jdbc.sql("""
                        insert into plan_check (plan_id, province_id, changes)
                        select id, province_id, 1 from plan where id = :plan or parent_id = :plan order by id
                        on conflict (plan_id) do update set changes = plan_check.changes + 1
                        """).param("plan", changing.planId()).update();
    }
}
