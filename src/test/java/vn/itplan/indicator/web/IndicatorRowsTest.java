package vn.itplan.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.itplan.account.Role;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.SqlCounter;
import vn.itplan.testing.Visit.Answer;

/** Rows of indicators written in their place, and the list narrowed to what lacks something. */
@IntegrationTest
class IndicatorRowsTest extends PlanOfIndicators {

    @Test
    void aRowOpensInItsPlaceAndLeadsBackToTheList() throws Exception {
        long id = add("name", "DVCTT mức độ 4", "targetText", "từ 30% trở lên", "responsibleText", "Sở Nội vụ");
        assertThat(planner.open(pages)
                        .page()
                        .select("#indicator-" + id + " a[hx-get]")
                        .attr("hx-get"))
                .isEqualTo(pages + "/" + id + "/edit");

        Answer[] row = new Answer[1];
        SqlCounter.count(() -> row[0] = planner.asScript().open(pages + "/" + id + "/edit"))
                .withoutSessions()
                .isAtMost(9);
        assertThat(row[0].body())
                .startsWith("<tr")
                .contains("id=\"indicator-" + id + "\"")
                .doesNotContain("<html");
        assertThat(row[0].value("responsibleText")).isEqualTo("Sở Nội vụ");

        Map<String, String> typed = fields("name", "DVCTT mức độ 4", "targetText", "≥ 35", "version", "0");
        assertThat(planner.asScript().send(pages + "/" + id + "/edit", typed).location())
                .isEqualTo(pages);
        assertThat(row("target_text || ' ' || comparison || ' ' || target", id)).isEqualTo("≥ 35 AT_LEAST 35");
        assertThat(jdbc.sql("""
                        select field || ': ' || old_value || ' > ' || new_value from audit_entry
                        where object_type = 'indicator' and object_id = :id and field = 'targetText'
                        """).param("id", id).query(String.class).list())
                .containsExactly("targetText: từ 30% trở lên > ≥ 35");
    }

    @Test
    void aRefusedRowKeepsWhatWasTypedAndAStaleOneShowsBoth() throws Exception {
        long id = add("name", "Tên");
        String row = pages + "/" + id + "/edit";
        Answer refused = planner.asScript()
                .send(row, fields("name", "Tên mới", "targetText", "1.6oo", "condition", "x", "version", "0"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).startsWith("<tr");
        assertThat(refused.error("targetText")).contains("“1.6oo”");
        assertThat(refused.value("name") + refused.value("condition")).isEqualTo("Tên mớix");

        planner.send(row, fields("name", "Tên của người kia", "version", "0"));
        Answer stale = planner.asScript().send(row, fields("name", "Tên của tôi", "version", "0"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).startsWith("<tr").contains("Tên của người kia");
        assertThat(stale.value("name")).isEqualTo("Tên của tôi");
        Map<String, String> decided = fields("name", "Tên của tôi", "version", stale.value("version"));
        assertThat(planner.asScript().send(row, decided).location()).isEqualTo(pages);
    }

    @Test
    void aNewRowIsAddedToItsPartOfTheList() throws Exception {
        add("name", "Có trước");
        Answer blank = planner.asScript().open(pages + "/new?state=true");
        assertThat(blank.body()).startsWith("<tr").contains("id=\"indicator-new\"");
        assertThat(blank.value("part")).isEqualTo("CURRENT_STATE");
        Map<String, String> typed = fields("name", "Máy chủ", "part", "CURRENT_STATE", "targetText", "");
        assertThat(planner.asScript().send(pages + "/new", typed).location()).isEqualTo(pages);
        assertThat(planner.open(pages).page().select("#state td.name > a").eachText())
                .containsExactly("Máy chủ");
    }

    @Test
    void theListShowsJustWhatLacksAFigureOrATargetAndKeepsPlaces() throws Exception {
        add("part", "CURRENT_STATE", "name", "Có số", "targetText", "", "baselineText", "12");
        long empty = add("part", "CURRENT_STATE", "name", "Chưa có số", "targetText", "");
        add("name", "Có mục tiêu");
        long aimless = add("name", "Chưa có mục tiêu");
        jdbc.sql("update plan_indicator set target_text = null, target = null, comparison = null, target_year = null"
                        + " where id = :id")
                .param("id", aimless)
                .update();

        Answer figures = planner.open(pages + "?missing=FIGURE");
        assertThat(figures.page().select("#entries td.name > a").eachText()).containsExactly("Chưa có số");
        assertThat(figures.page().select("td.order").text()).isEqualTo("2");
        assertThat(figures.text()).contains("Đang xem 1 số liệu hiện trạng chưa có số");
        assertThat(planner.open(pages + "?missing=TARGET")
                        .page()
                        .select("#entries td.name > a")
                        .eachText())
                .containsExactly("Chưa có mục tiêu");

        assertThat(planner.open("/plans/" + plan)
                        .page()
                        .select(".task-name li a")
                        .eachAttr("href"))
                .contains(pages + "?missing=FIGURE", pages + "?missing=TARGET");
        Map<String, String> mended =
                fields("part", "CURRENT_STATE", "name", "Chưa có số", "targetText", "", "baselineText", "3");
        mended.put("version", "0");
        mended.put("missing", "FIGURE");
        assertThat(planner.asScript()
                        .send(pages + "/" + empty + "/edit", mended)
                        .location())
                .isEqualTo(pages + "?missing=FIGURE");
        assertThat(planner.open(pages + "?missing=FIGURE").page().select("#entries td.name"))
                .isEmpty();
    }

    @Test
    void whoMayNotEditGetsNoRowToWriteIn() throws Exception {
        long id = add("name", "Chỉ tiêu");
        for (Role role : List.of(Role.OFFICER, Role.REVIEWER, Role.LEADER, Role.VIEWER)) {
            assertThat(world.visitor(role)
                            .asScript()
                            .open(pages + "/" + id + "/edit")
                            .status())
                    .as(role.name())
                    .isEqualTo(403);
            assertThat(world.visitor(role).open(pages).page().select("main [hx-get], main form"))
                    .as(role.name())
                    .isEmpty();
        }
    }
}
