package vn.itplan.progress;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.plan.FinishedProjects;

/** By the last update that counts, whatever day it speaks of. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OverProjects implements FinishedProjects {

    private final JdbcClient jdbc;

    OverProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Long> of(long versionId) {
        return jdbc.sql("""
                        select distinct i.project_id from plan_item i
                        join project_progress_on(:day) u on u.province_id = i.province_id and u.project_id = i.project_id
                        where i.version_id = :version and i.deleted_at is null and u.status in ('COMPLETED', 'CANCELLED')
                        """)
                .param("day", LocalDate.of(2100, 12, 31))
                .param("version", versionId)
                .query(Long.class)
                .set();
    }
}
