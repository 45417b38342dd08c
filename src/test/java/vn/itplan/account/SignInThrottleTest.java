package vn.itplan.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.testing.IntegrationTest;

@IntegrationTest
class SignInThrottleTest {

    private static final Instant START = Instant.parse("2026-11-02T01:00:00Z");

    @Autowired
    JdbcClient jdbc;

    private final String name = "planner-" + UUID.randomUUID();
    private final String address = UUID.randomUUID().toString();

    @Test
    void locksTheNameAfterFiveFailuresAndEachTimeLonger() {
        fail(5, START);
        assertThat(at(START).attempt(name, address)).contains(Duration.ofMinutes(1));
        assertThat(at(START.plusSeconds(59)).attempt(name, address)).contains(Duration.ofSeconds(1));
        assertThat(at(START.plusSeconds(60)).attempt(name, address)).isEmpty();
        assertThat(at(START.plusSeconds(60)).attempt(name, address)).contains(Duration.ofMinutes(2));
        assertThat(at(START.plusSeconds(180)).attempt(name, address)).isEmpty();
        assertThat(at(START.plusSeconds(180)).attempt(name, address)).contains(Duration.ofMinutes(4));
    }

    @Test
    void neverLocksLongerThanTheSettingSays() {
        Instant now = START;
        for (int i = 0; i < 14; i++) {
            Optional<Duration> wait = at(now).attempt(name);
            now = now.plus(wait.orElse(Duration.ofMinutes(31)));
        }
        Instant last = now;
        assertThat(at(last).attempt(name)).isEmpty();
        assertThat(at(last).attempt(name)).contains(Duration.ofMinutes(30));
    }

    @Test
    void forgetsFailuresAfterAWhile() {
        fail(4, START);
        Instant later = START.plus(Duration.ofHours(3));
        fail(4, later);
        assertThat(at(later).attempt(name, address)).isEmpty();
        assertThat(at(later).attempt(name, address)).isPresent();
    }

    @Test
    void succeedingTakesTheCountBack() {
        fail(4, START);
        at(START).attempt(name, address);
        at(START).succeeded(name, address);
        fail(5, START);
        assertThat(at(START).attempt(name, address)).isPresent();
    }

    @Test
    void locksTheAddressForAllNames() {
        for (int i = 0; i < 50; i++) {
            assertThat(at(START).attempt(name + i, address)).isEmpty();
        }
        assertThat(at(START).attempt("somebody else " + name, address)).contains(Duration.ofMinutes(1));
        assertThat(at(START).attempt("somebody else " + name, address + "2")).isEmpty();
    }

    @Test
    void countsAllAttemptsThatComeAtTheSameMoment() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var attempts = threads.invokeAll(IntStream.range(0, 24)
                    .<Callable<Optional<Duration>>>mapToObj(i -> () -> at(START).attempt(name))
                    .toList());
            int passed = 0;
            for (var attempt : attempts) {
                passed += attempt.get().isEmpty() ? 1 : 0;
            }
            assertThat(passed).isEqualTo(5);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void keepsNeitherNameNorAddressInTheClear() {
        fail(1, START);
        assertThat(jdbc.sql("select t::text from sign_in_throttle t")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(name) || row.contains(address));
    }

    @Test
    void takesANetworkOfIpv6AsOneAddress() {
        for (int i = 0; i < 50; i++) {
            at(START).attempt(name + i, "2001:db8:77:" + Math.abs(name.hashCode() % 9999) + "::" + i);
        }
        assertThat(at(START).attempt(name, "2001:db8:77:" + Math.abs(name.hashCode() % 9999) + "::ffff"))
                .isPresent();
    }

    private void fail(int times, Instant now) {
        for (int i = 0; i < times; i++) {
            assertThat(at(now).attempt(name, address)).isEmpty();
        }
    }

    private SignInThrottle at(Instant now) {
        return new SignInThrottle(jdbc, PasswordPolicyTest.settings(14), Clock.fixed(now, ZoneOffset.UTC));
    }
}
