package vn.itplan.progress.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.progress.ProgressWorld.fields;
import static vn.itplan.progress.ProgressWorld.row;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.account.Role;
import vn.itplan.progress.ProgressWorld;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.SqlCounter;
import vn.itplan.testing.Visit;
import vn.itplan.testing.Visit.Answer;

@IntegrationTest
class MyWorkPageTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private ProgressWorld world;
    private Visit officer;

    @BeforeEach
    void makeWorld() {
        world = ProgressWorld.make(context);
        officer = world.officer();
    }

    @Test
    void showsTheProjectsThatTheAgencyLeadsAloneOrWithAnother() throws Exception {
        Answer answer = officer.open("/");

        assertThat(answer.page().select("fieldset.work legend").eachText())
                .containsExactlyInAnyOrder("Dự án của chúng tôi", "Dự án chung", "Dự án thứ ba");
        assertThat(answer.text()).contains("3 dự án, 3 dự án quá 30 ngày chưa cập nhật");
    }

    @Test
    void savesWhatWasTypedWithMoneyAsPeopleTypeIt() throws Exception {
        Document page = officer.open("/").page();
        Map<String, String> form = fields(page);
        String path = row(page, world.ours);
        form.put(path + "status", "IN_PROGRESS");
        form.put(path + "percent", "35,5 %");
        form.put(path + "paid[0].amount", "0,6 tỷ");
        form.put(path + "difficulties", "Thiếu người.");

        Answer answer = officer.send("/", form);

        assertThat(answer.location()).isEqualTo("/");
        assertThat(said(world.ours)).isEqualTo("IN_PROGRESS 35.50 600000000 Thiếu người.");
        assertThat(jdbc.sql("select count(*) from project_update where province_id = :province")
                        .param("province", world.places.province())
                        .query(Long.class)
                        .single())
                .as("rows left as they were are not saved")
                .isEqualTo(1);
        Document after = officer.open("/").page();
        assertThat(after.select("fieldset.work").last().text())
                .as("the one just updated comes last")
                .contains("Dự án của chúng tôi", "Lần trước: 35,5 %", "Lần trước: 600");
        assertThat(jdbc.sql("""
                                select a.name from project_update u join agency a on a.id = u.agency_id
                                where u.project_id = :project
                                """)
                        .param("project", world.ours)
                        .query(String.class)
                        .single())
                .isEqualTo("Sở Xây dựng");
    }

    @Test
    void savesTheRightRowsAndKeepsTheTextOfTheOthers() throws Exception {
        Document page = officer.open("/").page();
        Map<String, String> form = fields(page);
        form.put(row(page, world.ours) + "status", "PREPARING");
        form.put(row(page, world.shared) + "status", "IN_PROGRESS");
        form.put(row(page, world.shared) + "percent", "một nửa");
        form.put(row(page, world.shared) + "nextStep", "Nghiệm thu.");

        Answer answer = officer.send("/", form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(said(world.ours)).startsWith("PREPARING");
        assertThat(said(world.shared)).isEmpty();
        assertThat(answer.text()).contains("Đã lưu cập nhật của 1 dự án", "Không đọc được tiến độ “một nửa”");
        Map<String, String> again = fields(answer.page());
        assertThat(again).containsEntry(row(page, world.shared) + "percent", "một nửa");
        assertThat(again).containsEntry(row(page, world.shared) + "nextStep", "Nghiệm thu.");

        again.put(row(page, world.shared) + "percent", "50");
        assertThat(officer.send("/", again).location()).isEqualTo("/");
        assertThat(said(world.shared)).startsWith("IN_PROGRESS 50.00");
    }

    @Test
    void asksForAReasonOnceAndKeepsIt() throws Exception {
        Document page = officer.open("/").page();
        Map<String, String> form = fields(page);
        String path = row(page, world.ours);
        form.put(path + "status", "IN_PROGRESS");
        form.put(path + "percent", "100");
        form.put(path + "paid[0].amount", "1,2 tỷ");

        Answer asked = officer.send("/", form);

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text())
                .contains("vượt số kế hoạch 1.000.000.000 đồng", "Tiến độ 100 % nhưng tình trạng", "Lý do");
        Map<String, String> again = fields(asked.page());
        assertThat(again).containsKey(path + "reason");
        again.put(path + "reason", "Phát sinh khối lượng.");
        assertThat(officer.send("/", again).location()).isEqualTo("/");
        assertThat(jdbc.sql("select hints || ': ' || reason from project_update where project_id = :project")
                        .param("project", world.ours)
                        .query(String.class)
                        .single())
                .isEqualTo("ABOVE_PLANNED,COMPLETE_WHILE_IN_PROGRESS: Phát sinh khối lượng.");
    }

    @Test
    void carriesTheLastValuesOnWithOneButton() throws Exception {
        save(world.ours, "status", "IN_PROGRESS", "percent", "40", "asOf", "01/02/2026");
        Document page = officer.open("/").page();
        Map<String, String> form = fields(page);
        String path = row(page, world.ours);
        form.put("asOf", "01/03/2026");
        form.put("unchanged", path.replaceAll("\\D", ""));

        assertThat(officer.send("/", form).location()).isEqualTo("/");

        assertThat(jdbc.sql(
                                "select as_of::text || ' ' || percent from project_update where project_id = :project order by id")
                        .param("project", world.ours)
                        .query(String.class)
                        .list())
                .containsExactly("2026-02-01 40.00", "2026-03-01 40.00");
        assertThat(officer.send("/", form).status())
                .as("the same once more is the same update")
                .isEqualTo(302);
    }

    @Test
    void savesOneRowAndKeepsWhatIsTypedInTheOthers() throws Exception {
        Document page = officer.open("/").page();
        Map<String, String> form = fields(page);
        form.put(row(page, world.ours) + "status", "PREPARING");
        form.put(row(page, world.third) + "difficulties", "Chưa xong");
        form.put("row", row(page, world.ours).replaceAll("\\D", ""));

        Answer answer = officer.send("/", form);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(said(world.ours)).startsWith("PREPARING");
        assertThat(said(world.third)).isEmpty();
        assertThat(fields(answer.page())).containsEntry(row(page, world.third) + "difficulties", "Chưa xong");
    }

    @Test
    void tellsThatSomebodyElseUpdatedMeanwhileAndKeepsTheText() throws Exception {
        Document page = officer.open("/").page();
        Map<String, String> form = fields(page);
        String path = row(page, world.ours);
        form.put(path + "status", "IN_PROGRESS");
        form.put(path + "percent", "45");
        Visit planner = world.places.planner();
        Document theirs =
                planner.open("/projects/" + world.ours + "/updates/new").page();
        Map<String, String> first = fields(theirs);
        first.put("rows[0].status", "PREPARING");
        assertThat(planner.send("/projects/" + world.ours + "/updates/new", first)
                        .status())
                .isEqualTo(302);

        Answer stale = officer.send("/", form);

        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.text()).contains("vừa được người khác cập nhật", "Lần trước: Đang chuẩn bị");
        assertThat(fields(stale.page())).containsEntry(path + "percent", "45");
        assertThat(officer.send("/", fields(stale.page())).location()).isEqualTo("/");
        assertThat(said(world.ours)).startsWith("IN_PROGRESS 45.00");
    }

    @Test
    void refusesADayBeforeTheLastOneAndADayToCome() throws Exception {
        save(world.ours, "status", "IN_PROGRESS", "asOf", "01/02/2026");

        assertThat(save(world.ours, "percent", "5", "asOf", "31/01/2026").text())
                .contains("trước lần cập nhật gần nhất (01/02/2026)");
        assertThat(save(world.ours, "percent", "5", "asOf", "01/01/2099").text())
                .contains("ở sau hôm nay");
    }

    @Test
    void refusesAnotherAgencysProjectInACraftedForm() throws Exception {
        Document page = officer.open("/").page();
        Map<String, String> form = fields(page);
        String path = row(page, world.ours);
        form.put(path + "project", String.valueOf(world.theirs));
        form.put(path + "status", "COMPLETED");

        assertThat(officer.send("/", form).status()).isEqualTo(403);
        assertThat(said(world.theirs)).isEmpty();

        PlanWorld elsewhere = PlanWorld.make(context);
        form.put(path + "project", String.valueOf(ProgressWorld.make(context).ours));
        assertThat(officer.send("/", form).status()).isEqualTo(404);
        assertThat(elsewhere.visitor(Role.VIEWER).send("/", form).status()).isEqualTo(403);
    }

    @Test
    void showsThePlannerWhichAgenciesAreLateAndTheirSheets() throws Exception {
        Visit planner = world.places.planner();

        Answer home = planner.open("/");
        assertThat(home.text()).contains("Sở Xây dựng", "Sở Giao thông vận tải");
        assertThat(home.page().select("form.work-sheet")).isEmpty();
        String sheet = home.page().select("a:contains(Sở Giao thông vận tải)").attr("href");
        assertThat(planner.open(sheet).page().select("fieldset.work legend").eachText())
                .containsExactlyInAnyOrder("Dự án chung", "Dự án của họ");
        assertThat(officer.open(sheet).page().select("fieldset.work")).isEmpty();
    }

    @Test
    void tellsAnOfficerWithoutAgencyWhatToDo() throws Exception {
        assertThat(world.places.visitor(Role.OFFICER).open("/").text()).contains("chưa được gắn với cơ quan nào");
        assertThat(world.places.visitor(Role.LEADER).open("/").text()).contains("Kế hoạch gần đây");
    }

    @Test
    void takesAtMostEightStatements() throws Exception {
        save(world.ours, "status", "IN_PROGRESS", "percent", "40");
        Visit planner = world.places.planner();

        SqlCounter.count(() -> officer.open("/")).withoutSessions().isAtMost(8);
        SqlCounter.count(() -> planner.open("/")).withoutSessions().isAtMost(8);
        String sheet =
                planner.open("/").page().select("a:contains(Sở Xây dựng)").attr("href");
        SqlCounter.count(() -> planner.open(sheet)).withoutSessions().isAtMost(8);
    }

    private Answer save(long project, String... fieldsOfRow) throws Exception {
        Document page = officer.open("/").page();
        Map<String, String> form = fields(page);
        String path = row(page, project);
        for (int i = 0; i < fieldsOfRow.length; i += 2) {
            form.put(path + fieldsOfRow[i], fieldsOfRow[i + 1]);
        }
        return officer.send("/", form);
    }

    private String said(long project) {
        return jdbc.sql("""
                        select concat_ws(' ', u.status, u.percent, (select sum(d.amount) from project_update_disbursement d
                          where d.update_id = u.id), u.difficulties)
                        from project_progress_on('2100-12-31') u where u.project_id = :project
                        """)
                .param("project", project)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
