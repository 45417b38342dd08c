package vn.itplan.appendix.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.itplan.account.Role;
import vn.itplan.appendix.AppendixMode;
import vn.itplan.appendix.PlanAppendices;
import vn.itplan.appendix.ProvinceLayouts;
import vn.itplan.plan.Plans;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.Visit;
import vn.itplan.testing.Visit.Answer;

/** Layouts of a province: copied, changed beside a preview, shared, and kept as they were for plans that were issued. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LayoutPagesTest {

    PlanWorld world;
    PlanWorld other;

    @BeforeAll
    void makeTwoProvinces(@Autowired ApplicationContext context) {
        world = PlanWorld.make(context);
        other = PlanWorld.make(context);
    }

    @Test
    void aLayoutOfTheProgramIsReadAndCopiedButNotChanged() throws Exception {
        Answer answer = world.planner().open("/layouts/phu-tho-02");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("table.appendix-table th").eachText()).contains("Ngân sách TW");
        assertThat(answer.page().select("a[href$=/edit]")).isEmpty();
        assertThat(world.planner().open("/layouts/phu-tho-02/edit").status()).isEqualTo(422);
        assertThat(world.visitor(Role.VIEWER).open("/layouts/phu-tho-02").status())
                .isEqualTo(200);
        assertThat(world.visitor(Role.VIEWER).open("/layouts/phu-tho-02/copy").status())
                .isEqualTo(403);
    }

    @Test
    void aCopyIsChangedBesideItsPreviewAndEachSaveIsAVersion() throws Exception {
        String slug = copy("Mẫu đổi cột");
        Visit planner = world.planner();
        Document form = planner.open("/layouts/" + slug + "/edit").page();
        Map<String, String> fields = fields(form);
        fields.put("columns[1].heading", "Nội dung > Tên việc");
        fields.put("columns[2].heading", "Nội dung > Ai làm");
        fields.put("columns[5].place", "");

        Document preview = planner.send("/layouts/" + slug + "/preview", fields).page();
        assertThat(preview.select("table.appendix-table thead tr:eq(0) th[colspan=2]")
                        .text())
                .isEqualTo("Nội dung");
        assertThat(preview.select("table.appendix-table thead tr:eq(1) th").eachText())
                .containsExactly("Tên việc", "Ai làm");

        assertThat(planner.send("/layouts/" + slug + "/edit", fields).location())
                .isEqualTo("/layouts/" + slug);
        assertThat(planner.open("/layouts/" + slug).text()).contains("Bản 2").doesNotContain("Ghi chú");
        Answer stale = planner.send("/layouts/" + slug + "/edit", fields);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.value("columns[1].heading")).isEqualTo("Nội dung > Tên việc");
    }

    @Test
    void whatContradictsItselfIsRefusedWithEverythingKept() throws Exception {
        String slug = copy("Mẫu sai");
        Visit planner = world.planner();
        Map<String, String> fields =
                fields(planner.open("/layouts/" + slug + "/edit").page());
        fields.put("nameLines", "Phụ lục {khong.co}");

        Answer answer = planner.send("/layouts/" + slug + "/edit", fields);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.summary()).contains("ngoặc nhọn");
        assertThat(answer.value("nameLines")).isEqualTo("Phụ lục {khong.co}");
    }

    @Test
    void anotherProvinceSeesOnlyWhatIsShared() throws Exception {
        String slug = copy("Mẫu để dùng chung");
        assertThat(other.planner().open("/layouts/" + slug).status()).isEqualTo(404);

        Visit planner = world.planner();
        Map<String, String> fields =
                fields(planner.open("/layouts/" + slug + "/edit").page());
        fields.put("shared", "true");
        planner.send("/layouts/" + slug + "/edit", fields);

        assertThat(other.planner().open("/layouts/" + slug).status()).isEqualTo(200);
        assertThat(other.planner().open("/layouts/" + slug + "/edit").status()).isIn(403, 404);
        assertThat(other.planner()
                        .open("/plans/" + other.plan() + "/appendices/" + slug)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anIssuedAppendixIsMadeAgainAsItWasIssued() throws Exception {
        String slug = copy("Mẫu đã ban hành");
        long plan = world.plan();
        world.planned(plan, world.item(plan, world.group(plan, null, "I", "Hạ tầng"), "Mạng"), 2026, 5_000_000);
        world.doAsPlanner(() -> world.bean(PlanAppendices.class).choose(plan, List.of(slug, "phu-tho-03")));
        world.start(plan);
        String issued = headings(plan, slug);

        Visit planner = world.planner();
        Map<String, String> fields =
                fields(planner.open("/layouts/" + slug + "/edit").page());
        fields.put("columns[1].heading", "Tiêu đề mới");
        assertThat(planner.send("/layouts/" + slug + "/edit", fields).status()).isEqualTo(302);

        assertThat(headings(plan, slug)).isEqualTo(issued).doesNotContain("Tiêu đề mới");
        assertThat(headings(world.plan(), slug)).contains("Tiêu đề mới");
        world.doAsPlanner(() -> world.bean(Plans.class).backToDraft(plan));
        assertThat(headings(plan, slug)).contains("Tiêu đề mới");
    }

    @Test
    void thePlanPrintsWhatWasChosenInItsOrder() throws Exception {
        long plan = world.plan();
        Visit planner = world.planner();

        planner.send(
                "/plans/" + plan + "/appendices", "place.chi-tieu", "2", "place.phu-tho-03", "1", "place.danh-muc", "");

        assertThat(world.asPlanner(() -> world.bean(PlanAppendices.class).chosen(plan)))
                .containsExactly("phu-tho-03", "chi-tieu");
        assertThat(planner.open("/plans/" + plan + "/appendices")
                        .page()
                        .select("section.card h2 a")
                        .eachText())
                .startsWith("Kinh phí của các nhóm theo năm");
    }

    private String headings(long plan, String slug) {
        return world.asPlanner(() -> world.bean(PlanAppendices.class).assemble(plan, slug, AppendixMode.PRINTED))
                .tables()
                .get(0)
                .rows()
                .get(0)
                .toString();
    }

    private String copy(String name) {
        return world.asPlanner(() -> world.bean(ProvinceLayouts.class).copy("danh-muc", world.province(), name));
    }

    /** What a browser would send of the form. */
    static Map<String, String> fields(Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : page.select("form.layout-form [name]")) {
            switch (field.normalName()) {
                case "select" ->
                    fields.put(
                            field.attr("name"), field.select("option[selected]").attr("value"));
                case "textarea" -> fields.put(field.attr("name"), field.wholeText());
                default -> {
                    if (!field.attr("type").equals("checkbox")
                            && !field.attr("name").startsWith("_")) {
                        fields.put(field.attr("name"), field.attr("value"));
                    }
                }
            }
        }
        return fields;
    }
}
