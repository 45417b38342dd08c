package vn.itplan.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.common.FundingStage;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.Visit;
import vn.itplan.testing.Visit.Answer;

/** Rows that are new in a plan's table: empty, copied, and the row of a group. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TableNewRowTest {

    @Autowired
    JdbcClient jdbc;

    PlanWorld world;
    Visit planner;
    Visit script;
    long plan;
    long group;
    long item;
    String rows = "";

    @BeforeAll
    void makeAProvince(@Autowired ApplicationContext context) {
        world = PlanWorld.make(context);
        planner = world.planner();
        script = planner.asScript();
    }

    @BeforeEach
    void makeAPlan() {
        plan = world.plan();
        group = world.group(plan, null, "I", "Hạ tầng");
        item = world.item(plan, group, "Nâng cấp mạng");
        rows = "/plans/" + plan + "/projects";
    }

    @Test
    void aNewRowComesAfterTheOneItWasAskedFor() throws Exception {
        world.item(plan, group, "Cuối");
        assertThat(script.open(rows + "/row?after=" + item).body()).contains("<tr", "item-new");
        assertThat(planner.open(rows + "/row?after=" + item).page().selectFirst("#item-" + item + " + #item-new"))
                .isNotNull();

        String once = UUID.randomUUID().toString();
        for (int sent = 0; sent < 2; sent++) {
            Answer added =
                    script.send(rows + "/row", "afterId", "" + item, "name", "Giữa", "amount", "3", "once", once);
            assertThat(added.status()).isEqualTo(200);
            assertThat(rowsOf(added).select("tr.item .name").text()).isEqualTo("Giữa");
        }
        script.send(rows + "/row", "groupId", "" + group, "name", "Sau cùng");

        assertThat(names()).containsExactly("Nâng cấp mạng", "Giữa", "Cuối", "Sau cùng");
    }

    @Test
    void aDuplicateStandsAfterItsOriginalWithItsPlannedMoneyAndAProjectOfItsOwn() throws Exception {
        world.item(plan, group, "Cuối");
        world.planned(plan, item, 2026, 1_000_000);
        world.line(plan, item, 2026, null, FundingStage.DISBURSED, 400_000);

        String once = UUID.randomUUID().toString();
        String first =
                planner.send(rows + "/" + item + "/duplicate", "once", once).location();
        assertThat(planner.send(rows + "/" + item + "/duplicate", "once", once).location())
                .isEqualTo(first);

        assertThat(names()).containsExactly("Nâng cấp mạng", "Nâng cấp mạng", "Cuối");
        assertThat(jdbc.sql("select count(distinct project_id) from plan_item where plan_id = :plan")
                        .param("plan", plan)
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(planner.open(rows).page().select("#total-row .amount").text())
                .isEqualTo("2");
        assertThat(jdbc.sql("select count(*) from funding_line where plan_id = :plan")
                        .param("plan", plan)
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void aGroupIsRenamedInItsRow() throws Exception {
        String address = "/plans/" + plan + "/groups/" + group + "/row";
        String version = rowsOf(script.open(address + "?edit=true"))
                .select("[name=version]")
                .val();
        Answer saved = script.send(address, "code", "A", "name", "Hạ tầng số", "version", version);
        assertThat(rowsOf(saved).select("#group-" + group).text()).contains("A", "Hạ tầng số");
        assertThat(script.send(address, "code", "B", "name", "Khác", "version", version)
                        .status())
                .isEqualTo(409);
        assertThat(script.send(address, "name", "", "version", version).status())
                .isEqualTo(422);
    }

    /** Lone rows of a table, which a parser of pages would drop. */
    private static Element rowsOf(Answer answer) {
        return answer.body().contains("<html")
                ? answer.page().body()
                : Jsoup.parse("<table>" + answer.body() + "</table>").body();
    }

    private List<String> names() throws Exception {
        return planner.open(rows).page().select("tr.item td.name a").eachText();
    }
}
