package vn.itplan.appendix.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.account.Role;
import vn.itplan.common.FundingStage;
import vn.itplan.plan.ItemCommand;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.SqlCounter;
import vn.itplan.testing.Visit;
import vn.itplan.testing.Visit.Answer;

/** Cells of a spreadsheet become rows of a plan by a preview, and rows of a plan become cells. */
@IntegrationTest
class PastePageTest {

    private static final String HEADED = """
            TT\tTên nhiệm vụ, dự án\tĐơn vị chủ trì\tKinh phí (triệu đồng)\tGhi chú
            I\tHạ tầng\t\t1.600\t
            1\tMua máy chủ\tSở Y tế\t1.000\t
            2\t"Nâng cấp mạng
            nội bộ"\tSở Tài chính\t600\tnăm đầu
            II\tĐào tạo\t\t\t
            1\tLớp ""an toàn"" thông tin\tSở Y tế\t250,5\t
            \tTổng cộng\t\t1.850,5\t
            """;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private PlanWorld world;
    private Visit planner;
    private long plan;

    @BeforeEach
    void aPlan() {
        world = PlanWorld.make(context);
        planner = world.planner();
        plan = world.plan();
    }

    private String page() {
        return "/plans/" + plan + "/paste";
    }

    /** The form as the page shows it, with some fields typed otherwise. */
    private static Map<String, String> form(Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : page.select("form.form [name]")) {
            String name = field.attr("name");
            if (field.normalName().equals("select")) {
                Element chosen = field.selectFirst("option[selected]");
                String value = chosen == null ? "" : chosen.val();
                fields.merge(name, value, (one, other) -> one + "," + other);
            } else if (field.attr("type").equals("checkbox")) {
                if (field.hasAttr("checked")) {
                    fields.put(name, field.val());
                }
            } else if (field.normalName().equals("textarea")) {
                fields.put(name, field.wholeText());
            } else if (!field.normalName().equals("button")) {
                fields.put(name, field.val());
            }
        }
        return fields;
    }

    private Answer look(String text) throws Exception {
        return planner.send(page(), "text", text, "stage", "PLANNED", "year", "2026");
    }

    private Answer press(Answer shown, String act, String... typed) throws Exception {
        Map<String, String> fields = form(shown.page());
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        fields.put("act", act);
        return planner.send(page(), fields);
    }

    private List<String> rows(long of) {
        return jdbc.sql("""
                        select concat_ws('|', array_to_string(g.names, '/'), coalesce(i.number, '-'), i.name, i.lead_text,
                          l.year, l.amount, i.note)
                        from plan_item i left join plan_group_path g on g.id = i.group_id
                        left join funding_line l on l.item_id = i.id and l.deleted_at is null
                        where i.plan_id = :plan and i.deleted_at is null
                        order by coalesce(g.path, '{}'), coalesce(g.way, '{}'), i.position
                        """).param("plan", of).query(String.class).list();
    }

    private static List<String> kinds(Answer answer) {
        return answer.page().select("table tbody tr td:nth-child(2)").eachText();
    }

    @Test
    void showsWhatEachRowWouldBeBeforeAnythingIsStored() throws Exception {
        Answer shown = look(HEADED);

        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        assertThat(kinds(shown))
                .containsExactly(
                        "Tiêu đề cột",
                        "Nhóm mới",
                        "Nhiệm vụ",
                        "Nhiệm vụ",
                        "Nhóm mới",
                        "Nhiệm vụ",
                        "Dòng cộng, không lấy");
        assertThat(shown.page().select("select[name=columns] option[selected]").eachAttr("value"))
                .containsExactly("ORDER", "NAME", "LEAD", "AMOUNT", "NOTE");
        assertThat(shown.text()).contains("Sẽ thêm 3 nhiệm vụ, 2 nhóm mới, cộng 1.850.500.000 đồng");
        assertThat(rows(plan)).isEmpty();
    }

    @Test
    void addsTheRowsAtOnceAndTakesThemBackAgain() throws Exception {
        Answer added = press(look(HEADED), "apply");

        assertThat(added.location()).as(added.text()).startsWith("/plans/" + plan + "/projects?pasted=");
        assertThat(rows(plan))
                .containsExactly(
                        "Hạ tầng|1|Mua máy chủ|Sở Y tế|2026|1000000000",
                        "Hạ tầng|2|Nâng cấp mạng\nnội bộ|Sở Tài chính|2026|600000000|năm đầu",
                        "Đào tạo|1|Lớp \"\"an toàn\"\" thông tin|Sở Y tế|2026|250500000");

        String run = added.location().replaceAll(".*=", "");
        planner.send("/plans/" + plan + "/imports/" + run + "/undo");
        assertThat(rows(plan)).isEmpty();
        assertThat(jdbc.sql("select count(*) from plan_group where plan_id = :plan and deleted_at is null")
                        .param("plan", plan)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from audit_entry where plan_id = :plan and action = 'DELETED'"
                                + " and object_type = 'plan-item'")
                        .param("plan", plan)
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void doesNotTakeBackWhatWasEditedSince() throws Exception {
        Answer added = press(look("Một việc\tSở Y tế\n"), "apply");
        long item = jdbc.sql("select id from plan_item where plan_id = :plan")
                .param("plan", plan)
                .query(Long.class)
                .single();
        planner.send("/plans/" + plan + "/projects/" + item + "/edit", "name", "Một việc khác", "version", "0");

        planner.send("/plans/" + plan + "/imports/" + added.location().replaceAll(".*=", "") + "/undo");

        assertThat(rows(plan)).hasSize(1);
    }

    @Test
    void guessesColumnsWithoutAHeadingAndAsksForTheUnit() throws Exception {
        Answer shown = look("1\tMua máy chủ\tSở Y tế\t1.000\n2\tNâng cấp mạng\tUBND huyện An Biên\t600\n");

        assertThat(shown.page().select("select[name=columns] option[selected]").eachAttr("value"))
                .containsExactly("ORDER", "NAME", "LEAD", "AMOUNT");
        assertThat(shown.text()).contains("Chọn đơn vị tính");
        assertThat(shown.page().select("button[value=apply]")).isEmpty();
        assertThat(press(shown, "apply").status()).isEqualTo(422);

        Answer known = press(shown, "preview", "unit", "MILLION");
        assertThat(press(known, "apply").location()).isNotNull();
        assertThat(rows(plan))
                .containsExactly(
                        "1|Mua máy chủ|Sở Y tế|2026|1000000000", "2|Nâng cấp mạng|UBND huyện An Biên|2026|600000000");
    }

    @Test
    void lettersThatAreNoAmountsAreMendedInThePreview() throws Exception {
        Answer shown = look("Tên nhiệm vụ\tKinh phí (triệu đồng)\nMột\t1.6oo\nHai\tkhông rõ\n=1+1\t100\n");

        assertThat(shown.text()).contains("“1.6oo”", "“không rõ”");
        assertThat(shown.page().select("button[value=apply]")).isEmpty();
        assertThat(shown.page().select("input[name='cells[B2]']").val()).isEqualTo("1.6oo");

        Answer again = press(shown, "preview", "cells[B2]", "1.600", "cells[B3]", "");
        assertThat(again.value("text")).contains("1.600").doesNotContain("1.6oo", "không rõ");
        assertThat(press(again, "apply").location()).isNotNull();
        assertThat(rows(plan)).containsExactly("-|Một|2026|1600000000", "-|Hai", "-|=1+1|2026|100000000");
    }

    @Test
    void columnsAreWhatThePersonSays() throws Exception {
        Answer shown = look("Mua máy chủ\tphòng máy\tquý hai\n");

        Answer chosen = press(shown, "preview", "columns", "OTHER,NAME,PERIOD");
        assertThat(chosen.page().select("select[name=columns] option[selected]").eachAttr("value"))
                .containsExactly("OTHER", "NAME", "PERIOD");
        Answer twice = press(shown, "preview", "columns", "NAME,NAME,OTHER");
        assertThat(twice.text()).contains("cùng ý nghĩa");
        Answer nameless = press(shown, "preview", "columns", "NOTE,OTHER,OTHER");
        assertThat(nameless.text()).contains("Chưa có cột nào là tên");

        press(chosen, "apply");
        assertThat(rows(plan)).containsExactly("-|phòng máy");
    }

    @Test
    void comesIntoTheGroupThatWasChosenAndFindsGroupsThatAreThere() throws Exception {
        long infrastructure = world.group(plan, null, "I", "Hạ tầng");
        world.group(plan, infrastructure, "1", "Mạng");

        press(
                planner.send(
                        page(), "text", "Việc ngoài\tSở Y tế\n", "stage", "PLANNED", "groupId", "" + infrastructure),
                "apply");
        press(
                look(
                        "Nhóm nhiệm vụ\tTên nhiệm vụ\tKinh phí (đồng)\nI. Hạ tầng › 1. Mạng\tDây\t100000000000000\n–\tLẻ\t5\n"
                                + "II. Đào tạo\tLớp\t\n"),
                "apply");

        assertThat(rows(plan))
                .containsExactly(
                        "-|Lẻ|2026|5",
                        "Hạ tầng|-|Việc ngoài|Sở Y tế",
                        "Hạ tầng/Mạng|-|Dây|2026|100000000000000",
                        "Đào tạo|-|Lớp");
    }

    @Test
    void copiedOutAndPastedIntoAnEmptyPlanItIsTheSame() throws Exception {
        long group = world.group(plan, null, "I", "Hạ tầng \"chung\"");
        long inner = world.group(plan, group, null, "Mạng");
        long item = world.items(
                        plan,
                        List.of(
                                odd(group, "1", "=SUM(A1)"),
                                odd(inner, null, "1. Mua\n\"máy\""),
                                odd(null, "I", "Tổng cộng"),
                                odd(null, "1", "- việc"),
                                odd(null, "1.1", "'=x")))
                .get(0);
        world.planned(plan, item, 2026, 1_325_000);
        world.line(plan, item, 2026, null, FundingStage.ALLOCATED, 5);
        String text = planner.open("/plans/" + plan + "/projects.tsv").body();
        long other = world.plan("Kế hoạch trống", 2026, 2026);
        long from = plan;
        plan = other;

        Answer added = press(look(text), "apply");

        assertThat(added.location()).as(added.text()).isNotNull();
        assertThat(copied(other)).isEqualTo(copied(from));
        assertThat(planner.open("/plans/" + other + "/projects.tsv").body()).isEqualTo(text);
    }

    private static ItemCommand odd(Long group, String number, String name) {
        return new ItemCommand(
                group,
                number,
                name,
                "Sở Y tế; Sở Tài chính",
                null,
                null,
                "mục\ttiêu".replace('\t', ' '),
                "a\nb",
                null,
                "sản phẩm",
                "Quý II/2026",
                null,
                null,
                null,
                false,
                "đang làm",
                null,
                "+84",
                0);
    }

    private List<String> copied(long of) {
        return jdbc.sql("""
                        select concat_ws('|', array_to_string(g.names, '/'), i.number, i.name, i.lead_text, i.objective,
                          i.content, i.deliverable, i.period, i.status_as_printed, i.note, l.amount)
                        from plan_item i left join plan_group_path g on g.id = i.group_id
                        left join funding_line l on l.item_id = i.id and l.stage = 'PLANNED'
                        where i.plan_id = :plan order by coalesce(g.path, '{}'), coalesce(g.way, '{}'), i.position
                        """).param("plan", of).query(String.class).list();
    }

    @Test
    void nothingTypedIsLostWhenRefused() throws Exception {
        Answer shown = look(HEADED);
        Answer refused = press(shown, "apply", "year", "20x6", "text", HEADED.replace("1.000", "1.0oo"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("year")).contains("20x6");
        assertThat(refused.value("text")).contains("1.0oo");
        assertThat(refused.page().select("select[name=columns]")).hasSize(5);
        assertThat(rows(plan)).isEmpty();
        assertThat(look(" ").error("text")).contains("Dán ít nhất một ô");
    }

    @Test
    void sentTwiceItAddsOnce() throws Exception {
        Answer shown = look(HEADED);
        assertThat(press(shown, "apply").location())
                .isEqualTo(press(shown, "apply").location());
        assertThat(rows(plan)).hasSize(3);
    }

    @Test
    void saysWhenRowsOfTheSameNameAreThere() throws Exception {
        press(look(HEADED), "apply");

        assertThat(look(HEADED).text()).contains("trùng với nhiệm vụ đã có", "Nhóm đã có");
    }

    @Test
    void takesFiveHundredRowsAndNoMore() throws Exception {
        SqlCounter.Statements statements = SqlCounter.count(() -> {
            Answer added = press(look(large(500)), "apply");
            assertThat(added.location()).as(added.text()).isNotNull();
        });

        assertThat(rows(plan)).hasSize(500);
        statements.isAtMost(150);
        assertThat(look(large(501)).error("text")).contains("501", "500");
    }

    @Test
    void thePreviewTakesFewStatements() throws Exception {
        // One of them is the test's own, for the account.
        SqlCounter.count(() -> look(large(500))).isAtMost(9);
        SqlCounter.count(() -> planner.open(page())).isAtMost(9);
    }

    private static String large(int items) {
        return "Nhóm nhiệm vụ\tTT\tTên nhiệm vụ\tĐơn vị chủ trì\tKinh phí (triệu đồng)\n"
                + IntStream.rangeClosed(1, items)
                        .mapToObj(i -> "N" + i % 6 + "\t" + i + "\tViệc số " + i + "\tSở Y tế\t" + i + "\n")
                        .collect(Collectors.joining());
    }

    @Test
    void onlyWhoMayEditADraftPastes() throws Exception {
        Visit viewer = world.visitor(Role.VIEWER);
        assertThat(viewer.open(page()).status()).isEqualTo(403);
        assertThat(viewer.open("/plans/" + plan + "/projects.tsv").status()).isEqualTo(200);
        assertThat(PlanWorld.make(context)
                        .planner()
                        .open("/plans/" + plan + "/projects.tsv")
                        .status())
                .isEqualTo(404);
        world.start(plan);
        assertThat(look(HEADED).status()).isEqualTo(422);
    }
}
