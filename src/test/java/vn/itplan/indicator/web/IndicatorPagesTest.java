package vn.itplan.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.itplan.account.Role;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.SqlCounter;
import vn.itplan.testing.Visit;
import vn.itplan.testing.Visit.Answer;

/** The indicators of a plan through plain forms: read, refused, moved, deleted, who may. */
@IntegrationTest
class IndicatorPagesTest extends PlanOfIndicators {

    private static final int MOST = 8;

    @Test
    void keepsTheTextAsWrittenAndWhatItMeans() throws Exception {
        long id = add("name", "DVCTT mức độ 4", "targetText", "từ 30% trở lên", "baselineText", "19,8");

        assertThat(row("target_text || ' ' || comparison || ' ' || target || ' ' || baseline", id))
                .isEqualTo("từ 30% trở lên AT_LEAST 30 19.8");
        Answer list = planner.open(pages);
        assertThat(list.text()).contains("DVCTT mức độ 4", "từ 30% trở lên", "(≥ 30)", "Chưa có số liệu");
        assertThat(list.page().select(".tabs a").eachText())
                .containsExactly(
                        "Tổng quan",
                        "Nội dung",
                        "Nhiệm vụ, dự án 0",
                        "Kinh phí",
                        "Chỉ tiêu 1",
                        "Rà soát 1",
                        "Phụ lục",
                        "Nhập dữ liệu",
                        "Lịch sử");
        assertThat(planner.open("/api/v1/plans/" + plan).body()).contains("\"indicatorCount\":1");
    }

    @Test
    void readsARangeAndANumberGivenBesideWords() throws Exception {
        long range = add("name", "Khoảng", "targetText", "10–15");
        assertThat(row("comparison || ' ' || target || ' ' || target_high", range))
                .isEqualTo("RANGE 10 15");
        long words = add("name", "Bằng chữ", "targetText", "một phần ba", "targetNumber", "≥ 33,3");
        assertThat(row("target_text || ' ' || comparison || ' ' || target", words))
                .isEqualTo("một phần ba AT_LEAST 33.3");
        assertThat(planner.open(pages + "/" + words + "/edit").value("targetNumber"))
                .isEqualTo("≥ 33,3");
        assertThat(planner.open(pages + "/" + range + "/edit").value("targetNumber"))
                .as("what the words say is not asked again")
                .isEmpty();
    }

    @Test
    void saysAtEachFieldWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        Answer answer = planner.send(
                pages + "/new",
                fields("name", "Chỉ tiêu", "targetText", "1.6oo", "targetYear", "21", "baselineNumerator", "4"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.error("targetText")).contains("“1.6oo”");
        assertThat(answer.error("targetYear")).contains("“21”");
        assertThat(answer.error("baselineDenominator")).contains("Nhập giá trị");
        assertThat(answer.value("targetText")).isEqualTo("1.6oo");

        assertThat(planner.send(pages + "/new", fields("name", "Không mục tiêu", "targetText", ""))
                        .error("targetText"))
                .contains("Nhập mục tiêu");
        assertThat(planner.send(pages + "/new", fields("name", "Không đơn vị", "unit", ""))
                        .error("unit"))
                .contains("Nhập đơn vị tính");
        assertThat(planner.send(pages + "/new", fields("name", "Lạ", "definitionId", "999999999"))
                        .error("definitionId"))
                .contains("Chọn một giá trị");
    }

    @Test
    void movesDeletesAndTakesBack() throws Exception {
        long a = add("name", "A");
        long b = add("name", "B");
        long c = add("name", "C");
        planner.send(pages + "/" + c + "/move", "up", "true");
        planner.send(pages + "/" + a + "/move", "up", "true");
        assertThat(names()).containsExactly("A", "C", "B");
        planner.send(pages + "/" + a + "/move", "up", "false");
        assertThat(names()).containsExactly("C", "A", "B");

        planner.send(pages + "/" + a + "/delete");
        assertThat(names()).containsExactly("C", "B");
        assertThat(planner.open(pages + "/" + a).status()).isEqualTo(404);
        planner.send(pages + "/" + a + "/restore");
        assertThat(names()).containsExactly("C", "A", "B");
        assertThat(b).isPositive();
        assertThat(jdbc.sql("select count(*) from audit_entry where object_type = 'indicator' and plan_id = :plan"
                                + " and action in ('CREATED', 'DELETED', 'RESTORED')")
                        .param("plan", plan)
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void aStaleSaveShowsBothAndTheSecondIsADecision() throws Exception {
        long id = add("name", "Tên");
        planner.send(pages + "/" + id + "/edit", fields("name", "Tên của người kia", "version", "0"));
        Answer stale = planner.send(pages + "/" + id + "/edit", fields("name", "Tên của tôi", "version", "0"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("Tên của người kia");
        assertThat(stale.value("name")).isEqualTo("Tên của tôi");
        assertThat(planner.send(
                                pages + "/" + id + "/edit",
                                fields("name", "Tên của tôi", "version", stale.value("version")))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void onlyADraftIsChangedAndOnlyByPlanners() throws Exception {
        long id = add("name", "Chỉ tiêu");
        Visit viewer = world.visitor(Role.VIEWER);
        assertThat(viewer.open(pages).status()).isEqualTo(200);
        assertThat(viewer.open(pages).page().select(".row-actions")).isEmpty();
        assertThat(viewer.send(pages + "/new", fields("name", "Lén")).status()).isEqualTo(403);
        assertThat(viewer.send(pages + "/" + id + "/values/new", "year", "2021", "figure", "5")
                        .status())
                .isEqualTo(403);

        world.start(plan);
        assertThat(planner.send(pages + "/new", fields("name", "Muộn")).text()).contains("soạn thảo");
        assertThat(planner.send(pages + "/" + id + "/delete").status()).isNotEqualTo(302);
        assertThat(planner.open(pages).page().select(".row-actions")).isEmpty();
    }

    @Test
    void pagesTakeAtMostEightStatements() throws Exception {
        long id = 0;
        for (int i = 0; i < 30; i++) {
            id = add("name", "Chỉ tiêu " + i, "level", i % 2 == 0 ? "PROVINCIAL" : "COMMUNE");
        }
        for (int month = 1; month <= 12; month++) {
            planner.send(pages + "/" + id + "/values/new", "year", "2021", "within", "M" + month, "figure", "" + month);
        }
        List<String> dear = new ArrayList<>();
        for (String address : List.of(
                pages,
                pages + "/new",
                pages + "/" + id,
                pages + "/" + id + "/edit",
                pages + "/" + id + "/values/new",
                "/indicators/" + row("definition_id", id),
                "/api/v1/plans/" + plan + "/figures",
                "/api/v1/plans/" + plan + "/indicators")) {
            int[] status = new int[1];
            var statements = SqlCounter.count(
                            () -> status[0] = planner.open(address).status())
                    .withoutSessions()
                    .without(sql -> sql.contains("from account where username"));
            assertThat(status[0]).as(address).isEqualTo(200);
            if (statements.count() > MOST) {
                dear.add(address + " " + statements.list());
            }
        }
        assertThat(dear).isEmpty();
    }
}
