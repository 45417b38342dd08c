package vn.itplan.appendix.importing;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.plan.Plans;

/** Which file a value of a plan was read in. */
@Service
@Transactional(readOnly = true)
public class Origins {

    private final Plans plans;
    private final JdbcClient jdbc;

    Origins(Plans plans, JdbcClient jdbc) {
        this.plans = plans;
        this.jdbc = jdbc;
    }

    /** The import that a stated figure was last read in; empty for one that no file gave. */
    public Optional<Long> importOfFigure(long planId, long figureId) {
        plans.get(planId);
        return jdbc.sql("""
                        select import_id from provenance
                        where plan_id = :plan and stated_figure_id = :figure order by import_id desc limit 1
                        """)
                .param("plan", planId)
                .param("figure", figureId)
                .query(Long.class)
                .optional();
    }
}
