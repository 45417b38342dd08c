package vn.itplan.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.itplan.common.Access;
import vn.itplan.common.Money;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;

/** Whose project it is, and who may report on it. */
@Component
class ReportedProjects {

    /** An agency stands for those that it succeeded. */
    private static final String PROJECT = """
            with recursive lead(id) as (
              select agency_id from project_lead where project_id = :project and agency_id is not null
              union
              select s.successor_id from agency_succession s join lead on lead.id = s.predecessor_id
            )
            select p.id, p.province_id, array(select id from lead) as leads,
              exists (select from project_lead l where l.project_id = p.id) as in_execution, m.planned, m.allocated
            from project p left join project_money m on m.project_id = p.id and m.province_id = p.province_id
            where p.id = :project
            """;

    private final JdbcClient jdbc;
    private final Access access;

    ReportedProjects(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** For whoever may read it. */
    ReportedProject readable(long projectId) {
        ReportedProject project = jdbc.sql(PROJECT)
                .param("project", projectId)
                .query((row, number) -> new ReportedProject(
                        row.getLong("id"),
                        row.getLong("province_id"),
                        leads(row),
                        row.getBoolean("in_execution"),
                        money(row, "planned"),
                        money(row, "allocated")))
                .optional()
                .orElseThrow(() -> new NotFoundException("project " + projectId));
        access.require(Permission.PLAN_READ, project.provinceId());
        return project;
    }

    /** For whoever may report on it, as the lead agencies allow. */
    ReportedProject reportable(long projectId) {
        ReportedProject project = readable(projectId);
        access.requireFor(Permission.PROGRESS_UPDATE, project.provinceId(), project.leads());
        return project;
    }

    boolean mayReport(ReportedProject project) {
        return project.inExecution()
                && access.reach(Permission.PROGRESS_UPDATE, project.provinceId())
                        .covers(project.leads());
    }

    private static List<Long> leads(ResultSet row) throws SQLException {
        return Arrays.asList((Long[]) row.getArray("leads").getArray());
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        Long dong = row.getObject(column, Long.class);
        return dong == null ? null : Money.ofDong(dong);
    }
}
