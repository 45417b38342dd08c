package vn.itplan.appendix.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.itplan.appendix.importing.ImportPreview.ImportSummary;
import vn.itplan.common.NotFoundException;

/** The imports of a plan as lists show them. */
@Component
class ImportSummaries {

    static final String SUMMARY = """
            select r.id, f.name as file_name, r.state, r.created_at, r.created_by, r.applied_at, r.applied_by,
              r.undone_at, r.undone_by, r.added, r.changed, r.unchanged
            from import_run r join stored_file f on f.id = r.file_id where r.plan_id = :plan
            """;

    private final JdbcClient jdbc;

    ImportSummaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ImportSummary> of(long planId) {
        return jdbc.sql(SUMMARY + " order by r.id desc limit 200")
                .param("plan", planId)
                .query(ImportSummaries::summary)
                .list();
    }

    ImportSummary of(long planId, long runId) {
        return jdbc.sql(SUMMARY + " and r.id = :run")
                .param("plan", planId)
                .param("run", runId)
                .query(ImportSummaries::summary)
                .optional()
                .orElseThrow(() -> new NotFoundException("import " + runId));
    }

    static ImportSummary summary(ResultSet row, int number) throws SQLException {
        return new ImportSummary(
                row.getLong("id"),
                row.getString("file_name"),
                ImportState.valueOf(row.getString("state")),
                Objects.requireNonNull(row.getObject("created_at", OffsetDateTime.class))
                        .toInstant(),
                row.getString("created_by"),
                instant(row, "applied_at"),
                row.getString("applied_by"),
                instant(row, "undone_at"),
                row.getString("undone_by"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("unchanged"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
