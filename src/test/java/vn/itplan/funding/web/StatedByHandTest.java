package vn.itplan.funding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.account.Role;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.SqlCounter;
import vn.itplan.testing.Visit;
import vn.itplan.testing.Visit.Answer;

/** Sums that a paper states, typed by a person where no file brings them in. */
@IntegrationTest
class StatedByHandTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private PlanWorld world;
    private Visit planner;
    private long plan;
    private long group;
    private String figures = "";

    @BeforeEach
    void aGroupWithMoney() {
        world = PlanWorld.make(context);
        planner = world.planner();
        plan = world.plan();
        group = world.group(plan, null, "I", "Hạ tầng");
        world.planned(plan, world.item(plan, group, "Mua máy chủ"), 2026, 1_500_000_000L);
        figures = "/plans/" + plan + "/figures";
    }

    @Test
    void aStatedSumStandsBesideTheComputedOneAndIsChecked() throws Exception {
        enter("amount", "1.600", "groupId", String.valueOf(group));

        List<String> rows = planner.open(figures + "?unit=million")
                .page()
                .select("tbody tr")
                .eachText();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).contains("Hạ tầng", "“1.600”", "Mục V", "1.600", "1.500", "100", "Sửa", "Rút lại");
        assertThat(planner.open("/plans/" + plan + "/reconciliation").text()).contains("1.600");
        assertThat(planner.open("/plans/" + plan + "/funding?unit=million").text())
                .contains("Văn bản ghi 1.600");
        assertThat(jdbc.sql("select action from audit_entry where object_type = 'stated-figure' and plan_id = :plan")
                        .param("plan", plan)
                        .query(String.class)
                        .list())
                .containsExactly("CREATED");
    }

    @Test
    void theWordsOfThePaperAreKeptBesideTheAmount() throws Exception {
        long source = world.source("Ngân sách tỉnh");
        long id = enter(
                "amount",
                "20 tỷ",
                "relation",
                "ABOUT",
                "text",
                "khoảng 20 tỷ đồng",
                "year",
                "2026",
                "sourceId",
                String.valueOf(source),
                "stage",
                "REQUESTED");
        assertThat(kept(id)).isEqualTo("20000000000 ABOUT khoảng 20 tỷ đồng 2026 " + source + " REQUESTED");
        Answer form = planner.open(figures + "/" + id);
        assertThat(form.value("text")).isEqualTo("khoảng 20 tỷ đồng");
        assertThat(form.value("amount")).isEqualTo("20.000");
    }

    @Test
    void aFigureIsCorrectedWithAReasonAndAStaleCorrectionShowsBoth() throws Exception {
        long id = enter("amount", "1.600");
        Answer form = planner.open(figures + "/" + id);
        assertThat(form.value("text")).as("the amount says it as written").isEmpty();
        assertThat(planner.send(
                                figures + "/" + id,
                                fields("amount", "1.650", "reason", "Gõ nhầm", "version", form.value("version")))
                        .location())
                .isEqualTo(figures + "#figure-" + id);
        assertThat(kept(id)).isEqualTo("1650000000 EQUAL 1.650   PLANNED");
        assertThat(jdbc.sql("""
                        select field || ': ' || old_value || ' > ' || new_value || ', ' || reason from audit_entry
                        where object_type = 'stated-figure' and object_id = :id and action = 'CHANGED' order by field
                        """).param("id", id).query(String.class).list())
                .containsExactly("amount: 1600000000 > 1650000000, Gõ nhầm", "text: 1.600 > 1.650, Gõ nhầm");

        Answer stale = planner.send(figures + "/" + id, fields("amount", "1.700", "version", form.value("version")));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.value("amount")).isEqualTo("1.700");
        assertThat(stale.text()).contains("1.650");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        Answer refused = planner.send(figures + "/new", fields("amount", "1.6oo", "place", " ", "year", "26"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("amount")).contains("1.6oo");
        assertThat(refused.error("place")).contains("Nhập giá trị");
        assertThat(refused.error("year")).contains("“26”");
        assertThat(refused.value("amount")).isEqualTo("1.6oo");

        long id = enter("amount", "1.600");
        Answer twin = planner.send(figures + "/new", fields("amount", "1.700"));
        assertThat(twin.status()).isEqualTo(422);
        assertThat(twin.error("place")).contains("Số này đã có");
        enter("amount", "1.600", "place", "Phụ lục 02");

        planner.send(figures + "/" + id + "/delete");
        enter("amount", "1.700");
        assertThat(planner.send(figures + "/" + id + "/restore").text()).contains("Số này đã có");
    }

    @Test
    void aWithdrawnFigureComesBack() throws Exception {
        long id = enter("amount", "1.600");
        assertThat(planner.send(figures + "/" + id + "/delete").location()).isEqualTo(figures);
        assertThat(planner.open(figures).text()).contains("không ghi số cộng nào");
        planner.send(figures + "/" + id + "/restore");
        assertThat(planner.open(figures).page().select("#figure-" + id)).hasSize(1);
    }

    @Test
    void aSourceOrGroupOfAnotherPlanIsRefused() throws Exception {
        PlanWorld other = PlanWorld.make(context);
        long foreign = other.source("Ngân sách tỉnh khác");
        assertThat(planner.send(figures + "/new", fields("sourceId", String.valueOf(foreign)))
                        .status())
                .isEqualTo(404);
        long elsewhere = world.group(world.plan("Kế hoạch khác", 2027, 2027), null, "I", "Nhóm");
        assertThat(planner.send(figures + "/new", fields("groupId", String.valueOf(elsewhere)))
                        .status())
                .isEqualTo(404);
        assertThat(planner.open(figures).page().select("tbody tr")).isEmpty();
    }

    @Test
    void onlyAPlannerOfADraftEntersFigures() throws Exception {
        long id = enter("amount", "1.600");
        for (Role role : List.of(Role.OFFICER, Role.REVIEWER, Role.LEADER, Role.VIEWER)) {
            Visit reader = world.visitor(role);
            assertThat(reader.open(figures + "/new").status()).as(role.name()).isEqualTo(403);
            assertThat(reader.open(figures).page().select("main .button, main form"))
                    .as(role.name())
                    .isEmpty();
            assertThat(reader.open("/plans/" + plan + "/funding").page().select("main .button"))
                    .as(role.name())
                    .isEmpty();
        }
        SqlCounter.count(() -> planner.open(figures + "/" + id))
                .withoutSessions()
                .isAtMost(9);
        world.start(plan);
        assertThat(planner.send(figures + "/new", fields("amount", "2")).text()).contains("soạn thảo");
        assertThat(planner.open(figures).page().select("main .button")).isEmpty();
    }

    private long enter(String... typed) throws Exception {
        Answer answer = planner.send(figures + "/new", fields(typed));
        assertThat(answer.location()).as(answer.summary()).isNotNull();
        return Long.parseLong(String.valueOf(answer.location()).replaceAll(".*-", ""));
    }

    private static Map<String, String> fields(String... changed) {
        Map<String, String> fields = new LinkedHashMap<>(
                Map.of("amount", "1", "unit", "million", "relation", "EQUAL", "stage", "PLANNED", "place", "Mục V"));
        fields.put("once", UUID.randomUUID().toString());
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        return fields;
    }

    private String kept(long id) {
        return jdbc.sql("select concat_ws(' ', amount, relation, text, coalesce(year::text, ''),"
                        + " coalesce(source_id::text, ''), stage) from stated_figure where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
