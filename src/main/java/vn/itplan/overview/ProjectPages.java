package vn.itplan.overview;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.overview.ProjectPage.PlanRow;
import vn.itplan.progress.ProgressHistory;
import vn.itplan.progress.ProjectProgress;

/** Puts together what a project's page shows, in six statements. */
@Service
@Transactional(readOnly = true)
public class ProjectPages {

    private final ProgressHistory history;
    private final JdbcClient jdbc;

    ProjectPages(ProgressHistory history, JdbcClient jdbc) {
        this.history = history;
        this.jdbc = jdbc;
    }

    /**
     * @param page of the history
     * @throws vn.itplan.common.NotFoundException also when the account may not see its province
     */
    public ProjectPage get(long projectId, int page, int size) {
        ProjectProgress progress = history.of(projectId, page, size);
        Identity identity =
                jdbc.sql("""
                        select p.name, r.code as province, r.name as province_name
                        from project p join province r on r.id = p.province_id where p.id = :project
                        """).param("project", projectId).query(Identity.class).single();
        return new ProjectPage(
                projectId, identity.name(), identity.province(), identity.provinceName(), life(projectId), progress);
    }

    /** Rows of current versions, the newest years first. */
    private List<PlanRow> life(long projectId) {
        return jdbc.sql("""
                        select p.id as plan_id, i.id as item_id, coalesce(v.number, p.title) as plan, p.first_year, p.last_year,
                          p.status, i.name, i.lead_text,
                          sum(l.amount) filter (where l.stage = 'REQUESTED')::bigint as requested_vnd,
                          sum(l.amount) filter (where l.stage = 'PLANNED')::bigint as planned_vnd,
                          sum(l.amount) filter (where l.stage = 'ALLOCATED')::bigint as allocated_vnd,
                          sum(l.amount) filter (where l.stage = 'DISBURSED')::bigint as disbursed_vnd
                        from plan_item i
                        join plan_version v on v.id = i.version_id and v.current
                        join plan p on p.id = v.plan_id
                        left join funding_line l on l.item_id = i.id and l.deleted_at is null
                        where i.project_id = :project and i.deleted_at is null
                        group by p.id, v.id, i.id order by p.first_year desc, p.id desc, i.id
                        """).param("project", projectId).query(PlanRow.class).list();
    }

    private record Identity(String name, String province, String provinceName) {}
}
