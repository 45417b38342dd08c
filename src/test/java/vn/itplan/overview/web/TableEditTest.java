package vn.itplan.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.account.Role;
import vn.itplan.common.FundingStage;
import vn.itplan.plan.PlanItems;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.LargePlan;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.SqlCounter;
import vn.itplan.testing.Visit;
import vn.itplan.testing.Visit.Answer;

/** Rows of a plan's table, opened and saved in their place: by a script, which gets the row, and without one. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TableEditTest {

    private static final int MOST = 8;

    @Autowired
    JdbcClient jdbc;

    PlanWorld world;
    Visit planner;
    Visit script;
    long source;
    long plan;
    long group;
    long item;
    String rows = "";

    @BeforeAll
    void makeAProvince(@Autowired ApplicationContext context) {
        world = PlanWorld.make(context);
        planner = world.planner();
        script = planner.asScript();
        source = world.source("Ngân sách tỉnh");
    }

    @BeforeEach
    void makeAPlan() {
        plan = world.plan();
        group = world.group(plan, null, "I", "Hạ tầng");
        item = world.item(plan, group, "Nâng cấp mạng");
        rows = "/plans/" + plan + "/projects";
    }

    @Test
    void aRowOpensAloneForAScriptAndInTheTableWithoutOne() throws Exception {
        Answer alone = script.open(row() + "?edit=true");
        assertThat(alone.body()).doesNotContain("<html", "<table");
        assertThat(alone.body()).contains("<tr", "row-form-" + item, "Nâng cấp mạng");

        Element open = planner.open(row() + "?edit=true").page().selectFirst("tr.editing");
        assertThat(open).isNotNull();
        assertThat(open.id()).isEqualTo("item-" + item);
        assertThat(open.select("textarea[name=name]").text()).isEqualTo("Nâng cấp mạng");
    }

    @Test
    void aSavedRowBringsTheSumsItCountsInto() throws Exception {
        world.planned(plan, world.item(plan, group, "Khác"), 2026, 500_000_000);

        Answer saved = save("name", "Nâng cấp mạng WAN", "amount", "1,6 tỷ", "sourceId", "" + source);

        assertThat(saved.status()).isEqualTo(200);
        Element body = rowsOf(saved);
        assertThat(body.select("#item-" + item + " .name").text()).isEqualTo("Nâng cấp mạng WAN");
        assertThat(body.select("#item-" + item + " .amount").text()).isEqualTo("1.600");
        assertThat(body.select("#group-" + group + " .amount").text()).isEqualTo("2.100");
        assertThat(body.select("#total-row .amount").text()).isEqualTo("2.100");
        assertThat(body.select("#plan-head .figure").text()).contains("2.100");
        assertThat(body.select("#plan-sums").text()).contains("Ngân sách tỉnh 1.600", "Năm 2026 2.100");
        assertThat(lines()).containsExactly("2026 " + source + " PLANNED 1600000000");

        save("name", "Nâng cấp mạng WAN", "amount", "1700", "sourceId", "");
        assertThat(lines()).containsExactly("2026 null PLANNED 1700000000");
        save("name", "Nâng cấp mạng WAN", "amount", "");
        assertThat(lines()).isEmpty();
    }

    @Test
    void withoutAScriptASavedRowLeadsToItsPlaceInTheTable() throws Exception {
        Answer saved = planner.send(row(), "name", "Tên mới", "version", version(), "amount", "5");
        assertThat(saved.location()).isEqualTo(rows + "?item=" + item + "#item-" + item);
        assertThat(lines()).containsExactly("2026 null PLANNED 5000000");
    }

    @Test
    void whatTheRowDoesNotShowStaysAsItWas() throws Exception {
        planner.send(
                rows + "/" + item + "/edit",
                "name",
                "N",
                "groupId",
                "" + group,
                "objective",
                "Mục tiêu",
                "period",
                "Quý II",
                "version",
                version());
        save("name", "Tên mới", "leadText", "Sở Nội vụ", "note", "Ghi");
        Answer form = planner.open(rows + "/" + item + "/edit");
        assertThat(form.value("objective")).isEqualTo("Mục tiêu");
        assertThat(form.value("period")).isEqualTo("Quý II");
        assertThat(form.value("groupId")).isEqualTo("" + group);
        assertThat(form.value("leadText")).isEqualTo("Sở Nội vụ");
    }

    @Test
    void whatCannotBeReadIsSaidBesideItsCellAndKept() throws Exception {
        for (Visit who : List.of(script, planner)) {
            Answer refused = who.send(row(), "name", "", "number", "n".repeat(21), "amount", "1.6oo", "version", "0");
            assertThat(refused.status()).isEqualTo(422);
            Element open = rowsOf(refused);
            assertThat(open.select("#name-" + item + "-error").text()).contains("Nhập giá trị");
            assertThat(open.select("#number-" + item + "-error").text()).contains("21");
            assertThat(open.select("#amount-" + item + "-error").text()).contains("“1.6oo”");
            assertThat(open.select("[name=amount]").val()).isEqualTo("1.6oo");
        }
        assertThat(lines()).isEmpty();
    }

    @Test
    void aStaleRowShowsBothValuesAndSavingAgainIsADecision() throws Exception {
        String version = version();
        save("name", "Của người kia", "amount", "100");

        for (Visit who : List.of(planner, script)) {
            Answer stale = who.send(row(), "name", "Của tôi", "amount", "200", "version", version);
            assertThat(stale.status()).isEqualTo(409);
            Element open = rowsOf(stale);
            assertThat(open.select("[name=name]").text()).isEqualTo("Của tôi");
            assertThat(open.select(".stale").eachText())
                    .containsExactly("Đang lưu trên hệ thống: Của người kia", "Đang lưu trên hệ thống: 100");
            assertThat(open.text()).contains("Ghi đè bằng bản của tôi", "Lấy bản đang có");
            if (who == script) {
                String now = open.select("[name=version]").val();
                assertThat(script.send(row(), "name", "Của tôi", "amount", "200", "version", now)
                                .status())
                        .isEqualTo(200);
            }
        }
        assertThat(planner.open(rows).text()).contains("Của tôi").doesNotContain("Của người kia");
        assertThat(lines()).containsExactly("2026 null PLANNED 200000000");
    }

    @Test
    void anItemWithSeveralLinesLeadsToThem() throws Exception {
        world.planned(plan, item, 2026, 1_000_000);
        world.line(plan, item, 2026, source, FundingStage.PLANNED, 2_000_000);

        assertThat(script.open(row() + "?edit=true").body())
                .doesNotContain("name=\"amount\"")
                .contains("Sửa các dòng kinh phí");
        assertThat(save("name", "Tên mới").status()).isEqualTo(200);
        assertThat(save("name", "Tên mới", "amount", "5").status()).isEqualTo(422);
        assertThat(lines()).hasSize(2);
    }

    @Test
    void aPlanThatLeftDraftWhileARowWasOpenSaysSoAndKeepsWhatWasTyped() throws Exception {
        String version = version();
        world.start(plan);
        for (String address : List.of(
                row(),
                rows + "/row",
                rows + "/" + item + "/edit",
                rows + "/new",
                rows + "/" + item + "/funding/new",
                "/plans/" + plan + "/groups/" + group,
                "/plans/" + plan + "/groups/" + group + "/row",
                "/plans/" + plan + "/groups/new")) {
            for (Visit who : List.of(planner, script)) {
                Answer refused =
                        who.send(address, "name", "Đã gõ", "amount", "77", "stage", "PLANNED", "version", version);
                assertThat(refused.status()).as(address).isEqualTo(422);
                assertThat(refused.body()).as(address).contains("không ở trạng thái soạn thảo");
                assertThat(rowsOf(refused).outerHtml()).as(address).containsAnyOf("Đã gõ", "77");
            }
        }
    }

    @Test
    void otherRolesAreRefused() throws Exception {
        for (Role role : List.of(Role.OFFICER, Role.VIEWER, Role.LEADER)) {
            Visit other = world.visitor(role);
            assertThat(other.open(row() + "?edit=true").status()).isEqualTo(403);
            assertThat(other.send(row(), "name", "X", "version", "0").status()).isEqualTo(403);
            assertThat(other.open(rows).page().select("tr[data-item], .row-menu, input[type=checkbox]"))
                    .isEmpty();
        }
    }

    @Test
    void everyRowIsTraced() throws Exception {
        save("name", "Tên mới", "amount", "5");
        planner.send(rows + "/" + item + "/duplicate");
        planner.send(rows + "/" + item + "/move", "to", "down");
        assertThat(jdbc.sql("select distinct action || ' ' || object_type from audit_entry where plan_id = :plan")
                        .param("plan", plan)
                        .query(String.class)
                        .list())
                .contains("CHANGED plan-item", "CREATED funding-line", "CREATED plan-item", "MOVED plan-item");
    }

    @Test
    void readingTakesAtMostEightStatementsWhateverTheSize() throws Exception {
        long large = LargePlan.make(world, 400);
        long last = jdbc.sql("select max(id) from plan_item where plan_id = :plan")
                .param("plan", large)
                .query(Long.class)
                .single();
        String table = "/plans/" + large + "/projects";
        for (String address : List.of(
                table + "?page=2",
                table + "?item=" + last,
                table + "/" + last + "/row",
                table + "/" + last + "/row?edit=true",
                table + "/row?after=" + last,
                table + "/selection?rows=" + last + ":0",
                table + "/" + last + "/arrange")) {
            SqlCounter.count(() -> assertThat(script.open(address).status())
                            .as(address)
                            .isEqualTo(200))
                    .withoutSessions()
                    .without(sql -> sql.startsWith("select id, username, password_changes from account"))
                    .isAtMost(MOST);
        }
    }

    private Answer save(String... typed) throws Exception {
        String[] fields = Arrays.copyOf(typed, typed.length + 2);
        fields[typed.length] = "version";
        fields[typed.length + 1] = version();
        return script.send(row(), fields);
    }

    private String row() {
        return rows + "/" + item + "/row";
    }

    private String version() {
        return String.valueOf(world.asPlanner(() -> world.bean(PlanItems.class).get(plan, item))
                .rowVersion());
    }

    /** Lone rows of a table, which a parser of pages would drop. */
    private static Element rowsOf(Answer answer) {
        return answer.body().contains("<html")
                ? answer.page().body()
                : Jsoup.parse("<table>" + answer.body() + "</table>").body();
    }

    private List<String> lines() {
        return jdbc.sql("""
                        select concat_ws(' ', year, coalesce(source_id::text, 'null'), stage, amount) from funding_line
                        where item_id = :item and deleted_at is null order by id
                        """).param("item", item).query(String.class).list();
    }
}
