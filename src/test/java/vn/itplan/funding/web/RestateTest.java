package vn.itplan.funding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.account.Role;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.plan.Counted;
import vn.itplan.plan.Relation;
import vn.itplan.plan.StatedFigures;
import vn.itplan.plan.StatedMoney;
import vn.itplan.plan.StatedNumber;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.SqlCounter;
import vn.itplan.testing.Visit;
import vn.itplan.testing.Visit.Answer;

/** A stated figure changes only by a person's decision, with a reason that the trail keeps. */
@IntegrationTest
class RestateTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private PlanWorld world;
    private Visit planner;
    private long plan;
    private long item;
    private long figure;

    @BeforeEach
    void aGroupWhoseSubtotalIsStatedWrongly() {
        world = PlanWorld.make(context);
        planner = world.planner();
        plan = world.plan();
        long group = world.group(plan, null, "I", "Hạ tầng");
        long inner = world.group(plan, group, "1", "Mạng");
        item = world.item(plan, inner, "Mua máy chủ");
        world.planned(plan, item, 2026, 1_500_000_000L);
        world.planned(plan, world.item(plan, null, "Việc khác"), 2026, 7_000_000L);
        figure = stated(group, null, 1_600_000_000L, "1.600");
        stated(null, 2026, 1_507_000_000L, "1.507");
    }

    private long stated(Long group, Integer year, long dong, String text) {
        return world.asPlanner(() -> world.bean(StatedFigures.class)
                .add(
                        plan,
                        new StatedMoney(
                                group,
                                year,
                                null,
                                FundingStage.PLANNED,
                                Money.ofDong(dong),
                                text,
                                "Phụ lục!E" + dong)));
    }

    private String form() {
        return "/plans/" + plan + "/figures/" + figure + "/restate";
    }

    private String figure() {
        return jdbc.sql("select amount || ' ' || text from stated_figure where id = :id")
                .param("id", figure)
                .query(String.class)
                .single();
    }

    @Test
    void listsStatedBesideComputed() throws Exception {
        List<String> rows = planner.open("/plans/" + plan + "/figures?unit=million")
                .page()
                .select("tbody tr")
                .eachText();

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).contains("Hạ tầng", "“1.600”", "1.500", "100", "Ghi lại theo số tính lại");
        assertThat(rows.get(1)).contains("Cả kế hoạch", "1.507").doesNotContain("Ghi lại");
        // One of them is the test's own, for the account.
        SqlCounter.count(() -> planner.open("/plans/" + plan + "/figures")).isAtMost(9);
    }

    @Test
    void countsStandBesideWhatThePlanHolds() throws Exception {
        long group = world.group(plan, null, "II", "Ứng dụng");
        world.asPlanner(() -> world.bean(StatedFigures.class)
                .add(plan, count(group, Counted.PROJECTS, Relation.EQUAL, 8, "08 dự án")));
        world.asPlanner(() -> world.bean(StatedFigures.class)
                .add(plan, count(null, Counted.PROJECTS, Relation.MORE, 1, "trên 1 dự án")));
        world.asPlanner(() ->
                world.bean(StatedFigures.class).add(plan, count(null, Counted.GROUPS, Relation.EQUAL, 2, "02 nhóm")));

        for (String page : List.of("/figures", "/funding")) {
            assertThat(planner.open("/plans/" + plan + page)
                            .page()
                            .select("tr:contains(“0), tr:contains(trên 1)")
                            .eachText())
                    .containsExactly(
                            "Ứng dụng số nhiệm vụ, dự án “08 dự án” VI 8 0 8",
                            "Cả kế hoạch số nhóm nhiệm vụ “02 nhóm” VI 2 2 0",
                            "Cả kế hoạch số nhiệm vụ, dự án “trên 1 dự án” VI > 1 2 -1");
        }
        assertThat(planner.open("/plans/" + plan).text()).contains("0 Văn bản ghi 8");
        assertThat(planner.open("/plans/" + plan + "/figures").page().select("tr.problem"))
                .hasSize(2);
    }

    @Test
    void aboutAllowsALittle() throws Exception {
        world.asPlanner(() -> world.bean(StatedFigures.class)
                .add(
                        plan,
                        new StatedMoney(
                                null,
                                null,
                                null,
                                FundingStage.PLANNED,
                                Money.ofDong(1_550_000_000L),
                                "khoảng 1,55 tỷ",
                                "Mục V",
                                item,
                                Relation.ABOUT)));
        assertThat(planner.open("/plans/" + plan + "/figures?unit=million")
                        .page()
                        .select("tr:contains(khoảng)")
                        .text())
                .contains("Mua máy chủ", "≈ 1.550", "1.500", "50")
                .doesNotContain("Ghi lại");
    }

    private static StatedNumber count(Long group, Counted counted, Relation relation, long number, String text) {
        return new StatedNumber(group, null, counted, relation, BigDecimal.valueOf(number), text, "VI");
    }

    @Test
    void restatesWithAReasonThatTheTrailKeeps() throws Exception {
        Answer open = planner.open(form());
        assertThat(open.text()).contains("1.600.000.000 đồng", "1.500.000.000 đồng", "100.000.000 đồng", "“1.600”");
        assertThat(send(open, " ").error("reason")).contains("Nhập giá trị");

        assertThat(send(open, "Phụ lục cộng nhầm").location()).isEqualTo("/plans/" + plan + "/figures");

        assertThat(figure()).isEqualTo("1500000000 1.500");
        assertThat(jdbc.sql("""
                        select field || ': ' || old_value || ' > ' || new_value || ', ' || reason from audit_entry
                        where object_type = 'stated-figure' and object_id = :id and action = 'CHANGED' order by field
                        """).param("id", figure).query(String.class).list())
                .containsExactly(
                        "amount: 1600000000 > 1500000000, Phụ lục cộng nhầm", "text: 1.600 > 1.500, Phụ lục cộng nhầm");
        assertThat(planner.open("/plans/" + plan).page().select("tr.problem")).isEmpty();
    }

    private Answer send(Answer open, String reason) throws Exception {
        return planner.send(
                form(), "reason", reason, "computed", open.value("computed"), "version", open.value("version"));
    }

    @Test
    void theOnlyFigureOfAGroupStandsForAllItsMoneyAndOthersForTheirYear() throws Exception {
        world.planned(plan, item, 2027, 1_000_000L);
        assertThat(computedOfPlan()).containsExactly("1.508");

        stated(null, 2027, 1_000_000L, "1");

        assertThat(computedOfPlan()).containsExactly("1.507", "1");
    }

    private List<String> computedOfPlan() throws Exception {
        return planner.open("/plans/" + plan + "/figures?unit=million").page().select("tbody tr").stream()
                .filter(row -> row.text().startsWith("Cả kế hoạch"))
                .map(row -> row.child(3).text())
                .toList();
    }

    @Test
    void noticesThatTheLinesChangedSince() throws Exception {
        Answer open = planner.open(form());
        world.planned(plan, item, 2027, 1_000_000L);

        Answer stale = send(open, "Phụ lục cộng nhầm");

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.value("reason")).isEqualTo("Phụ lục cộng nhầm");
        assertThat(stale.text()).contains("1.501.000.000 đồng", "vừa được người khác thay đổi");
        assertThat(figure()).isEqualTo("1600000000 1.600");
        assertThat(send(stale, "Phụ lục cộng nhầm").status()).isEqualTo(302);
        assertThat(figure()).isEqualTo("1501000000 1.501");
    }

    @Test
    void noticesThatAnotherRestatedItSince() throws Exception {
        Answer open = planner.open(form());
        assertThat(send(open, "Tôi trước").status()).isEqualTo(302);
        world.planned(plan, item, 2027, 1_000_000L);

        assertThat(planner.send(form(), "reason", "Tôi sau", "computed", "1501000000", "version", open.value("version"))
                        .status())
                .isEqualTo(409);
        assertThat(figure()).isEqualTo("1500000000 1.500");
    }

    @Test
    void onlyInADraftAndByWhoMayEdit() throws Exception {
        Visit viewer = world.visitor(Role.VIEWER);
        assertThat(viewer.open("/plans/" + plan + "/figures").status()).isEqualTo(200);
        assertThat(viewer.open(form()).status()).isEqualTo(403);
        assertThat(PlanWorld.make(context).planner().open(form()).status()).isEqualTo(404);
        Answer open = planner.open(form());
        world.start(plan);
        assertThat(send(open, "Muộn").status()).isEqualTo(422);
        assertThat(figure()).isEqualTo("1600000000 1.600");
    }
}
