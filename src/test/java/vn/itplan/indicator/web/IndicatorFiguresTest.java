package vn.itplan.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.Visit.Answer;

/** Figures of the current state, ratios beside their parts, baselines of another scope, and what JSON says of them. */
@IntegrationTest
class IndicatorFiguresTest extends PlanOfIndicators {

    @Test
    void aFigureWithoutTargetIsCurrentState() throws Exception {
        add(
                "part",
                "CURRENT_STATE",
                "name",
                "Tỷ lệ mức 4",
                "targetText",
                "",
                "baselineText",
                "19,8",
                "baselineNumerator",
                "422",
                "baselineDenominator",
                "2.131");
        Answer list = planner.open(pages);
        assertThat(list.text()).contains("Số liệu hiện trạng", "19,8", "từ 422/2.131");
        assertThat(list.text()).doesNotContain("Lệch số ghi");
        assertThat(planner.open("/api/v1/plans/" + plan).body()).contains("\"indicatorCount\":0");
        assertThat(planner.open("/api/v1/plans/" + plan + "/indicators").body())
                .contains("\"items\":[]", "\"total\":0");
    }

    @Test
    void aRatioInAUnitOfItsOwnStandsBesideWhatItsPartsMake() throws Exception {
        long id = add(
                "part",
                "CURRENT_STATE",
                "heading",
                "Hạ tầng",
                "name",
                "Máy chủ",
                "unit",
                "máy",
                "targetText",
                "",
                "baselineText",
                "khoảng 47",
                "baselineYear",
                "2020",
                "baselineNumerator",
                "47",
                "baselineDenominator",
                "22",
                "baselineRatio",
                "2,35",
                "ratioUnit",
                "máy/đơn vị",
                "place",
                "II.2.a");
        Answer list = planner.open(pages);
        assertThat(list.page().select("tr.group").eachText()).containsExactly("Hạ tầng");
        assertThat(list.text()).contains("khoảng 47", "2,35 máy/đơn vị", "2,14 máy/đơn vị", "từ 47/22", "Lệch số ghi");
        Answer form = planner.open(pages + "/" + id + "/edit");
        assertThat(form.value("baselineRatio") + form.value("ratioUnit") + form.value("heading"))
                .isEqualTo("2,35máy/đơn vịHạ tầng");
        assertThat(form.value("baselineNumber")).isEmpty();
        assertThat(planner.open("/api/v1/plans/" + plan + "/figures").body()).isEqualTo("""
                {"items":[{"id":%d,"name":"Máy chủ","group":"Hạ tầng","unit":"máy","level":null,"year":2020,"value":47,\
                "comparator":"≈","upper":null,"numerator":47,"denominator":22,"ratioUnit":"máy/đơn vị",\
                "printedRatio":2.35,"computedRatio":2.1363636364,"text":"khoảng 47","condition":null,"place":"II.2.a"}],\
                "page":0,"size":50,"total":1}""".formatted(id));

        assertThat(planner.send(pages + "/new", fields("name", "Thiếu", "baselineRatio", "2"))
                        .error("ratioUnit"))
                .contains("Nhập giá trị");
        assertThat(planner.send(pages + "/new", fields("name", "Thiếu", "ratioUnit", "máy/đơn vị"))
                        .error("baselineRatio"))
                .contains("Nhập giá trị");
    }

    @Test
    void aBaselineOfAnotherScopeIsShownAndIsNoProgress() throws Exception {
        long id = add(
                "name",
                "Hồ sơ qua mạng",
                "targetText",
                "60%",
                "targetYear",
                "2099",
                "baselineText",
                "70,4",
                "baselineYear",
                "2020",
                "baselineScope",
                "nộp trực tuyến",
                "targetScope",
                "nộp trực tuyến hoặc qua bưu chính");
        planner.send(pages + "/" + id + "/values/new", "year", "2021", "figure", "30", "once", once());

        assertThat(planner.open(pages).text()).contains("Khác phạm vi");
        assertThat(planner.open(pages + "/" + id).text())
                .contains(
                        "Hiện trạng: nộp trực tuyến. Mục tiêu: nộp trực tuyến hoặc qua bưu chính.",
                        "không dùng để đánh giá tiến độ",
                        "Đúng tiến độ");
        assertThat(planner.send(pages + "/new", fields("name", "Một", "baselineScope", "một"))
                        .error("targetScope"))
                .contains("Nhập giá trị");
    }

    @Test
    void anIndicatorHasTheseFieldsInThisOrder() throws Exception {
        long id = add(
                "heading",
                "Dịch vụ công",
                "name",
                "DVCTT mức 3",
                "unit",
                "dịch vụ",
                "targetText",
                "từ 10-15",
                "baselineText",
                "trên 3",
                "baselineYear",
                "2020",
                "level",
                "PROVINCIAL");
        long bare = add("name", "Trơn", "targetText", "tối thiểu 90%");
        planner.send(pages + "/" + id + "/values/new", "year", "2021", "within", "Q2", "figure", "7", "once", once());
        planner.send(pages + "/" + id + "/values/new", "asOf", "31/12/2021", "figure", "8,5", "once", once());

        assertThat(planner.open("/api/v1/plans/" + plan + "/indicators").body()).isEqualTo("""
                {"items":[{"id":%d,"name":"DVCTT mức 3","group":"Dịch vụ công","unit":"dịch vụ","level":"PROVINCIAL",\
                "direction":"HIGHER","baseline":{"year":2020,"value":3},\
                "target":{"year":2021,"value":10,"comparator":"range","upper":15},\
                "actuals":[{"period":"2021-Q2","value":7},{"period":"2021-12-31","value":8.5}]},\
                {"id":%d,"name":"Trơn","group":null,"unit":"%%","level":null,"direction":"HIGHER","baseline":null,\
                "target":{"year":2021,"value":90,"comparator":"≥","upper":null},"actuals":[]}],\
                "page":0,"size":50,"total":2}""".formatted(id, bare));
        assertThat(planner.open("/api/v1/plans/" + plan + "/indicators?page=1&size=1")
                        .body())
                .contains("\"name\":\"Trơn\"", "\"page\":1,\"size\":1,\"total\":2");
    }
}
