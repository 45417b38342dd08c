package vn.itplan.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.CurrentUser;
import vn.itplan.common.CurrentUser.Actor;

/**
 * Writes the trail. Never give it a secret: no password, token or session number, not even a wrong one.
 *
 * <p>The request number and the address come from the log's context ({@code reference}, {@code address}), where the web
 * layer puts them, so that an entry and a log line can be brought together.
 */
@Service
public class AuditTrail {

    private static final String INSERT = """
            insert into audit_entry (at, request, account_id, actor, roles, address, action, object_type, object_id,
                object_name, province_id, plan_id, field, old_value, new_value, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final ObjectProvider<CurrentUser> currentUser;
    private final Clock clock;

    AuditTrail(JdbcTemplate jdbc, ObjectProvider<CurrentUser> currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Records an act in the transaction that is going on, and dies with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, TraceSubject subject, @Nullable String details) {
        write(List.of(new Entry(action, subject, null, null, details, null)));
    }

    /** Records an act in a transaction of its own: for what was refused, and for sign-ins. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordApart(String action, TraceSubject subject, @Nullable String details) {
        write(List.of(new Entry(action, subject, null, null, details, null)));
    }

    /** {@link #record} of one act on many things at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(String action, List<TraceSubject> subjects, @Nullable String details) {
        write(subjects.stream()
                .map(subject -> new Entry(action, subject, null, null, details, null))
                .toList());
    }

    /** What an act changed of one thing, field by field, where no listener sees it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordChanges(TraceSubject subject, List<FieldChange> changes) {
        write(changes.stream()
                .map(change -> new Entry("CHANGED", subject, change.field(), change.from(), change.to(), null))
                .toList());
    }

    void write(List<Entry> entries) {
        Actor actor = currentUser.stream()
                .flatMap(user -> user.actor().stream())
                .findFirst()
                .orElse(null);
        Timestamp now = Timestamp.from(clock.instant());
        String request = MDC.get("reference");
        String address = MDC.get("address");
        jdbc.batchUpdate(INSERT, entries, BATCH, (statement, entry) -> {
            TraceSubject subject = entry.subject();
            int i = 0;
            statement.setTimestamp(++i, now);
            statement.setString(++i, request);
            statement.setObject(++i, actor == null ? null : actor.accountId());
            statement.setString(++i, actor == null ? "-" : actor.username());
            statement.setString(++i, actor == null ? "" : shorten(actor.roles(), 1000));
            statement.setString(++i, address);
            statement.setString(++i, entry.action());
            statement.setString(++i, subject.type());
            statement.setObject(++i, subject.id());
            statement.setString(++i, shorten(subject.name(), 500));
            statement.setObject(++i, subject.provinceId());
            statement.setObject(++i, subject.planId());
            statement.setString(++i, entry.field());
            statement.setString(++i, entry.oldValue());
            statement.setString(++i, entry.newValue());
            statement.setString(++i, shorten(entry.reason(), 2000));
        });
    }

    private static @Nullable String shorten(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    /** @param field a name in camel case, for which the bundles have a word: {@code unitLine} */
    public record FieldChange(
            String field, @Nullable String from, @Nullable String to) {}

    record Entry(
            String action,
            TraceSubject subject,
            @Nullable String field,
            @Nullable String oldValue,
            @Nullable String newValue,
            @Nullable String reason) {}
}
