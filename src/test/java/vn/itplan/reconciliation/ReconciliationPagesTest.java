package vn.itplan.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.itplan.account.Role;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.plan.Counted;
import vn.itplan.plan.Relation;
import vn.itplan.plan.StatedFigures;
import vn.itplan.plan.StatedMoney;
import vn.itplan.plan.StatedNumber;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.LargePlan;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.SqlCounter;
import vn.itplan.testing.Visit;
import vn.itplan.testing.Visit.Answer;

/** The page of findings, letting one stand, the numbers in the head, and the JSON. */
@IntegrationTest
class ReconciliationPagesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    PlanWorld world;
    Visit planner;
    long plan;
    long item;
    String page = "";

    /** A row that states two triệu and adds up to three. */
    @BeforeEach
    void makeAPlan() {
        world = PlanWorld.make(context);
        planner = world.planner();
        plan = world.plan();
        item = world.item(plan, world.group(plan, null, "I", "Hạ tầng"), "Mạng nội bộ");
        world.planned(plan, item, 2026, 3_000_000);
        state(null, item, 2_000_000, "2");
        page = "/plans/" + plan + "/reconciliation";
    }

    @Test
    void aFindingLeadsToItsRowWithBothFiguresAndTheDifference() throws Exception {
        Document shown = planner.open(page).page();
        assertThat(shown.select("tr[id^=finding-]").first().text())
                .contains(
                        "Tổng của dòng",
                        "nhóm I, dòng – “Mạng nội bộ”",
                        "2 triệu đồng",
                        "3 triệu đồng",
                        "-1 triệu đồng");
        assertThat(shown.select("tr[id^=finding-] a").first().attr("href"))
                .isEqualTo("/plans/" + plan + "/projects?item=" + item + "#item-" + item);
        assertThat(planner.open("/plans/" + plan + "/projects?item=" + item)
                        .page()
                        .select("#item-" + item))
                .hasSize(1);
    }

    @Test
    void isFilteredByTheAddress() throws Exception {
        assertThat(planner.open(page + "?severity=ERROR").page().select("tr[id^=finding-]"))
                .hasSize(1);
        assertThat(planner.open(page + "?severity=WARNING").text()).doesNotContain("Mạng nội bộ” 2 triệu");
        assertThat(planner.open(page + "?severity=ERROR&accepted=true").text())
                .contains("Không có điểm nào theo lựa chọn này.");
    }

    @Test
    void aFindingStandsWithNameAndReasonUntilItChanges() throws Exception {
        String accept = accept();
        Answer refused = planner.send(accept, "name", "Nguyễn Văn A", "reason", " ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.value("name")).isEqualTo("Nguyễn Văn A");
        assertThat(refused.error("reason")).isNotEmpty();

        assertThat(planner.send(accept, "name", "Nguyễn Văn A", "reason", "Bản ký in như vậy")
                        .status())
                .isEqualTo(302);
        assertThat(planner.open(page).text())
                .contains("0 lỗi", "1 điểm giữ nguyên theo văn bản", "Nguyễn Văn A", "Bản ký in như vậy");
        assertThat(planner.open("/plans/" + plan + "/history").text())
                .contains("Bản ký in như vậy", "Nguyễn Văn A", "điểm rà soát");

        world.planned(plan, item, 2027, 1_000_000);
        assertThat(planner.open(page).text()).as("other values").contains("0 điểm giữ nguyên", "4 triệu đồng");
    }

    @Test
    void lettingStandCanBeTakenBack() throws Exception {
        String accept = accept();
        planner.send(accept, "name", "A", "reason", "Vậy");
        assertThat(planner.open(accept).value("reason")).isEqualTo("Vậy");
        planner.send(accept.replace("/accept", "/withdraw"));
        assertThat(planner.open(page).text()).contains("0 điểm giữ nguyên");
        planner.send(accept, "name", "A", "reason", "Vẫn vậy");
        assertThat(planner.open(page).text()).contains("Vẫn vậy");
    }

    @Test
    void nothingIsCorrectedByLettingStand() throws Exception {
        planner.send(accept(), "name", "A", "reason", "Vậy");
        assertThat(jdbc.sql("select amount from stated_figure where plan_id = :plan")
                        .param("plan", plan)
                        .query(Long.class)
                        .single())
                .isEqualTo(2_000_000);
    }

    @Test
    void aViewerReadsAndALetterGoesNowhere() throws Exception {
        Visit viewer = world.visitor(Role.VIEWER);
        Document shown = viewer.open(page).page();
        assertThat(shown.select("tr[id^=finding-]")).isNotEmpty();
        assertThat(shown.select("main form[method=post], a[href$=accept]")).isEmpty();
        assertThat(viewer.open(accept()).status()).isEqualTo(403);
        assertThat(planner.open(page + "/00000000000000000000000000000000/accept")
                        .location())
                .isEqualTo(page);
    }

    @Test
    void theHeadShowsTheNumbersAsTheyAreAfterEachSave() throws Exception {
        assertThat(head()).contains("Xem kết quả");
        planner.send("/plans/" + plan + "/groups/new", "name", "Nhóm mới", "once", "");
        assertThat(head()).contains("1 lỗi");
        String counted = jdbc.sql("select errors || ' ' || warnings from plan_check where plan_id = :plan")
                .param("plan", plan)
                .query(String.class)
                .single();
        assertThat(head()).contains(counted.replace(" ", " lỗi, ") + " cảnh báo");
        planner.send(accept(), "name", "A", "reason", "Vậy");
        assertThat(head()).contains("0 lỗi");
    }

    @Test
    void aPlanWithOpenErrorsIsAskedAboutBeforeItIsCarriedOut() throws Exception {
        assertThat(planner.send("/plans/" + plan + "/status", "to", "IN_EXECUTION")
                        .location())
                .isEqualTo(page + "/start");
        assertThat(planner.open(page + "/start").text()).contains("Còn 1 lỗi chưa giải trình", "Mạng nội bộ");
        assertThat(status()).isEqualTo("DRAFT");
        planner.send("/plans/" + plan + "/status", "to", "IN_EXECUTION", "confirmed", "true");
        assertThat(status()).isEqualTo("IN_EXECUTION");
    }

    @Test
    void theJsonGivesWholeDong() throws Exception {
        JsonNode list = JsonMapper.shared()
                .readTree(planner.open("/api/v1" + page + "?size=1").body());
        assertThat(list.propertyNames()).containsExactly("items", "page", "size", "total");
        assertThat(list.path("items").get(0).toString()).isEqualTo("""
                        {"code":"ROW_TOTAL","severity":"ERROR","place":"Phụ lục: nhóm I, dòng – “Mạng nội bộ”",\
                        "message":"Dòng này in tổng 2 triệu đồng, các năm và nguồn của dòng cộng lại được 3 triệu đồng.",\
                        "stated":2000000,"computed":3000000,"difference":-1000000,"unit":"đồng","accepted":false}""");
    }

    @Test
    void whatIsFoundAfterOneWasLetStandShowsAgain() throws Exception {
        planner.send(accept(), "name", "A", "reason", "Vậy");
        assertThat(head()).contains("0 lỗi");
        long other = world.item(plan, null, "Phần mềm khác");
        world.planned(plan, other, 2026, 5_000_000);
        state(null, other, 6_000_000, "6");
        assertThat(planner.open(page + "?accepted=false&severity=ERROR").text())
                .contains("1 lỗi", "1 điểm giữ nguyên", "Phần mềm khác");
        assertThat(head()).contains("1 lỗi");
    }

    @Test
    void everyLinkOpensThePageThatHoldsThePlace() throws Exception {
        long large = LargePlan.make(world, 800);
        page = "/plans/" + large + "/reconciliation";
        List<Long> groups = jdbc.sql("select id from plan_group_path where plan_id = :plan order by path, way")
                .param("plan", large)
                .query(Long.class)
                .list();
        for (long counted : new long[] {groups.get(0), groups.get(13), groups.get(groups.size() - 1)}) {
            world.asPlanner(() -> world.bean(StatedFigures.class)
                    .add(
                            large,
                            new StatedNumber(
                                    counted,
                                    null,
                                    Counted.PROJECTS,
                                    Relation.EQUAL,
                                    BigDecimal.valueOf(1000),
                                    "1.000",
                                    "VI")));
        }
        Set<String> places = new TreeSet<>();
        for (String link : planner.open(page)
                .page()
                .select("tr[id^=finding-] td a[href*='#']")
                .eachAttr("href")) {
            String[] parts = link.split("#");
            assertThat(planner.open(parts[0]).page().getElementById(parts[1]))
                    .as(link)
                    .isNotNull();
            places.add(parts[0]);
        }
        assertThat(places).as("groups of several pages").hasSizeGreaterThan(3);
    }

    @Test
    void theListIsExported() throws Exception {
        assertThat(planner.open(page + ".csv").body())
                .startsWith("\uFEFFMã;Mức độ;")
                .contains("ROW_TOTAL;Lỗi;Phụ lục: nhóm I, dòng – “Mạng nội bộ”;")
                .contains(";2000000;3000000;-1000000;đồng;");
    }

    @Test
    void takesNoMoreStatementsForTwoThousandRows() throws Exception {
        long large = LargePlan.make(world, 2000);
        for (String address :
                new String[] {"/plans/" + large + "/reconciliation", "/api/v1/plans/" + large + "/reconciliation"}) {
            SqlCounter.count(() -> assertThat(planner.open(address).status()).isEqualTo(200))
                    .withoutSessions()
                    .without(sql -> sql.contains("password_changes from account"))
                    .isAtMost(8);
        }
    }

    private void state(@Nullable Long group, @Nullable Long row, long dong, String text) {
        StatedMoney money =
                new StatedMoney(group, null, null, FundingStage.PLANNED, Money.ofDong(dong), text, "Phụ lục", row);
        world.doAsPlanner(() -> world.bean(StatedFigures.class).add(plan, money));
    }

    private String accept() throws Exception {
        return planner.open(page + "?severity=ERROR")
                .page()
                .select("a[href$=accept]")
                .attr("href");
    }

    private String head() throws Exception {
        return planner.open("/plans/" + plan).page().select(".plan-head .facts").text();
    }

    private String status() {
        return jdbc.sql("select status from plan where id = :plan")
                .param("plan", plan)
                .query(String.class)
                .single();
    }
}
