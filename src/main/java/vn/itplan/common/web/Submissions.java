package vn.itplan.common.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a form that creates something safe against being sent twice, by a double click, a reload or an impatient network:
 * the second one waits for the first and goes where it went.
 */
@Service
public class Submissions {

    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    Submissions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A number for a form about to be shown. */
    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    /**
     * Acts once for each key, in the transaction that remembers it.
     *
     * @param key the form's number; without a readable one the act is simply done
     * @param act creates something and returns where to go
     */
    @Transactional
    public String once(@Nullable String key, Supplier<String> act) {
        UUID number = read(key);
        if (number == null) {
            return act.get();
        }
        // Rows that another request is at are left to it, so that a long act does not hold up the others.
        jdbc.sql("""
                        delete from form_submission where key in (
                          select key from form_submission where at < :limit limit 100 for update skip locked)
                        """)
                .param("limit", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        int added = jdbc.sql("insert into form_submission (key, at) values (:key, :at) on conflict do nothing")
                .param("key", number)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (added == 0) {
            return jdbc.sql("select location from form_submission where key = :key")
                    .param("key", number)
                    .query(String.class)
                    .single();
        }
        String location = act.get();
        jdbc.sql("update form_submission set location = :location where key = :key")
                .param("location", location)
                .param("key", number)
                .update();
        return location;
    }

    private static @Nullable UUID read(@Nullable String key) {
        try {
            return key == null ? null : UUID.fromString(key);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
