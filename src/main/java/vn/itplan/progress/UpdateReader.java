package vn.itplan.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.itplan.common.Listing;
import vn.itplan.common.Money;
import vn.itplan.progress.Update.AttachedFile;

/** Reads updates, however many in three statements. Whoever calls it has asked for permission. */
@Component
class UpdateReader {

    private static final String COLUMNS = """
            select u.id, u.project_id, u.as_of, u.status, u.percent, u.difficulties, u.next_step, u.hints, u.reason,
              u.illustrative, u.corrects_id, c.id as corrected_by_id, u.recorded_at, u.account_id, u.account_name,
              a.name as agency, count(*) over () as total
            """;
    private static final String JOINS = """
            left join project_update c on c.corrects_id = u.id
            left join agency a on a.id = u.agency_id
            """;

    private final JdbcClient jdbc;

    UpdateReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a project, corrected ones too, those of the latest day first. */
    Listing<Update> history(long projectId, int page, int size) {
        List<Row> rows = page(projectId, page, size);
        if (rows.isEmpty() && page > 0) {
            return history(projectId, 0, size);
        }
        long total = rows.isEmpty() ? 0 : rows.get(0).total();
        return new Listing<>(whole(rows), page, size, total);
    }

    private List<Row> page(long projectId, int page, int size) {
        return jdbc.sql(COLUMNS + " from project_update u " + JOINS + """
                        where u.project_id = :project
                        order by u.as_of desc, u.recorded_at desc, u.id desc limit :size offset :start
                        """)
                .param("project", projectId)
                .param("size", size)
                .param("start", (long) page * size)
                .query(Row.class)
                .list();
    }

    List<Update> byIds(Collection<Long> ids) {
        return whole(jdbc.sql(COLUMNS + " from project_update u " + JOINS + " where u.id = any (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(Row.class)
                .list());
    }

    /** The latest counting update of each of these projects as of a day, without its files; those without one are left out. */
    Map<Long, Update> latest(Collection<Long> projects, LocalDate day) {
        List<Row> rows = jdbc.sql(COLUMNS + " from project_progress_on(:day) u " + JOINS
                        + " where u.project_id = any (:projects)")
                .param("day", day)
                .param("projects", projects.toArray(Long[]::new))
                .query(Row.class)
                .list();
        Map<Long, Update> latest = new HashMap<>();
        with(rows, Map.of()).forEach(update -> latest.put(update.projectId(), update));
        return latest;
    }

    private List<Update> whole(List<Row> rows) {
        return rows.isEmpty() ? List.of() : with(rows, files(ids(rows)));
    }

    private List<Update> with(List<Row> rows, Map<Long, List<AttachedFile>> files) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Payment>> payments = payments(ids(rows));
        return rows.stream()
                .map(row ->
                        row.update(payments.getOrDefault(row.id(), List.of()), files.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static Long[] ids(List<Row> rows) {
        return rows.stream().map(Row::id).toArray(Long[]::new);
    }

    private Map<Long, List<Payment>> payments(Long[] updates) {
        Map<Long, List<Payment>> payments = new HashMap<>();
        jdbc.sql("""
                        select d.update_id, d.source_id, s.name, d.amount
                        from project_update_disbursement d left join funding_source s on s.id = d.source_id
                        where d.update_id = any (:updates)
                        order by d.update_id, s.name collate "vi-x-icu" nulls last, d.id
                        """).param("updates", updates).query(row -> {
            payments.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                    .add(new Payment(row.getObject(2, Long.class), row.getString(3), Money.ofDong(row.getLong(4))));
        });
        return payments;
    }

    private Map<Long, List<AttachedFile>> files(Long[] updates) {
        Map<Long, List<AttachedFile>> files = new HashMap<>();
        jdbc.sql("""
                        select l.update_id, f.id, f.name, f.size, f.sha256
                        from project_update_file l join stored_file f on f.id = l.file_id
                        where l.update_id = any (:updates) order by l.update_id, l.position
                        """).param("updates", updates).query(row -> {
            files.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                    .add(new AttachedFile(row.getLong(2), row.getString(3), row.getLong(4), row.getString(5)));
        });
        return files;
    }

    /** @param total rows of the whole list */
    record Row(
            long id,
            long projectId,
            LocalDate asOf,
            ProgressStatus status,
            @Nullable BigDecimal percent,
            @Nullable String difficulties,
            @Nullable String nextStep,
            @Nullable String hints,
            @Nullable String reason,
            boolean illustrative,
            @Nullable Long correctsId,
            @Nullable Long correctedById,
            OffsetDateTime recordedAt,
            long accountId,
            String accountName,
            @Nullable String agency,
            long total) {

        Update update(List<Payment> payments, List<AttachedFile> files) {
            List<HintKind> kinds = hints == null
                    ? List.of()
                    : Arrays.stream(hints.split(",")).map(HintKind::valueOf).toList();
            return new Update(
                    id,
                    projectId,
                    new Report(asOf, status, percent, difficulties, nextStep, payments),
                    agency,
                    kinds,
                    reason,
                    illustrative,
                    correctsId,
                    correctedById,
                    recordedAt.toInstant(),
                    accountId,
                    accountName,
                    files);
        }
    }
}
