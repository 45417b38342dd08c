package vn.itplan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.plan.PlanItems;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.Visit;
import vn.itplan.testing.Visit.Answer;

/** Items and groups change their place, and several rows change at once. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderTest {

    @Autowired
    JdbcClient jdbc;

    PlanWorld world;
    Visit planner;
    long plan;
    String rows = "";
    String groups = "";

    @BeforeAll
    void makeAProvince(@Autowired ApplicationContext context) {
        world = PlanWorld.make(context);
        planner = world.planner();
    }

    @BeforeEach
    void makeAPlan() {
        plan = world.plan();
        rows = "/plans/" + plan + "/projects";
        groups = "/plans/" + plan + "/groups";
    }

    @Test
    void anItemGoesUpAndDownWithinItsGroup() throws Exception {
        long group = world.group(plan, null, "I", "Nhóm");
        long a = world.item(plan, group, "A");
        long b = world.item(plan, group, "B");
        long c = world.item(plan, group, "C");
        int version = version(b);

        move(c, "up");
        assertThat(table()).containsExactly("Nhóm", "A", "C", "B");
        move(a, "up");
        assertThat(table()).containsExactly("Nhóm", "A", "C", "B");
        move(a, "down");
        move(a, "down");
        move(a, "down");
        assertThat(table()).containsExactly("Nhóm", "C", "B", "A");
        assertThat(version(b)).as("nobody's form of a neighbour is stale").isEqualTo(version);
        assertThat(planner.send(rows + "/" + a + "/move", "to", "aside").status())
                .isEqualTo(400);
    }

    @Test
    void aDeletedItemComesBackToItsPlaceThoughOthersMoved() throws Exception {
        world.item(plan, null, "A");
        long b = world.item(plan, null, "B");
        world.item(plan, null, "C");
        long d = world.item(plan, null, "D");
        planner.send(rows + "/" + b + "/delete");
        move(d, "up");
        assertThat(table()).containsExactly("A", "D", "C");
        planner.send(rows + "/" + b + "/restore");
        assertThat(table()).containsExactly("A", "B", "D", "C");
    }

    @Test
    void anItemGoesToTheEndOfAnotherGroup() throws Exception {
        long first = world.group(plan, null, "I", "Một");
        long second = world.group(plan, null, "II", "Hai");
        long item = world.item(plan, first, "A");
        world.item(plan, second, "B");

        assertThat(planner.send(rows + "/" + item + "/arrange", "groupId", "" + second)
                        .status())
                .isEqualTo(302);
        assertThat(table()).containsExactly("Một", "Hai", "B", "A");
        planner.send(rows + "/" + item + "/arrange", "groupId", "");
        assertThat(table()).containsExactly("A", "Một", "Hai", "B");
        long elsewhere = world.group(world.plan(), null, "I", "Nơi khác");
        assertThat(planner.send(rows + "/" + item + "/arrange", "groupId", "" + elsewhere)
                        .error("groupId"))
                .contains("Chọn một giá trị");
    }

    @Test
    void groupsMoveAndNestWithWhatIsInThem() throws Exception {
        long one = world.group(plan, null, "I", "Một");
        long two = world.group(plan, null, "II", "Hai");
        long inner = world.group(plan, two, "1", "Trong");
        world.item(plan, inner, "A");

        group(two, "up");
        assertThat(table()).containsExactly("Hai", "Trong", "A", "Một");
        group(two, "down");
        group(two, "in");
        assertThat(table()).containsExactly("Một", "Hai", "Trong", "A");
        assertThat(depths()).containsExactly(1, 2, 3);
        group(inner, "out");
        assertThat(depths()).containsExactly(1, 2, 2);
        group(two, "out");
        assertThat(table()).containsExactly("Một", "Trong", "A", "Hai");
        assertThat(depths()).containsExactly(1, 2, 1);
        assertThat(planner.send(groups + "/" + one + "/move", "to", "in").text())
                .contains("Không có nhóm đứng trước");
        assertThat(planner.send(groups + "/" + one + "/move", "to", "out").text())
                .contains("cấp ngoài cùng");
    }

    @Test
    void aGroupNeitherNestsInItselfNorBelowTheThirdLevel() throws Exception {
        long one = world.group(plan, null, "I", "Một");
        long two = world.group(plan, one, "1", "Hai");
        long three = world.group(plan, two, "a", "Ba");
        long other = world.group(plan, null, "II", "Khác");
        long inOther = world.group(plan, other, "1", "Trong khác");

        for (long parent : List.of(one, two, three)) {
            Answer refused = under(one, parent);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.error("parentId")).contains("chính nó");
        }
        assertThat(under(two, inOther).error("parentId")).contains("ba cấp");
        assertThat(under(two, other).status()).isEqualTo(302);
        assertThat(table()).containsExactly("Một", "Khác", "Trong khác", "Hai", "Ba");
        assertThat(depths()).containsExactly(1, 1, 2, 2, 3);
    }

    @Test
    void aDeletedGroupComesBack() throws Exception {
        long group = world.group(plan, null, "I", "Nhóm");
        long inner = world.group(plan, group, "1", "Trong");
        planner.send(groups + "/" + inner + "/delete");
        planner.send(groups + "/" + inner + "/restore");
        assertThat(table()).containsExactly("Nhóm", "Trong");
        planner.send(groups + "/" + inner + "/delete");
        planner.send(groups + "/" + group + "/delete");
        assertThat(planner.send(groups + "/" + inner + "/restore").text()).contains("Nhóm cha");
    }

    @Test
    void chosenRowsChangeTogether() throws Exception {
        long group = world.group(plan, null, "I", "Nhóm");
        long a = world.item(plan, null, "A");
        long b = world.item(plan, null, "B");
        world.planned(plan, a, 2026, 1_000_000);
        long source = world.source("Nguồn " + plan);

        assertThat(select("lead", "leadText", "Sở Nội vụ", a, b).status()).isEqualTo(302);
        assertThat(select("source", "sourceId", "" + source, a, b).status()).isEqualTo(302);
        assertThat(select("source", "sourceId", "" + source, b).text()).contains("chưa có kinh phí kế hoạch");
        assertThat(select("group", "groupId", "" + group, b, a).status()).isEqualTo(302);
        assertThat(table()).containsExactly("Nhóm", "B", "A");
        assertThat(planner.open(rows).page().select("td.lead").eachText()).containsExactly("Sở Nội vụ", "Sở Nội vụ");
        assertThat(planner.open(rows).page().select("#plan-sums").text()).contains("Nguồn " + plan);

        assertThat(select("delete", "page", "0", a, b).status()).isEqualTo(302);
        assertThat(table()).containsExactly("Nhóm");
        assertThat(planner.send(rows + "/restore", "items", a + "," + b).status())
                .isEqualTo(302);
        assertThat(table()).containsExactly("Nhóm", "B", "A");
        assertThat(planner.send(rows + "/selection", "act", "delete").text()).contains("Chưa chọn dòng nào");
    }

    @Test
    void oneStaleRowStopsAllAndIsNamed() throws Exception {
        long a = world.item(plan, null, "A");
        long b = world.item(plan, null, "B");
        String chosen = a + ":" + version(a) + "," + b + ":" + version(b);
        planner.send(rows + "/" + b + "/edit", "name", "B đã sửa", "version", "" + version(b));

        for (String act : List.of("group", "lead", "source", "delete")) {
            Answer stale = planner.send(rows + "/selection", "act", act, "rows", chosen, "leadText", "Sở Nội vụ");
            assertThat(stale.status()).as(act).isEqualTo(409);
            assertThat(stale.summary()).as(act).contains("“B đã sửa”").doesNotContain("“A”");
            assertThat(stale.value("leadText")).isIn("Sở Nội vụ", "");
        }
        assertThat(table()).containsExactly("A", "B đã sửa");
        assertThat(planner.open(rows).page().select("td.lead span")).isEmpty();
    }

    private void move(long item, String to) throws Exception {
        assertThat(planner.send(rows + "/" + item + "/move", "to", to).location())
                .isEqualTo(rows + "?item=" + item + "#item-" + item);
    }

    private void group(long group, String to) throws Exception {
        assertThat(planner.send(groups + "/" + group + "/move", "to", to).status())
                .isEqualTo(302);
    }

    private Answer under(long group, long parent) throws Exception {
        Answer form = planner.open(groups + "/" + group);
        return planner.send(
                groups + "/" + group,
                "name",
                form.value("name"),
                "code",
                form.value("code"),
                "parentId",
                "" + parent,
                "version",
                form.value("version"));
    }

    private Answer select(String act, String field, String value, long... items) throws Exception {
        StringBuilder chosen = new StringBuilder();
        for (long item : items) {
            chosen.append(chosen.isEmpty() ? "" : ",").append(item).append(':').append(version(item));
        }
        return planner.send(rows + "/selection", "act", act, "rows", chosen.toString(), field, value);
    }

    private int version(long item) {
        return world.asPlanner(() -> world.bean(PlanItems.class).get(plan, item))
                .rowVersion();
    }

    /** The names of the rows from top to bottom. */
    private List<String> table() throws Exception {
        return planner.open(rows).page().select("tbody td.name").eachText();
    }

    private List<Integer> depths() throws Exception {
        return planner.open(rows).page().select("tr.group").eachAttr("data-depth").stream()
                .map(Integer::valueOf)
                .toList();
    }
}
