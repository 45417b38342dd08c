package vn.itplan.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.itplan.account.Role;
import vn.itplan.appendix.importing.Imports;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.funding.FundingLines;
import vn.itplan.funding.LineCommand;
import vn.itplan.plan.PlanItems;
import vn.itplan.testing.Browser;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.SignedIn;
import vn.itplan.testing.SqlCounter;
import vn.itplan.testing.Visit;

/** Who changed what, as people read it. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryPagesTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    PlanWorld world;
    Visit viewer;
    long plan;
    long item;
    long project;

    @BeforeAll
    void changeThings(@Autowired ApplicationContext context) {
        world = PlanWorld.make(context);
        viewer = world.visitor(Role.VIEWER);
        plan = world.plan();
        long group = world.group(plan, null, "I", "Hạ tầng");
        item = world.item(plan, group, "Việc ban đầu");
        long source = world.source("Vốn sự nghiệp");
        long line = world.line(plan, item, 2026, source, FundingStage.PLANNED, 1_600_000_000L);
        int version = world.asPlanner(() -> world.bean(PlanItems.class).get(plan, item))
                .rowVersion();
        world.doAsPlanner(() -> world.bean(PlanItems.class)
                .edit(
                        plan,
                        item,
                        PlanWorld.item(null, "=1+1", "Việc đã đổi tên").atVersion(version)));
        world.doAsPlanner(() -> world.bean(FundingLines.class)
                .edit(plan, item, line, new LineCommand(2026, null, FundingStage.ALLOCATED, Money.ofDong(5), 0)));
        project = jdbc.sql("select project_id from plan_item where id = :id")
                .param("id", item)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into audit_entry (at, request, actor, action, object_type, object_id, object_name, province_id,
                          plan_id, field, old_value, new_value)
                        select now(), 'MANY-' || n, 'planner@many', 'CHANGED', 'plan-item', :item, 'Việc', :province, :plan,
                          'note', 'cũ', repeat('dài ', 200) from generate_series(1, 10000) n
                        """)
                .param("item", item)
                .param("province", world.province())
                .param("plan", plan)
                .update();
    }

    @Test
    void tellsInWordsWhoChangedWhatFromWhatToWhat() throws Exception {
        Document page = viewer.open("/plans/" + plan + "/projects/" + item + "/history?page=100")
                .page();
        String text = page.select(".trail").text();
        assertThat(text)
                .contains("Test " + world.plannerName(), "Cán bộ lập kế hoạch")
                .contains("Nhóm nhiệm vụ I. Hạ tầng", "Tên Việc ban đầu → thành Việc đã đổi tên")
                .contains(
                        "Bước Kế hoạch → thành Bố trí",
                        "Số tiền 1.600.000.000 đồng → thành 5 đồng",
                        "Nguồn vốn Vốn sự nghiệp")
                .doesNotContain("PLANNED", "groupId", "1600000000");
        assertThat(page.select(".trail a[href=/plans/" + plan + "/projects/" + item + "]"))
                .isNotEmpty();
        assertThat(page.select(".trail .act").last().text()).contains("Thêm nhiệm vụ, dự án");
    }

    @Test
    void changesOfOneRequestStandTogether() throws Exception {
        jdbc.sql("""
                        insert into audit_entry (at, request, actor, action, object_type, object_id, object_name, province_id,
                          plan_id, field, old_value, new_value)
                        select now(), 'SAME-0001', 'planner@same', 'CHANGED', 'plan-group', n, 'Nhóm ' || n, :province, :plan,
                          'name', 'cũ', 'mới' from generate_series(1, 3) n
                        """).param("province", world.province()).param("plan", plan).update();
        Document page = viewer.open("/plans/" + plan + "/history").page();
        assertThat(page.select(".tabs a[aria-current]").text()).isEqualTo("Lịch sử");
        assertThat(page.select(".act:contains(SAME-0001)")).hasSize(1);
        assertThat(page.select(".act:contains(SAME-0001) > ul > li").eachText())
                .extracting(line -> line.replaceAll(".*“(.*)”.*", "$1"))
                .containsExactly("Nhóm 1", "Nhóm 2", "Nhóm 3");
        assertThat(page.select(".act:contains(MANY-) dd details summary")
                        .first()
                        .text())
                .hasSizeLessThan(170);
    }

    @Test
    void everyPageOfTheTrailTakesAtMostEightStatements() throws Exception {
        for (String address : List.of(
                "/plans/" + plan + "/history",
                "/plans/" + plan + "/history?page=50",
                "/plans/" + plan + "/projects/" + item + "/history",
                "/projects/" + project + "/history",
                "/admin/audit",
                "/admin/audit?q=viec&from=01%2F01%2F2026&type=plan-item&page=3")) {
            SqlCounter.count(() -> assertThat(viewer.open(address).status())
                            .as(address)
                            .isEqualTo(200))
                    .withoutSessions()
                    .without(sql -> sql.startsWith("select id, username, password_changes from account"))
                    .isAtMost(8);
        }
    }

    @Test
    void nothingIsSeenFromAnotherProvince(@Autowired ApplicationContext context) throws Exception {
        Visit stranger = PlanWorld.make(context).visitor(Role.VIEWER);
        assertThat(stranger.open("/plans/" + plan + "/history").status()).isEqualTo(404);
        assertThat(stranger.open("/plans/" + plan + "/projects/" + item + "/history")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.open("/projects/" + project + "/history").status()).isEqualTo(404);
        assertThat(stranger.open("/admin/audit?province=" + world.province())
                        .page()
                        .select(".trail"))
                .isEmpty();
        assertThat(stranger.open("/admin/audit.csv").body()).doesNotContain("Việc ban đầu");
        assertThat(world.planner().open("/admin/audit").status()).isEqualTo(403);
    }

    @Test
    void exportsWhatTheFilterLeavesAndSaysSoInTheTrail() throws Exception {
        Browser browser = new Browser(mvc).signIn("viewer@" + world.province(), SignedIn.PASSWORD);
        browser.open("/admin/audit.csv?who=planner%40" + world.province());
        String csv = browser.response().getContentAsString(StandardCharsets.UTF_8);
        assertThat(browser.response().getHeader("Content-Disposition")).contains("nhat-ky-thay-doi-");
        assertThat(csv)
                .startsWith("\uFEFFThời điểm;Họ và tên;Tên đăng nhập;")
                .contains(";Số;;'=1+1;", ";Bước;Kế hoạch;Bố trí;")
                .doesNotContain(";=1+1");
        assertThat(browser.open("/admin/audit?action=EXPORTED")
                        .page()
                        .select(".trail")
                        .text())
                .contains("Xuất tệp nhật ký thay đổi");
    }

    @Test
    void knowsOfImportsTheirUndoAndExports() throws Exception {
        long imported = world.plan("Kế hoạch nhập từ tệp", 2021, 2021);
        byte[] file = new ClassPathResource("demo/kien-giang-2021-phu-luc.xlsx").getContentAsByteArray();
        Imports imports = world.bean(Imports.class);
        long run = world.asPlanner(() -> imports.upload(imported, "phu-luc.xlsx", file));
        world.doAsPlanner(() -> imports.apply(imported, run, Set.of(), null));
        world.doAsPlanner(() -> imports.undo(imported, run));
        for (String format : List.of("xlsx", "csv?mode=printed")) {
            assertThat(viewer.open("/plans/" + imported + "/appendices/danh-muc." + format)
                            .status())
                    .isEqualTo(200);
        }
        String address = "/plans/" + imported + "/history";
        StringBuilder told = new StringBuilder();
        int pages = viewer.open(address)
                .page()
                .select(".pagination li a[aria-label]")
                .size();
        for (int page = 0; page < Math.max(1, pages); page++) {
            told.append(viewer.open(address + "?page=" + page)
                    .page()
                    .select(".trail")
                    .text());
        }
        assertThat(told)
                .contains("danh-muc.xlsx · theo số tính lại", "danh-muc.csv · như bản in", "Xuất tệp kế hoạch")
                .contains("Thêm lần nhập dữ liệu", "Trạng thái Đang xem trước → thành Đã nhập")
                .contains("Trạng thái Đã nhập → thành Đã hoàn tác");
    }

    @Test
    void saysAtTheFieldWhichDateCannotBeRead() throws Exception {
        Document page = viewer.open("/admin/audit?from=mai").page();
        assertThat(page.select("#from-error").text()).isNotEmpty();
        assertThat(page.select(".trail .act")).isNotEmpty();
    }

    @Test
    void theNumberOnAnErrorPageStandsInTheTrail() throws Exception {
        Browser browser = new Browser(mvc).signIn("viewer@" + world.province(), SignedIn.PASSWORD);
        browser.open("/plans/new");
        assertThat(browser.status()).isEqualTo(403);
        String number = browser.page().select(".reference").text().replaceAll(".*: ", "");
        assertThat(number).isEqualTo(browser.response().getHeader("X-Request-Id"));
        assertThat(browser.open("/admin/audit?q=" + number)
                        .page()
                        .select(".trail .act")
                        .text())
                .contains("Bị từ chối", "sửa kế hoạch · GET /plans/new", number);
    }
}
