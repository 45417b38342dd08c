package vn.itplan.appendix.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.itplan.common.FundingStage;
import vn.itplan.plan.ItemCommand;
import vn.itplan.testing.SqlCounter;
import vn.itplan.testing.Visit.Answer;

/** Cells of a spreadsheet become rows of a plan, and rows of a plan become cells. */
class PasteApplyTest extends AbstractPasteTest {

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
    void sentTwiceItAddsOnce() throws Exception {
        Answer shown = look(HEADED);
        assertThat(press(shown, "apply").location())
                .isEqualTo(press(shown, "apply").location());
        assertThat(rows(plan)).hasSize(3);
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
}
