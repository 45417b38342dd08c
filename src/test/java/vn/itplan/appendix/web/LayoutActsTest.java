package vn.itplan.appendix.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.account.Role;
import vn.itplan.appendix.AppendixMode;
import vn.itplan.appendix.PlanAppendices;
import vn.itplan.appendix.ProvinceLayouts;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.SqlCounter;
import vn.itplan.testing.Visit;

/** Layouts of a province are looked at with a plan, shared no more, deleted and taken back, and the trail says what changed. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LayoutActsTest {

    @Autowired
    JdbcClient jdbc;

    PlanWorld world;
    PlanWorld other;

    @BeforeAll
    void makeTwoProvinces(@Autowired ApplicationContext context) {
        world = PlanWorld.make(context);
        other = PlanWorld.make(context);
    }

    @Test
    void thePreviewShowsThePlanThatIsChosen() throws Exception {
        String slug = copy("Mẫu xem trước");
        long plan = world.plan("Kế hoạch để xem trước", 2026, 2028);
        world.planned(plan, world.item(plan, null, "Xây dựng kho dữ liệu dùng chung"), 2026, 5_000_000);
        Visit planner = world.planner();
        Map<String, String> fields = LayoutPagesTest.fields(
                planner.open("/layouts/" + slug + "/edit").page());
        assertThat(planner.open("/layouts/" + slug + "/edit")
                        .page()
                        .select("#plan option")
                        .eachText())
                .contains("Kế hoạch để xem trước (2026-2028)");
        assertThat(planner.send("/layouts/" + slug + "/preview", fields).text()).contains("Nhiệm vụ một");

        fields.put("plan", String.valueOf(plan));
        SqlCounter.Statements statements = SqlCounter.count(
                        () -> assertThat(planner.send("/layouts/" + slug + "/preview", fields)
                                        .text())
                                .contains("Xây dựng kho dữ liệu dùng chung")
                                .doesNotContain("Nhiệm vụ một"))
                .withoutSessions();
        assertThat(statements.list().stream()
                        .filter(sql -> !sql.contains("account_password"))
                        .toList())
                .hasSizeLessThanOrEqualTo(8);

        fields.put("plan", String.valueOf(other.plan()));
        assertThat(planner.send("/layouts/" + slug + "/preview", fields).status())
                .isEqualTo(404);
    }

    @Test
    void aDeletedLayoutLeavesTheListButNotThePlansThatPrintIt() throws Exception {
        String slug = copy("Mẫu sẽ xóa");
        long plan = world.plan();
        world.doAsPlanner(() -> world.bean(PlanAppendices.class).choose(plan, List.of(slug)));
        Visit planner = world.planner();

        assertThat(planner.open("/layouts/" + slug + "/delete").text())
                .contains("Mẫu sẽ xóa", "đang in theo mẫu này: 1");
        assertThat(planner.send("/layouts/" + slug + "/delete").location()).isEqualTo("/layouts");
        assertThat(planner.open("/layouts").text()).doesNotContain("Mẫu sẽ xóa");
        assertThat(planner.open("/layouts/" + slug).status()).isEqualTo(404);
        assertThat(planner.open("/layouts/" + slug + "/edit").status()).isEqualTo(404);
        assertThat(planner.open("/plans/" + world.plan() + "/appendices/" + slug)
                        .status())
                .isEqualTo(404);
        assertThat(planner.open("/plans/" + plan + "/appendices").text())
                .contains("Mẫu sẽ xóa", "kế hoạch này giữ lại");
        assertThat(planner.open("/plans/" + plan + "/appendices/" + slug).status())
                .isEqualTo(200);
        world.doAsPlanner(() -> world.bean(PlanAppendices.class).choose(plan, List.of("chi-tieu", slug)));

        assertThat(planner.send("/layouts/" + slug + "/restore").location()).isEqualTo("/layouts/" + slug);
        assertThat(planner.open("/layouts").text()).contains("Mẫu sẽ xóa");
        assertThat(trail(slug)).containsExactly("CREATED", "DELETED", "RESTORED");
    }

    @Test
    void onlyPlannersOfTheProvinceMayDeleteItAndNobodyWhatComesWithTheProgram() throws Exception {
        String slug = copy("Mẫu của tỉnh");

        assertThat(world.visitor(Role.VIEWER)
                        .send("/layouts/" + slug + "/delete")
                        .status())
                .isEqualTo(403);
        assertThat(other.planner().send("/layouts/" + slug + "/delete").status())
                .isEqualTo(404);
        assertThat(other.planner().send("/layouts/" + slug + "/restore").status())
                .isEqualTo(404);
        assertThat(world.planner().open("/layouts/danh-muc/delete").status()).isEqualTo(422);
        assertThat(world.planner().open("/layouts/" + slug).status()).isEqualTo(200);
    }

    @Test
    void otherProvincesKeepWhatTheySawLastOfALayoutThatIsSharedNoMore() throws Exception {
        String slug = copy("Mẫu thôi dùng chung");
        Visit planner = world.planner();
        planner.send("/layouts/" + slug + "/share");
        long printing = other.plan();
        other.doAsPlanner(() -> other.bean(PlanAppendices.class).choose(printing, List.of(slug)));

        assertThat(planner.send("/layouts/" + slug + "/unshare").location()).isEqualTo("/layouts/" + slug);
        Map<String, String> fields = LayoutPagesTest.fields(
                planner.open("/layouts/" + slug + "/edit").page());
        fields.put("columns[1].heading", "Chỉ của tỉnh mình");
        assertThat(planner.send("/layouts/" + slug + "/edit", fields).status()).isEqualTo(302);

        assertThat(other.planner().open("/layouts/" + slug).status()).isEqualTo(404);
        assertThat(heading(other, printing, slug)).doesNotContain("Chỉ của tỉnh mình");
        assertThat(heading(world, world.plan(), slug)).contains("Chỉ của tỉnh mình");
        planner.send("/layouts/" + slug + "/share");
        assertThat(heading(other, printing, slug)).contains("Chỉ của tỉnh mình");
    }

    @Test
    void theTrailSaysWhatWasChanged() throws Exception {
        String slug = copy("Mẫu có nhật ký");
        Visit planner = world.planner();
        Map<String, String> fields = LayoutPagesTest.fields(
                planner.open("/layouts/" + slug + "/edit").page());
        fields.put("nameLines", "Phụ lục số 2");
        fields.put("orientation", "PORTRAIT");
        fields.put("columns[5].place", "");
        fields.put("filter.years", "2026");
        planner.send("/layouts/" + slug + "/edit", fields);

        assertThat(jdbc.sql("select field || ': ' || coalesce(old_value, '') || ' → ' || coalesce(new_value, '')"
                                + " from audit_entry where object_type = 'appendix-layout' and action = 'CHANGED'"
                                + " and object_name = 'Mẫu có nhật ký' order by id")
                        .query(String.class)
                        .list())
                .contains(
                        "orientation: LANDSCAPE → PORTRAIT",
                        "filterYears:  → 2026",
                        "column: Ghi chú · 34 mm · căn trái → ")
                .anySatisfy(line -> assertThat(line)
                        .startsWith("titles: ")
                        .endsWith("→ Phụ lục số 2\n(Kèm theo"
                                + " {document} số {plan.number} ngày {plan.date} của UBND {province})"));
    }

    private List<String> trail(String slug) {
        return jdbc.sql("select action from audit_entry e join appendix_layout l on l.id = e.object_id"
                        + " where e.object_type = 'appendix-layout' and l.slug = :slug order by e.id")
                .param("slug", slug)
                .query(String.class)
                .list();
    }

    private static String heading(PlanWorld of, long plan, String slug) {
        return of.asPlanner(() -> of.bean(PlanAppendices.class).assemble(plan, slug, AppendixMode.PRINTED))
                .tables()
                .get(0)
                .rows()
                .get(0)
                .toString();
    }

    private String copy(String name) {
        return world.asPlanner(() -> world.bean(ProvinceLayouts.class).copy("danh-muc", world.province(), name));
    }
}
