package vn.itplan.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing. An attempt is counted as failed before the password is looked at, in one statement, so that
 * attempts made at the same moment cannot all pass; one that succeeds takes its count back. A name that no account has
 * is counted like any other, so that the lock tells nothing.
 */
@Component
class SignInThrottle {

    private static final String COUNT = """
            insert into sign_in_throttle as t (kind, key, failures, last_attempt_at)
            values (:kind, :key, 1, :now)
            on conflict (kind, key) do update set
                failures = case when t.last_attempt_at < :forgotten then 1 else t.failures + 1 end,
                last_attempt_at = :now,
                locked_until = case when t.last_attempt_at >= :forgotten and t.failures + 1 >= :limit then
                    :now + least(:first * power(2, least(t.failures + 1 - :limit, 30)), :longest) * interval '1 second' end
            where t.locked_until is null or t.locked_until <= :now
            """;

    /** Anything else would be looked up as a name. */
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final JdbcClient jdbc;
    private final AccountSettings.Throttle settings;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, AccountSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings.throttle();
        this.clock = clock;
    }

    /** Counts an attempt for the address and the name, or answers how long to wait. */
    Optional<Duration> attempt(String username, String address) {
        return attempt("ADDRESS", addressKey(address), settings.perAddress()).or(() -> attempt(username));
    }

    /** Counts an attempt for the name alone: whoever is signed in and types a password once more. */
    Optional<Duration> attempt(String username) {
        return attempt("ACCOUNT", digest(username), settings.perAccount());
    }

    void succeeded(String username, String address) {
        succeeded(username);
        jdbc.sql("""
                        update sign_in_throttle set failures = greatest(failures - 1, 0), locked_until = null
                        where kind = 'ADDRESS' and key = :key
                        """).param("key", addressKey(address)).update();
        jdbc.sql("delete from sign_in_throttle where last_attempt_at < :old")
                .param("old", utc(clock.instant().minus(settings.forgetAfter()).minus(settings.longestLock())))
                .update();
    }

    void succeeded(String username) {
        jdbc.sql("delete from sign_in_throttle where kind = 'ACCOUNT' and key = :key")
                .param("key", digest(username))
                .update();
    }

    private Optional<Duration> attempt(String kind, byte[] key, int limit) {
        Instant now = clock.instant();
        int counted = jdbc.sql(COUNT)
                .param("kind", kind)
                .param("key", key)
                .param("now", utc(now))
                .param("forgotten", utc(now.minus(settings.forgetAfter())))
                .param("limit", limit)
                .param("first", settings.firstLock().toSeconds())
                .param("longest", settings.longestLock().toSeconds())
                .update();
        return counted == 1 ? Optional.empty() : Optional.of(remaining(kind, key, now));
    }

    private Duration remaining(String kind, byte[] key, Instant now) {
        return jdbc.sql("select locked_until from sign_in_throttle where kind = :kind and key = :key")
                .param("kind", kind)
                .param("key", key)
                .query(OffsetDateTime.class)
                .optional()
                .map(until -> Duration.between(now, until.toInstant()))
                .filter(left -> !left.isNegative() && !left.isZero())
                .orElse(Duration.ofSeconds(1));
    }

    /** One household or office holds a whole /64 of IPv6. */
    private static byte[] addressKey(String address) {
        if (!NUMERIC.matcher(address).matches()) {
            return digest(address);
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            byte[] network = bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes;
            return digest(HexFormat.of().formatHex(network));
        } catch (UnknownHostException noAddress) {
            return digest(address);
        }
    }

    private static byte[] digest(String text) {
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
