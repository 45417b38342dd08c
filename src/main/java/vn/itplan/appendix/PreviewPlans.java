package vn.itplan.appendix;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Access;
import vn.itplan.common.Permission;
import vn.itplan.plan.Plans;

/** The plans of a province that a layout can be looked at with, and how it looks with one. */
@Service
@Transactional(readOnly = true)
public class PreviewPlans {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Plans plans;
    private final ContentReader content;
    private final Access access;

    PreviewPlans(JdbcClient jdbc, Plans plans, ContentReader content, Access access) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.content = content;
        this.access = access;
    }

    public record PreviewPlan(long id, String title, int firstYear, int lastYear) {

        /** "Kế hoạch … (2026-2030)". */
        public String name() {
            return title + " (" + firstYear + (firstYear == lastYear ? "" : "-" + lastYear) + ")";
        }
    }

    /** Newest first; none for an account that may not read its plans. */
    public List<PreviewPlan> of(long provinceId) {
        if (!access.may(Permission.PLAN_READ, provinceId)) {
            return List.of();
        }
        return jdbc.sql("""
                        select id, title, first_year, last_year from plan where province_id = :province
                        order by last_year desc, id desc limit :most
                        """)
                .param("province", provinceId)
                .param("most", MOST)
                .query(PreviewPlan.class)
                .list();
    }

    /**
     * A layout that is being made, filled from a plan.
     *
     * @throws vn.itplan.common.NotFoundException when the account may not see the plan
     */
    public AssembledAppendix preview(long planId, AppendixLayout layout) {
        return AppendixAssembler.assembleAll(
                content.of(plans.get(planId), layout.rows()), layout, AppendixMode.COMPUTED);
    }
}
