package vn.itplan.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.itplan.account.Role;
import vn.itplan.document.PlanDocuments;
import vn.itplan.document.PlanDocuments.Format;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.SqlCounter;
import vn.itplan.testing.Visit;
import vn.itplan.testing.Visit.Answer;

/** A document made beside the request, with and without a script. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentWorkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    PlanWorld world;
    long plan;

    @BeforeAll
    void makeAPlan(@Autowired ApplicationContext context) {
        world = PlanWorld.make(context);
        plan = world.plan();
    }

    @Test
    void theResultWaitsOnThePageThatCanBeLeft() throws Exception {
        Visit viewer = world.visitor(Role.VIEWER);
        String address = "/plans/" + plan + "/document";
        assertThat(viewer.open(address).page().select("main form button").eachAttr("value"))
                .containsExactly("docx", "pdf");
        String work = String.valueOf(viewer.send(address, "format", "docx").location());
        assertThat(work).startsWith(address + "/works/");
        Answer page = viewer.open(work);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!page.page().select("[hx-trigger]").isEmpty() && System.nanoTime() < until) {
            Thread.yield();
            page = viewer.asScript().open(work);
        }
        assertThat(page.text() + page.body()).contains("KẾ HOẠCH Chuyển đổi số năm 2026.docx", "Đã xong");
        assertThat(viewer.open(work + "/file").status()).isEqualTo(200);
        assertThat(viewer.open(address).page().select("tbody tr")).hasSize(1);
        assertThat(world.planner().open(work).status())
                .as("another account’s work")
                .isEqualTo(404);
        assertThat(viewer.open("/plans/" + world.plan() + work.replaceFirst("^/plans/[0-9]+", ""))
                        .status())
                .as("another plan’s work")
                .isEqualTo(404);
        assertThat(SqlCounter.count(() -> viewer.open(work)).withoutSessions().count())
                .isLessThanOrEqualTo(8);
        assertThat(SqlCounter.count(() -> viewer.open(address))
                        .withoutSessions()
                        .count())
                .isLessThanOrEqualTo(8);
    }

    @Test
    void thePagesAreWrittenWithoutADatabaseConnection() {
        world.doAsPlanner(() -> world.bean(PlanDocuments.class).write(plan, Format.DOCX, (step, done, total) -> {
            if (step.endsWith(".pages")) {
                assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                        .isFalse();
            }
        }));
    }
}
