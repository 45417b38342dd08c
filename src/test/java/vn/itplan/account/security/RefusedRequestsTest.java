package vn.itplan.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.Visit;

@IntegrationTest
class RefusedRequestsTest {

    private static final int AT_ONCE = 30;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Test
    void moreRefusalsAtOnceThanConnectionsAreAnsweredAndRecorded() throws Exception {
        long foreign = PlanWorld.make(context).plan();
        PlanWorld own = PlanWorld.make(context);
        Visit stranger = own.planner();
        ExecutorService browsers = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            answers.add(browsers.submit(() -> stranger.send("/plans/" + foreign + "/status", "to", "CLOSED")
                    .status()));
        }
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(404);
        }
        browsers.shutdown();
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'REFUSED' and actor = :actor")
                        .param("actor", own.plannerName())
                        .query(Integer.class)
                        .single())
                .isEqualTo(AT_ONCE);
    }
}
