package vn.itplan.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.appendix.ProvinceLayouts;
import vn.itplan.appendix.importing.Imports;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.LargePlan;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.SqlCounter;
import vn.itplan.testing.SqlCounter.Statements;
import vn.itplan.testing.Visit;
import vn.itplan.testing.Visit.Answer;

/** The pages of a plan of 27 and of 2,000 rows: whole, in order, and cheap. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanPagesTest {

    private static final int MOST = 8;

    @Autowired
    JdbcClient jdbc;

    PlanWorld world;
    Visit planner;
    long small;
    long large;

    @BeforeAll
    void makePlans(@Autowired ApplicationContext context) {
        world = PlanWorld.make(context);
        planner = world.planner();
        small = LargePlan.make(world, 27);
        large = LargePlan.make(world, 2000);
    }

    @Test
    void pagesTakeAtMostEightStatements() throws Exception {
        List<String> tooDear = new ArrayList<>();
        for (long plan : new long[] {small, large}) {
            long item = jdbc.sql("select max(id) from plan_item where plan_id = :plan")
                    .param("plan", plan)
                    .query(Long.class)
                    .single();
            long group = jdbc.sql("select max(id) from plan_group where plan_id = :plan")
                    .param("plan", plan)
                    .query(Long.class)
                    .single();
            String address = "/plans/" + plan;
            long run = upload(plan);
            String layout = world.asPlanner(
                    () -> world.bean(ProvinceLayouts.class).copy("danh-muc", world.province(), "Mẫu riêng"));
            for (String page : List.of(
                    "/",
                    "/plans",
                    address,
                    address + "/projects",
                    address + "/projects?page=3",
                    address + "/projects?missing=LEAD",
                    address + "/projects?missing=MONEY",
                    address + "/projects/" + item,
                    address + "/projects/" + item + "/edit",
                    address + "/projects/new",
                    address + "/groups/" + group,
                    address + "/groups/new",
                    address + "/edit",
                    address + "/sections",
                    address + "/sections?only=unwritten",
                    address + "/sections/new",
                    "/plans/new",
                    "/plans/new/start?kind=PERIOD&from=" + plan,
                    address + "/legal-bases",
                    address + "/indicators",
                    address + "/indicators/new",
                    address + "/indicators?missing=TARGET",
                    address + "/legal-bases?only=over",
                    address + "/figures",
                    address + "/figures/new",
                    address + "/reconciliation",
                    address + "/paste",
                    address + "/history",
                    address + "/funding",
                    address + "/funding?by=agency,source",
                    address + "/document",
                    "/api/v1" + address + "/funding?by=agency,year",
                    address + "/appendices",
                    address + "/appendices/danh-muc",
                    address + "/appendices/phu-tho-01?mode=computed",
                    "/layouts",
                    "/layouts/danh-muc",
                    "/layouts/danh-muc/copy",
                    "/layouts/" + layout + "/edit",
                    "/layouts/" + layout + "/delete",
                    "/dashboard",
                    address + "/imports",
                    address + "/imports/" + run,
                    "/api/v1" + address + "/indicators",
                    "/api/v1" + address + "/figures",
                    address + "/imports/" + run + "/tables",
                    address + "/imports/" + run + "/tables/0",
                    "/api/v1/plans",
                    "/api/v1" + address + "/projects?size=500")) {
                Statements statements = SqlCounter.count(() ->
                                assertThat(planner.open(page).status()).as(page).isEqualTo(200))
                        .withoutSessions()
                        .without(PlanPagesTest::ofTheSignInOfTests);
                if (statements.count() > MOST) {
                    tooDear.add(page + ": " + statements.count() + "\n  "
                            + String.join(
                                    "\n  ",
                                    statements.list().stream()
                                            .map(sql -> sql.replaceAll("\\s+", " "))
                                            .map(sql -> sql.substring(0, Math.min(140, sql.length())))
                                            .toList()));
                }
            }
        }
        assertThat(tooDear).isEmpty();
    }

    @Test
    void everyItemAndGroupOfALargePlanStandsOnceInPrintedOrder() throws Exception {
        List<String> items = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (int page = 0; page < 20; page++) {
            Answer answer = planner.open("/plans/" + large + "/projects?page=" + page);
            List<Element> rows = answer.page().select("table.plan-table tbody tr");
            assertThat(rows.get(0).hasClass("group"))
                    .as("a heading begins page %d", page)
                    .isTrue();
            List<String> here =
                    answer.page().select("tbody tr[id^=item-] td.order").eachText();
            assertThat(here).hasSize(100);
            items.addAll(here);
            rows.stream()
                    .filter(row -> row.hasClass("group") && row.select(".muted").isEmpty())
                    .forEach(row -> groups.add(row.select("td.name").text()));
            assertThat(answer.page().select("tr.total td.number").text()).isEqualTo("4.002.000");
        }
        assertThat(items).hasSize(2000);
        assertThat(new TreeSet<>(items))
                .isEqualTo(IntStream.rangeClosed(1, 2000)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(groups)
                .isEqualTo(IntStream.rangeClosed(1, 10)
                        .boxed()
                        .flatMap(top -> List.of("Nhóm " + top, "Nhóm " + top + "a", "Nhóm " + top + "b").stream())
                        .toList());
    }

    @Test
    void theSumsSayTheTotalInWordsToo() throws Exception {
        assertThat(planner.open("/plans/" + large + "/funding").page().text())
                .contains("bằng chữ: Bốn nghìn không trăm linh hai tỷ đồng.");
    }

    @Test
    void aPageBeyondTheEndShowsTheLastOne() throws Exception {
        for (String page : List.of("20", "99999", "2147483647")) {
            Answer answer = planner.open("/plans/" + large + "/projects?page=" + page);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.page().select("tbody tr[id^=item-]")).as(page).hasSize(100);
        }
        assertThat(planner.open("/plans?page=2147483647").page().select("tbody tr"))
                .hasSizeGreaterThan(1);
        assertThat(planner.open("/plans/" + large + "/projects?page=-1").status())
                .isEqualTo(200);
        assertThat(planner.open("/plans/" + large + "/projects?page=x").status())
                .isIn(400, 200);
    }

    @Test
    void theListFindsByTitleNumberYearAndProvinceWithoutAccents() throws Exception {
        assertThat(titles("/plans?q=ke+hoach+2000")).containsExactly("Kế hoạch 2000 dòng");
        assertThat(titles("/plans?q=2000&year=2030")).hasSize(1);
        assertThat(titles("/plans?q=2000&year=2031")).isEmpty();
        assertThat(titles("/plans?q=100%25")).isEmpty();
    }

    private Set<String> titles(String address) throws Exception {
        return new TreeSet<>(
                planner.open(address).page().select("tbody td.name a").eachText());
    }

    private long upload(long plan) throws IOException {
        byte[] file = new ClassPathResource("demo/kien-giang-2021-phu-luc.xlsx").getContentAsByteArray();
        return world.asPlanner(() -> world.bean(Imports.class).upload(plan, "phu-luc.xlsx", file));
    }

    /** {@link vn.itplan.testing.SignedIn} asks for the account, where a session would bring it. */
    private static boolean ofTheSignInOfTests(String sql) {
        return sql.startsWith("select id, username, password_changes from account");
    }
}
