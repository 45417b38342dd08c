package vn.itplan.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.plan.StatedFigures;
import vn.itplan.plan.StatedMoney;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;

/** What the paper states stands beside what SQL adds up. */
@IntegrationTest
class StatedBesideSumsTest {

    @Autowired
    ApplicationContext context;

    private PlanWorld world;

    @BeforeEach
    void makeAProvince() {
        world = PlanWorld.make(context);
    }

    @Test
    void whatThePaperStatesStandsBesideAndADifferenceIsMarked() throws Exception {
        long plan = world.plan();
        long group = world.group(plan, null, "I", "Nhóm");
        long other = world.group(plan, null, "II", "Nhóm hai");
        world.planned(plan, world.item(plan, group, "Việc"), 2026, 1_600_000_000);
        world.planned(plan, world.item(plan, other, "Việc"), 2026, 400_000_000);
        state(plan, group, 1_500_000_000, "1.500");
        state(plan, other, 400_000_000, "400");
        state(plan, null, 1_900_000_000, "1.900");

        PlanSummary summary =
                world.asPlanner(() -> world.bean(PlanCatalogue.class).get(plan));
        assertThat(summary.statedTotalVnd()).isEqualTo(1_900_000_000);
        assertThat(summary.differenceVnd()).isEqualTo(-100_000_000);
        assertThat(summary.disagrees()).isTrue();
        assertThat(world.asPlanner(() -> world.bean(PlanContents.class).groups(summary)))
                .extracting(GroupTotal::disagrees)
                .containsExactly(true, false);
        var page = world.planner().open("/plans/" + plan + "/projects").page();
        assertThat(page.select("tr.group.problem .diff").eachText()).containsExactly("Văn bản ghi 1.500");
        assertThat(page.select("tr.total.problem .diff").eachText()).containsExactly("Văn bản ghi 1.900");
        assertThat(world.planner()
                        .open("/plans/" + plan)
                        .page()
                        .select("tbody tr.problem td.number")
                        .eachText())
                .containsExactly("1", "1.600", "1.500", "-100");
        assertThat(page.select(".plan-head .facts").text())
                .contains("Văn bản ghi 1.900")
                .doesNotContain("Khớp với văn bản");
    }

    @Test
    void theHeadSaysWhetherThePaperAgrees() throws Exception {
        long plan = world.plan();
        state(plan, null, 26_162_000_000L, "26.162");
        assertThat(world.planner()
                        .open("/plans/" + plan)
                        .page()
                        .select(".plan-head .facts")
                        .text())
                .as("a paper that gives a total and no lines")
                .contains("Văn bản ghi 26.162")
                .doesNotContain("Khớp với văn bản");
        world.planned(plan, world.item(plan, null, "Việc"), 2026, 26_162_000_000L);
        assertThat(world.planner()
                        .open("/plans/" + plan)
                        .page()
                        .select(".plan-head .facts")
                        .text())
                .contains("Khớp với văn bản")
                .doesNotContain("Văn bản ghi");
    }

    private void state(long plan, @Nullable Long group, long dong, String text) {
        StatedMoney money =
                new StatedMoney(group, null, null, FundingStage.PLANNED, Money.ofDong(dong), text, "Phụ lục!E" + text);
        world.asPlanner(() -> world.bean(StatedFigures.class).add(plan, money));
    }
}
