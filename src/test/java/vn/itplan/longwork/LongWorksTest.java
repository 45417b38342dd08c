package vn.itplan.longwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.account.Accounts;
import vn.itplan.account.ActingAs;
import vn.itplan.account.Role;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.RuleException;
import vn.itplan.longwork.WorkState.Status;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.SignedIn;

/** Work beside the requests says how far it is, runs once, can be stopped, and its result waits for its account alone. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongWorksTest {

    private static final String STEP = "longwork.step.waiting";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    LongWorks works;

    @Autowired
    JdbcClient jdbc;

    PlanWorld world;

    @BeforeAll
    void makeAProvince(@Autowired ApplicationContext context) {
        world = PlanWorld.make(context);
    }

    @Test
    void aResultWaitsForItsAccountAlone() {
        long id = start(1, progress -> {
            progress.at(STEP, 1, 2);
            return result("xong");
        });
        assertThat(ended(id).status()).isEqualTo(Status.DONE);
        assertThat(ended(id).percent()).isEqualTo(100);
        assertThat(world.asPlanner(() -> works.result(id)).content()).asString().isEqualTo("xong");
        String other = SignedIn.account(world.bean(Accounts.class), Role.REVIEWER, world.province());
        assertThatThrownBy(() -> world.bean(ActingAs.class).call(other, () -> works.result(id)))
                .isInstanceOf(NotFoundException.class);
        jdbc.sql("update long_work set seen_at = seen_at - interval '25 hours' where id = :id")
                .param("id", id)
                .update();
        assertThatThrownBy(() -> world.asPlanner(() -> works.state(id))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theSameWorkRunsOnceAndSaysHowFarItIs() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Function<Progress, WorkResult> slow = progress -> {
            progress.at(STEP, 3, 7);
            begun.countDown();
            await(goOn);
            return result("");
        };
        long id = start(2, slow);
        assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(start(2, slow)).isEqualTo(id);
        WorkState state = world.asPlanner(() -> works.state(id));
        assertThat(state.isRunning()).isTrue();
        assertThat(state.done()).isEqualTo(3);
        assertThat(state.total()).isEqualTo(7);
        goOn.countDown();
        assertThat(ended(id).status()).isEqualTo(Status.DONE);
        assertThat(start(2, progress -> result(""))).isNotEqualTo(id);
    }

    @Test
    void stoppedWorkEndsWhenItNextSaysHowFarItIs() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch noticed = new CountDownLatch(1);
        long id = start(3, progress -> {
            begun.countDown();
            await(stopped);
            try {
                progress.at(STEP, 0, 0);
                return result("quá muộn");
            } finally {
                noticed.countDown();
            }
        });
        assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        world.doAsPlanner(() -> works.stop(id));
        stopped.countDown();
        assertThat(noticed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(ended(id).status()).isEqualTo(Status.STOPPED);
        assertThatThrownBy(() -> world.asPlanner(() -> works.result(id))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aFailureSaysWhyWithTheNumberOfTheRequest() {
        long refused = start(4, progress -> {
            throw new RuleException("longwork.busy");
        });
        assertThat(ended(refused).failure()).isEqualTo("longwork.busy");
        long broken = start(5, progress -> {
            throw new IllegalStateException("broken");
        });
        assertThat(ended(broken).status()).isEqualTo(Status.FAILED);
        assertThat(ended(broken).failure()).isEqualTo("longwork.failed.error");
        assertThat(ended(broken).reference()).isEqualTo("ABCD-2345");
    }

    @Test
    void workThatWentDownWithItsNodeIsGivenUp() {
        long id = start(6, progress -> result(""));
        ended(id);
        jdbc.sql("""
                        update long_work set status = 'RUNNING', ended_at = null, result = null,
                          seen_at = seen_at - interval '11 minutes' where id = :id
                        """).param("id", id).update();
        long again = start(6, progress -> result(""));
        assertThat(again).isNotEqualTo(id);
        assertThat(ended(id).failure()).isEqualTo("longwork.failed.lost");
        assertThat(ended(again).isDone()).isTrue();
    }

    private long start(long subject, Function<Progress, WorkResult> work) {
        return world.asPlanner(() -> works.start(new WorkSubject("test", subject, ""), "ABCD-2345", work));
    }

    private WorkState ended(long id) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        WorkState state = world.asPlanner(() -> works.state(id));
        while (state.isRunning() && System.nanoTime() < until) {
            Thread.yield();
            state = world.asPlanner(() -> works.state(id));
        }
        return state;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static WorkResult result(String text) {
        return new WorkResult("a.txt", "text/plain", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
