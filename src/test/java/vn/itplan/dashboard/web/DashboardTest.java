package vn.itplan.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.account.Role;
import vn.itplan.agency.Agencies;
import vn.itplan.agency.AgencyCommand;
import vn.itplan.agency.AgencyKind;
import vn.itplan.agency.AgencyLevel;
import vn.itplan.common.FundingStage;
import vn.itplan.plan.GroupCategory;
import vn.itplan.plan.GroupCommand;
import vn.itplan.plan.ItemCommand;
import vn.itplan.plan.PlanGroups;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.SqlCounter;
import vn.itplan.testing.Visit;
import vn.itplan.testing.Visit.Answer;

/** Every number of the leader's page leads to the rows that make it: the same count, the same sum. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardTest {

    private static final int MOST = 8;
    private static final long MILLION = 1_000_000;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    PlanWorld world;
    Visit leader;
    long plan;
    long source;
    long other;
    String page = "";
    final Map<String, Long> items = new LinkedHashMap<>();

    @BeforeAll
    void makeAYear() throws Exception {
        world = PlanWorld.make(context);
        leader = world.visitor(Role.LEADER);
        source = world.source("Sự nghiệp công nghệ thông tin");
        other = world.source("Ngân sách trung ương");
        List.of("Sở Một", "Sở Hai", "Sở Ba").forEach(this::agency);
        plan = world.plan("Kế hoạch năm 2021", 2021, 2021);
        long one = group("I", "Hạ tầng", GroupCategory.INFRASTRUCTURE);
        long two = group("II", "Ứng dụng", GroupCategory.INTERNAL_APPLICATIONS);
        item("A", one, "Sở Một");
        item("B", one, "Sở Một, Sở Hai");
        item("C", two, "Sở Hai");
        item("D", two, "Sở Ba");
        item("E", null, null);
        money("A", 2021, source, FundingStage.PLANNED, 100);
        money("A", 2021, other, FundingStage.PLANNED, 50);
        money("A", 2021, source, FundingStage.ALLOCATED, 90);
        money("B", 2021, source, FundingStage.PLANNED, 200);
        money("C", null, null, FundingStage.PLANNED, 40);
        money("C", 2022, source, FundingStage.PLANNED, 999);
        money("D", 2021, other, FundingStage.ALLOCATED, 30);
        indicator("Đã đạt", "30%", "31");
        indicator("Chưa đạt", "30%", "29");
        indicator("Không số", "30%", null);
        world.start(plan);
        update("A", "2020-12-31", "IN_PROGRESS", null, source, 10);
        update("A", "2021-12-15", "IN_PROGRESS", "Chậm giao vốn", source, 70);
        update("B", "2021-11-01", "SUSPENDED", "Chờ thẩm định", source, 20);
        update("C", "2021-12-20", "COMPLETED", null, null, 40);
        page = "/dashboard?province=" + world.province() + "&year=2021&unit=dong";
    }

    @Test
    void sumsTheYearAndLeavesOutOtherYears() throws Exception {
        Document document = open(page);
        assertThat(amounts(document.select(".facts").get(0)))
                .as("planned, allocated, disbursed: 60 + 20 + 40")
                .containsExactly(390 * MILLION, 120 * MILLION, 120 * MILLION);
        assertThat(document.select(".facts").text()).contains("30,8% kế hoạch", "100% bố trí", "365 trên 365 ngày");
        assertThat(document.select("#by-group tbody th").eachText())
                .containsExactly("I. Hạ tầng", "II. Ứng dụng", "Ngoài nhóm");
        assertThat(document.select("#table-status tbody tr").eachText())
                .containsExactly("Đang thực hiện 1", "Hoàn thành 1", "Tạm dừng 1", "Chưa có cập nhật 2");
        assertThat(document.select("#table-attainment tr").eachText())
                .contains("Đạt 1", "Chậm, chưa đạt 1", "Chưa có số liệu 1", "Tất cả chỉ tiêu 3");
        assertThat(document.select(".difficulties li").eachText())
                .hasSize(2)
                .first()
                .asString()
                .contains("Chậm giao vốn");
        assertThat(document.text()).contains("số liệu minh họa");
    }

    @Test
    void aProjectOfTwoLeadsIsCountedOnceForTheFirst() throws Exception {
        Document document = open(page);
        assertThat(document.select("#by-agency tbody tr").eachText())
                .anyMatch(line -> line.startsWith("Sở Một 2 350.000.000"))
                .anyMatch(line -> line.startsWith("Sở Hai 1 40.000.000"));
        for (String dimension : List.of("group", "source", "agency")) {
            long sum = document.select("#by-" + dimension + " tbody td:nth-child(3) data").stream()
                    .mapToLong(DashboardTest::dong)
                    .sum();
            assertThat(sum).as(dimension).isEqualTo(390 * MILLION);
        }
    }

    @Test
    void agenciesWithoutAnUpdateInThirtyDaysAreNamed() throws Exception {
        Document document = open(page);
        assertThat(document.select(".silent tbody tr").eachText())
                .as("Sở Hai has B since 01/11, and C is finished")
                .containsExactly("Sở Ba 1 Chưa lần nào", "Sở Hai 1 01/11/2021");
    }

    @Test
    void everyNumberLeadsToRowsOfTheSameCountAndSum() throws Exception {
        Document document = open(page);
        List<String> wrong = new ArrayList<>();
        int followed = 0;
        for (Element link : document.select("a.count-link, a.figure-link")) {
            String address = link.attr("href");
            Document rows = open(address + "&unit=dong");
            Element amount = link.selectFirst("data.money");
            String stated;
            String found;
            if (amount == null) {
                stated = link.text();
                found = rows.select("#count").text();
                assertThat(rows.select("#rows tbody tr")).as(address).hasSize(Integer.parseInt(found));
            } else {
                String stage = address.replaceAll(".*[?&]stage=([a-z]+).*", "$1");
                stated = amount.attr("value");
                found = Objects.requireNonNull(rows.selectFirst("#sum-" + stage + " data"))
                        .attr("value");
                int column = List.of("planned", "allocated", "disbursed").indexOf(stage) + 4;
                long sum = rows.select("#rows tbody td:nth-child(" + column + ") data").stream()
                        .mapToLong(DashboardTest::dong)
                        .sum();
                assertThat(sum).as(address).isEqualTo(Long.parseLong(found));
            }
            if (!stated.equals(found)) {
                wrong.add(link.text() + " -> " + address + " " + found);
            }
            followed++;
        }
        assertThat(wrong).isEmpty();
        assertThat(followed).isGreaterThan(40);
    }

    @Test
    void showsOnlyProvincesOfTheAccount() throws Exception {
        long foreign = PlanWorld.make(context).province();
        assertThat(leader.open("/dashboard?province=" + foreign).status()).isEqualTo(404);
        assertThat(leader.open("/dashboard/projects?year=2021&province=" + foreign)
                        .status())
                .isEqualTo(404);
        assertThat(open(page).select("select[name=province]")).isEmpty();
        assertThat(open("/dashboard?year=1999").text()).contains("Không có kế hoạch");
        assertThat(open("/dashboard").select("h1").text()).contains("2021");
    }

    @Test
    void pagesTakeAtMostEightStatements() throws Exception {
        List<String> dear = new ArrayList<>();
        String scope = "?year=2021&province=" + world.province();
        for (String address : List.of(
                "/dashboard" + scope,
                "/dashboard/projects" + scope,
                "/dashboard/projects" + scope + "&source=" + source + "&stage=planned",
                "/dashboard/indicators" + scope,
                "/dashboard/agencies" + scope,
                "/dashboard/discrepancies" + scope)) {
            int[] status = new int[1];
            var statements = SqlCounter.count(
                            () -> status[0] = leader.open(address).status())
                    .withoutSessions()
                    .without(sql -> sql.contains("from account where username"));
            assertThat(status[0]).as(address).isEqualTo(200);
            if (statements.count() > MOST) {
                dear.add(address + " " + statements.list());
            }
        }
        assertThat(dear).isEmpty();
    }

    private Document open(String address) throws Exception {
        Answer answer = leader.open(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer.page();
    }

    private static List<Long> amounts(Element place) {
        return place.select("data.money").stream().map(DashboardTest::dong).toList();
    }

    private static long dong(Element data) {
        return data.attr("value").isEmpty() ? 0 : Long.parseLong(data.attr("value"));
    }

    private void agency(String name) {
        world.asPlanner(() -> world.bean(Agencies.class)
                .create(
                        world.province(),
                        new AgencyCommand(
                                name,
                                null,
                                AgencyLevel.PROVINCE,
                                AgencyKind.DEPARTMENT,
                                null,
                                null,
                                null,
                                List.of(),
                                0)));
    }

    private long group(String code, String name, GroupCategory category) {
        return world.asPlanner(
                () -> world.bean(PlanGroups.class).add(plan, new GroupCommand(null, code, name, category, 0)));
    }

    private void item(String name, @Nullable Long group, @Nullable String lead) {
        ItemCommand command = new ItemCommand(
                group, null, name, lead, null, null, null, null, null, null, null, null, null, null, false, null, null,
                null, 0);
        items.put(name, world.items(plan, List.of(command)).get(0));
    }

    private void money(String item, @Nullable Integer year, @Nullable Long from, FundingStage stage, long millions) {
        world.line(plan, Objects.requireNonNull(items.get(item)), year, from, stage, millions * MILLION);
    }

    private void indicator(String name, String target, @Nullable String value) throws Exception {
        Visit planner = world.planner();
        String indicators = "/plans/" + plan + "/indicators";
        long id = planner.send(
                        indicators + "/new",
                        "part",
                        "TARGET",
                        "name",
                        name,
                        "unit",
                        "%",
                        "direction",
                        "HIGHER",
                        "targetText",
                        target,
                        "targetYear",
                        "2021")
                .newId();
        if (value != null) {
            planner.send(indicators + "/" + id + "/values/new", "year", "2021", "figure", value);
        }
    }

    private void update(
            String item, String day, String status, @Nullable String difficulty, @Nullable Long from, long millions) {
        long update = jdbc.sql("""
                        insert into project_update (id, province_id, project_id, as_of, status, difficulties, illustrative,
                          recorded_at, account_id, account_name)
                        select nextval('row_id'), i.province_id, i.project_id, cast(:day as date), :status, :difficulty,
                          true, now(), (select min(id) from account), 'Test'
                        from plan_item i where i.id = :item
                        returning id
                        """)
                .param("item", items.get(item))
                .param("day", day)
                .param("status", status)
                .param("difficulty", difficulty)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into project_update_disbursement (id, province_id, update_id, source_id, amount)
                        values (nextval('row_id'), :province, :update, :source, :amount)
                        """)
                .param("province", world.province())
                .param("update", update)
                .param("source", from)
                .param("amount", millions * MILLION)
                .update();
    }
}
