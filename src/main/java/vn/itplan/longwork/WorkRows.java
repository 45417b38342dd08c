package vn.itplan.longwork;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.longwork.WorkState.Status;

/**
 * The table of work. Each act is a transaction of its own, seen by all nodes at once, whatever transaction the work itself
 * is in.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class WorkRows {

    /** How long a result waits. */
    private static final Duration KEPT = Duration.ofHours(24);

    /** Work that has said nothing for so long went down with its node. */
    private static final Duration SILENT = Duration.ofMinutes(10);

    private static final String LOST = "longwork.failed.lost";

    private static final String STATE = """
            select id, kind, subject_id, variant, status, step, done, total, started_at, ended_at, failure, reference,
              result_name, length(result) as result_size
            from long_work
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A row for new work, empty when the account has such work running. */
    Optional<Long> begin(long account, WorkSubject subject, String step, String reference) {
        Instant now = clock.instant();
        jdbc.sql("""
                        delete from long_work where id in (
                          select id from long_work where seen_at < :limit limit 100 for update skip locked)
                        """).param("limit", Timestamp.from(now.minus(KEPT))).update();
        jdbc.sql("""
                        update long_work set status = 'FAILED', failure = :lost, ended_at = :now
                        where status = 'RUNNING' and seen_at < :limit
                        """)
                .param("lost", LOST)
                .param("now", Timestamp.from(now))
                .param("limit", Timestamp.from(now.minus(SILENT)))
                .update();
        return jdbc.sql("""
                        insert into long_work (account_id, kind, subject_id, variant, status, step, started_at, seen_at,
                          reference)
                        values (:account, :kind, :subject, :variant, 'RUNNING', :step, :now, :now, :reference)
                        on conflict do nothing returning id
                        """)
                .param("account", account)
                .param("kind", subject.kind())
                .param("subject", subject.subjectId())
                .param("variant", subject.variant())
                .param("step", step)
                .param("now", Timestamp.from(now))
                .param("reference", reference)
                .query(Long.class)
                .optional();
    }

    /** The work that {@link #begin} found running. */
    Optional<Long> running(long account, WorkSubject subject) {
        return jdbc.sql("""
                        select id from long_work where account_id = :account and kind = :kind and subject_id = :subject
                          and variant = :variant and status = 'RUNNING'
                        """)
                .param("account", account)
                .param("kind", subject.kind())
                .param("subject", subject.subjectId())
                .param("variant", subject.variant())
                .query(Long.class)
                .optional();
    }

    /** Whether it is still wanted. */
    boolean at(long id, String step, int done, int total) {
        return jdbc.sql("""
                                update long_work set step = :step, done = :done, total = :total, seen_at = :now
                                where id = :id and status = 'RUNNING'
                                """)
                        .param("id", id)
                        .param("step", step)
                        .param("done", done)
                        .param("total", total)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    void finish(long id, WorkResult result) {
        jdbc.sql("""
                        update long_work set status = 'DONE', done = total, ended_at = :now, seen_at = :now,
                          result_name = :name, result_type = :type, result = :content
                        where id = :id and status = 'RUNNING'
                        """)
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .param("name", result.name())
                .param("type", result.mediaType())
                .param("content", result.content())
                .update();
    }

    void end(long id, Status status, String failure) {
        jdbc.sql("""
                        update long_work set status = :status, failure = :failure, ended_at = :now, seen_at = :now
                        where id = :id and status = 'RUNNING'
                        """)
                .param("id", id)
                .param("status", status.name())
                .param("failure", failure)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    Optional<WorkState> state(long account, long id) {
        return jdbc.sql(STATE + " where id = :id and account_id = :account and seen_at >= :limit")
                .param("id", id)
                .param("account", account)
                .param("limit", Timestamp.from(clock.instant().minus(KEPT)))
                .query(WorkState.class)
                .optional();
    }

    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    List<WorkState> recent(long account, String kind, long subject) {
        return jdbc.sql(STATE + """
                         where account_id = :account and kind = :kind and subject_id = :subject and seen_at >= :limit
                         order by id desc limit 10
                        """)
                .param("account", account)
                .param("kind", kind)
                .param("subject", subject)
                .param("limit", Timestamp.from(clock.instant().minus(KEPT)))
                .query(WorkState.class)
                .list();
    }

    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    Optional<WorkResult> result(long account, long id) {
        return jdbc.sql("""
                        select result_name, result_type, result from long_work
                        where id = :id and account_id = :account and status = 'DONE' and seen_at >= :limit
                        """)
                .param("id", id)
                .param("account", account)
                .param("limit", Timestamp.from(clock.instant().minus(KEPT)))
                .query((row, number) -> new WorkResult(row.getString(1), row.getString(2), row.getBytes(3)))
                .optional();
    }
}
