package vn.itplan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.Visit;
import vn.itplan.testing.Visit.Answer;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanFormTest {

    @Autowired
    JdbcClient jdbc;

    PlanWorld world;
    Visit planner;

    @BeforeAll
    void makeAProvince(@Autowired ApplicationContext context) {
        world = PlanWorld.make(context);
        planner = world.planner();
    }

    @Test
    void createsAPlanAndChangesIt() throws Exception {
        Answer form = planner.open("/plans/new");
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.value("province")).isEqualTo(String.valueOf(world.province()));
        assertThat(form.value("once")).isNotEmpty();

        long id = planner.send("/plans/new", typed()).newId();
        Answer page = planner.open("/plans/" + id);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Kế hoạch chuyển đổi số năm 2026", "Chưa ban hành", "Soạn thảo");

        Answer edit = planner.open("/plans/" + id + "/edit");
        assertThat(edit.value("title")).isEqualTo("Kế hoạch chuyển đổi số năm 2026");
        assertThat(edit.value("kind")).isEqualTo("ANNUAL");
        Map<String, String> changed = typed();
        changed.put("version", edit.value("version"));
        changed.put("title", "Kế hoạch  số 2026");
        changed.put("number", "195/KH-UBND");
        changed.put("issuedOn", "31/12/2025");
        assertThat(planner.send("/plans/" + id + "/edit", changed).location()).isEqualTo("/plans/" + id);
        assertThat(planner.open("/plans/" + id).text())
                .contains("Kế hoạch số 2026", "195/KH-UBND", "31/12/2025")
                .doesNotContain("Chưa ban hành");
    }

    @Test
    void saysAtEachFieldWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        long before = plans();
        Answer answer = planner.send(
                "/plans/new",
                "province",
                "x",
                "kind",
                "YEARLY",
                "subject",
                "",
                "title",
                " ",
                "firstYear",
                "20x6",
                "lastYear",
                "1066",
                "issuedOn",
                "31/02/2026",
                "number",
                "n".repeat(101),
                "issuer",
                "UBND tỉnh");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.error("province")).contains("Chọn một giá trị");
        assertThat(answer.error("kind")).contains("Chọn một giá trị");
        assertThat(answer.error("subject")).contains("Chọn một giá trị");
        assertThat(answer.error("title")).contains("Nhập giá trị");
        assertThat(answer.error("firstYear")).contains("Không đọc được năm “20x6”");
        assertThat(answer.error("lastYear")).contains("1066", "1990", "2100");
        assertThat(answer.error("issuedOn")).contains("Không đọc được ngày “31/02/2026”");
        assertThat(answer.error("number")).contains("100", "101");
        assertThat(answer.page().select("#error-summary a[href]"))
                .hasSize(8)
                .allSatisfy(link -> assertThat(answer.page().select(link.attr("href")))
                        .as(link.attr("href"))
                        .isNotEmpty());
        assertThat(answer.value("firstYear")).isEqualTo("20x6");
        assertThat(answer.value("issuedOn")).isEqualTo("31/02/2026");
        assertThat(answer.value("number")).hasSize(101);
        assertThat(answer.value("issuer")).isEqualTo("UBND tỉnh");
        assertThat(plans()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"ANNUAL, 2026, 2027, chỉ có một năm", "PERIOD, 2026, 2025, bằng hoặc sau năm đầu"})
    void refusesYearsThatDoNotFitTheKind(String kind, String first, String last, String message) throws Exception {
        Map<String, String> plan = typed();
        plan.putAll(Map.of("kind", kind, "firstYear", first, "lastYear", last));
        Answer answer = planner.send("/plans/new", plan);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.error("lastYear")).contains(message);
        assertThat(answer.value("lastYear")).isEqualTo(last);
        assertThat(answer.value("kind")).isEqualTo(kind);
    }

    @Test
    void anAnnualPlanFitsIntoAPeriodPlanOfItsProvinceOnly() throws Exception {
        long period = world.plan("Kế hoạch giai đoạn", 2026, 2030);
        long annual = world.plan();
        Answer form = planner.open("/plans/" + annual + "/edit");
        assertThat(form.page().select("select[name=parentId] option").eachAttr("value"))
                .containsExactly("", String.valueOf(period));
        Map<String, String> plan = typed();
        plan.put("version", form.value("version"));
        for (long wrong : new long[] {annual, world.plan(), 999_999_999}) {
            plan.put("parentId", String.valueOf(wrong));
            Answer refused = planner.send("/plans/" + annual + "/edit", plan);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.error("parentId")).contains("cùng tỉnh");
        }
        plan.put("parentId", String.valueOf(period));
        assertThat(planner.send("/plans/" + annual + "/edit", plan).location()).isEqualTo("/plans/" + annual);
        assertThat(planner.open("/plans/" + annual + "/edit").value("parentId")).isEqualTo(String.valueOf(period));
    }

    @Test
    void sentTwiceItCreatesOnce() throws Exception {
        Map<String, String> plan = typed();
        plan.put("once", UUID.randomUUID().toString());
        long before = plans();
        Answer first = planner.send("/plans/new", plan);
        Answer second = planner.send("/plans/new", plan);

        assertThat(second.location()).isEqualTo(first.location());
        assertThat(plans()).isEqualTo(before + 1);
    }

    @Test
    void statusGoesOnlyTheAllowedWays() throws Exception {
        long id = world.plan();
        assertThat(move(id, "CLOSED")).isEqualTo("422 DRAFT");
        assertThat(move(id, "IN_EXECUTION")).isEqualTo("302 IN_EXECUTION");
        assertThat(move(id, "IN_EXECUTION")).isEqualTo("422 IN_EXECUTION");
        assertThat(move(id, "DRAFT")).isEqualTo("302 DRAFT");
        move(id, "IN_EXECUTION");
        assertThat(move(id, "SUBMITTED")).isEqualTo("400 IN_EXECUTION");
        assertThat(move(id, "CLOSED")).isEqualTo("302 CLOSED");
        assertThat(move(id, "DRAFT")).isEqualTo("422 CLOSED");
        assertThat(planner.send("/plans/" + id + "/status", "to", "DRAFT").text())
                .contains("Không chuyển được trạng thái");
    }

    private String move(long id, String to) throws Exception {
        int status = planner.send("/plans/" + id + "/status", "to", to).status();
        return status + " "
                + jdbc.sql("select status from plan where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single();
    }

    private long plans() {
        return jdbc.sql("select count(*) from plan where province_id = :province")
                .param("province", world.province())
                .query(Long.class)
                .single();
    }

    private Map<String, String> typed() {
        return new LinkedHashMap<>(Map.of(
                "province", String.valueOf(world.province()),
                "kind", "ANNUAL",
                "subject", "DIGITAL_TRANSFORMATION",
                "title", "Kế hoạch chuyển đổi số năm 2026",
                "firstYear", "2026",
                "lastYear", ""));
    }
}
