package vn.itplan.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.Visit.Answer;

/** Definitions that plans share, and one measure over plans and years. */
@IntegrationTest
class IndicatorSharedTest extends PlanOfIndicators {

    @Test
    void aMeasureIsSeenOverPlansAndYearsByThoseWhoMayReadThem(@Autowired ApplicationContext context) throws Exception {
        String name = "Hài lòng " + once();
        long first = add("name", name, "baselineText", "80%", "baselineYear", "2020", "targetText", "90%");
        planner.send(pages + "/" + first + "/values/new", "year", "2021", "figure", "88,5", "once", once());
        long other = world.plan("Kế hoạch năm 2022", 2022, 2022);
        planner.send(
                "/plans/" + other + "/indicators/new", fields("name", name, "targetText", "95%", "targetYear", "2022"));
        String series = "/indicators/" + row("definition_id", first);

        assertThat(planner.open(pages).page().select("a[href=" + series + "]")).isNotEmpty();
        Answer page = planner.open(series);
        assertThat(page.page().select("tbody tr td:nth-child(5)").eachText())
                .containsExactly("80%", "88,5", "90%", "95%");
        assertThat(page.page().select("tbody data").eachAttr("value")).containsExactly("80", "88.5", "90", "95");
        assertThat(page.text()).contains("Kế hoạch năm 2022", "Thực hiện", "Mục tiêu", "Riêng của tỉnh");

        assertThat(PlanWorld.make(context).planner().open(series).status()).isEqualTo(404);
        assertThat(planner.open("/indicators/999999999").status()).isEqualTo(404);
    }

    @Test
    void plansShareADefinition() throws Exception {
        long first = add("name", "Hài lòng");
        long other = world.plan("Kế hoạch năm 2022", 2022, 2022);
        long second = planner.send("/plans/" + other + "/indicators/new", fields("name", "hài  lòng"))
                .newId();
        long third = planner.send(
                        "/plans/" + other + "/indicators/new",
                        fields("name", "Tỷ lệ hài lòng", "unit", "", "definitionId", row("definition_id", first)))
                .newId();
        assertThat(row("definition_id", second)).isEqualTo(row("definition_id", first));
        assertThat(row("definition_id", third)).isEqualTo(row("definition_id", first));
        long lower = add("name", "Hài lòng", "level", "COMMUNE");
        assertThat(row("definition_id", lower)).isNotEqualTo(row("definition_id", first));
    }

    @Test
    void aDefinitionOfAnotherProvinceIsNoChoice(@Autowired ApplicationContext context) throws Exception {
        PlanWorld elsewhere = PlanWorld.make(context);
        long foreign = elsewhere.plan("Kế hoạch năm 2021", 2021, 2021);
        long theirs = elsewhere
                .planner()
                .send("/plans/" + foreign + "/indicators/new", fields("name", "Của tỉnh khác"))
                .newId();
        assertThat(planner.send(pages + "/new", fields("name", "Mượn", "definitionId", row("definition_id", theirs)))
                        .status())
                .isEqualTo(422);
        assertThat(planner.open("/plans/" + foreign + "/indicators").status()).isEqualTo(404);
        assertThat(planner.open(pages + "/" + theirs).status()).isEqualTo(404);
    }
}
