package vn.itplan.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.itplan.plan.SectionRow;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.Visit.Answer;

/** The form by which a plan is started from last year's, and how its page shows what was taken over. */
class StartedPlanPagesTest extends AbstractStartedPlanTest {

    @Test
    void aSectionSaysThatItWasTakenOverUntilSomebodySavesIt() throws Exception {
        long plan = start(usual());
        String page = "/plans/" + plan + "/sections";
        assertThat(sections(plan)).extracting(SectionRow::takenOver).containsExactly(true, false);
        assertThat(planner.open(page + "?only=taken-over").page().select(".outline-text > section"))
                .hasSize(1);
        assertThat(planner.open("/plans/" + plan).text())
                .contains("1 mục chép từ kế hoạch trước, chưa sửa", "Lập từ Kế hoạch năm 2025");

        long section = sections(plan).get(0).id();
        String version = planner.open(page + "/" + section + "/edit").value("version");
        planner.send(
                page + "/" + section + "/edit",
                Map.of(
                        "heading",
                        "Mở đầu",
                        "kind",
                        "TEXT",
                        "numbering",
                        "ROMAN",
                        "body",
                        "Năm 2025 tỉnh tiếp tục.",
                        "version",
                        version));
        assertThat(sections(plan)).extracting(SectionRow::takenOver).containsExactly(false, false);
    }

    @Test
    void theFormProposesTheNewestPlanOfTheKindAndOffersItsParts() throws Exception {
        Answer form = planner.open("/plans/new");
        assertThat(form.value("start")).isEqualTo("EARLIER");
        assertThat(form.value("from")).isEqualTo(String.valueOf(before));
        assertThat(form.page().select("input[name=parts][checked]").eachAttr("value"))
                .contains("OUTLINE", "ITEMS", "PAST_RESULTS")
                .doesNotContain("PLANNED_MONEY", "FINISHED_ITEMS");
        assertThat(form.page().select("input[name=parts]").eachAttr("value"))
                .contains("PLANNED_MONEY", "FINISHED_ITEMS")
                .doesNotContain("SERVICES");
        Answer other =
                planner.asScript().open("/plans/new/start?kind=PERIOD&start=EARLIER&province=" + world.province());
        assertThat(other.page().select("input[name=start][checked]").val()).isEqualTo("TEMPLATE");
        Answer chosen = planner.send(
                "/plans/new",
                Map.of("offer", "1", "kind", "ANNUAL", "start", "EARLIER", "from", String.valueOf(before)));
        assertThat(chosen.page().select("input[name=parts]")).isNotEmpty();
    }

    @Test
    void theFormMakesThePlanOfWhatIsTicked() throws Exception {
        long plan = planner.send(
                        "/plans/new",
                        Map.of(
                                "province", String.valueOf(world.province()),
                                "kind", "ANNUAL",
                                "subject", "DIGITAL_TRANSFORMATION",
                                "title", "Kế hoạch năm 2026",
                                "firstYear", "2026",
                                "start", "EARLIER",
                                "from", String.valueOf(before),
                                "parts", "OUTLINE"))
                .newId();
        assertThat(sections(plan)).hasSize(2);
        assertThat(itemsOf(plan)).isEmpty();

        long another = PlanWorld.make(context).plan();
        assertThat(planner.send(
                                "/plans/new",
                                Map.of(
                                        "province", String.valueOf(world.province()),
                                        "kind", "ANNUAL",
                                        "subject", "DIGITAL_TRANSFORMATION",
                                        "title", "Kế hoạch lạ",
                                        "firstYear", "2026",
                                        "start", "EARLIER",
                                        "from", String.valueOf(another)))
                        .status())
                .as("another province's plan is not there")
                .isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from plan where title = 'Kế hoạch lạ'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
