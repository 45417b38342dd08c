package vn.itplan.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.itplan.plan.CopyPart;
import vn.itplan.plan.PastResultRow;
import vn.itplan.plan.PastResults;
import vn.itplan.plan.Responsibilities;
import vn.itplan.plan.ResponsibilityRow;
import vn.itplan.testing.LargePlan;

/** What a plan that is started from last year's takes over. */
class StartedPlanTest extends AbstractStartedPlanTest {

    @Test
    void takesOverWhatIsUsualAndKeepsTheProjects() throws Exception {
        long plan = start(usual());

        assertThat(itemsOf(plan)).containsExactly(Map.entry("Xây trục", project(going)));
        Map<String, Object> item = jdbc.sql("""
                        select i.carried_over, i.period, i.first_year, i.last_year, i.lead_text, i.status_as_printed, g.names[1] as
                          "group", (select count(*) from plan_item_agency a where a.item_id = i.id) as agencies
                        from plan_item i join plan_group_path g on g.id = i.group_id where i.plan_id = ?
                        """).param(plan).query().singleRow();
        assertThat(item)
                .containsEntry("carried_over", true)
                .containsEntry("period", "2024–2027")
                .containsEntry("last_year", 2027)
                .containsEntry("status_as_printed", null)
                .containsEntry("group", "Hạ tầng")
                .containsEntry("agencies", 1L);
        assertThat(names("plan_group", plan)).containsExactlyInAnyOrder("Hạ tầng", "Mạng");
        assertThat(jdbc.sql("select count(*) from funding_line where plan_id = ?")
                        .param(plan)
                        .query(Long.class)
                        .single())
                .as("money is carried only when ticked")
                .isZero();
        assertThat(responsibilities(plan))
                .extracting(ResponsibilityRow::deadlineText)
                .containsExactly(null, "Hằng quý");
        assertThat(planner.open("/plans/" + plan + "/legal-bases").text()).contains("67/2006/QH11");
    }

    @Test
    void indicatorsBeginWithWhatWasMeasuredAndHaveNoTarget() {
        value(indicatorOf(before, "Văn bản điện tử"), true);
        long plan = start(usual());

        assertThat(jdbc.sql("""
                        select name, definition_id, baseline_text, baseline_year, target_text from plan_indicator
                        where plan_id = ? order by position
                        """).param(plan).query().listOfRows())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .containsEntry("baseline_text", "53,6")
                                .containsEntry("baseline_year", 2025)
                                .containsEntry("target_text", null)
                                .containsEntry("definition_id", definition(measured)),
                        second -> assertThat(second)
                                .as("an invented figure is none")
                                .containsEntry("baseline_text", null));
    }

    @Test
    void whatBecameOfTheProjectsIsAPastResult() {
        long plan = start(usual());

        List<PastResultRow> results = world.asPlanner(
                () -> world.bean(PastResults.class).list(plan, 0, 10).items());
        assertThat(results).extracting(PastResultRow::name).containsExactly("Xây trục", "Mua máy chủ");
        assertThat(results.get(1).status()).isEqualTo("Hoàn thành");
        assertThat(results.get(1).disbursed()).isEqualTo(480);
        assertThat(results.get(1).total()).isEqualTo(500);
        assertThat(results.get(1).sources()).isEqualTo("Ngân sách tỉnh");
        assertThat(results.get(0).disbursed()).as("nothing was said").isNull();
    }

    @Test
    void moneyAndFinishedProjectsComeWhenTicked() {
        long plan = start(CopyPart.values());

        assertThat(itemsOf(plan)).containsOnlyKeys("Xây trục", "Mua máy chủ");
        assertThat(jdbc.sql("select year, stage, amount from funding_line where plan_id = ? order by amount")
                        .param(plan)
                        .query()
                        .listOfRows())
                .containsExactly(
                        Map.of("year", 2026, "stage", "PLANNED", "amount", 500L),
                        Map.of("year", 2026, "stage", "PLANNED", "amount", 900L));
        assertThat(jdbc.sql("select period, first_year from plan_item where plan_id = ? and name = 'Mua máy chủ'")
                        .param(plan)
                        .query()
                        .singleRow())
                .as("a period that is over is left out")
                .containsEntry("period", null)
                .containsEntry("first_year", null);
    }

    @Test
    void theTrailSaysWhatWasCopiedFromWhere() throws Exception {
        long plan = start(usual());
        assertThat(jdbc.sql("""
                        select distinct object_type from audit_entry
                        where plan_id = ? and action = 'COPIED' and new_value = 'Kế hoạch năm 2025'
                        """).param(plan).query(String.class).set())
                .contains("plan", "plan-section", "plan-citation", "plan-group", "plan-item", "indicator");
        assertThat(planner.open("/plans/" + plan + "/history").text()).contains("Chép từ kế hoạch trước");
    }

    @Test
    void twoThousandItemsTakeSeconds() {
        before = LargePlan.make(world, 2000);
        long begun = System.nanoTime();
        long plan = start(CopyPart.values());

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(jdbc.sql("select count(*), count(distinct project_id) from plan_item where plan_id = ?")
                        .param(plan)
                        .query((row, number) -> List.of(row.getLong(1), row.getLong(2)))
                        .single())
                .containsExactly(2000L, 2000L);
    }

    private List<ResponsibilityRow> responsibilities(long plan) {
        return world.asPlanner(
                () -> world.bean(Responsibilities.class).list(plan, 0, 10).items());
    }

    private List<String> names(String table, long plan) {
        return jdbc.sql("select name from " + table + " where plan_id = ?")
                .param(plan)
                .query(String.class)
                .list();
    }

    private long definition(long indicator) {
        return number("select definition_id from plan_indicator where id = ?", indicator);
    }
}
