package vn.itplan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.itplan.plan.PlanGroups;
import vn.itplan.plan.PlanGroups.GroupChoice;
import vn.itplan.plan.PlanItems;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.Visit;
import vn.itplan.testing.Visit.Answer;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupFormTest {

    PlanWorld world;
    Visit planner;
    long plan;
    String groups = "";

    @BeforeAll
    void makeAProvince(@Autowired ApplicationContext context) {
        world = PlanWorld.make(context);
        planner = world.planner();
    }

    @BeforeEach
    void makeAPlan() {
        plan = world.plan();
        groups = "/plans/" + plan + "/groups";
    }

    @Test
    void addsGroupsInPrintedOrderAndChangesTheirWords() throws Exception {
        assertThat(planner.send(groups + "/new", "code", "I", "name", "Hạ tầng").location())
                .isEqualTo("/plans/" + plan + "/projects");
        long top = choices().get(0).id();
        planner.send(groups + "/new", "code", "II", "name", "An toàn");
        planner.send(groups + "/new", "code", "1", "name", "Mạng", "parentId", String.valueOf(top));

        assertThat(choices()).extracting(GroupChoice::title).containsExactly("I. Hạ tầng", "1. Mạng", "II. An toàn");

        Answer form = planner.open(groups + "/" + top);
        assertThat(form.value("name")).isEqualTo("Hạ tầng");
        String version = form.value("version");
        planner.send(
                groups + "/" + top,
                "code",
                "I",
                "name",
                "Hạ tầng số",
                "category",
                "INFRASTRUCTURE",
                "version",
                version);
        assertThat(choices()).extracting(GroupChoice::title).contains("I. Hạ tầng số");
        assertThat(planner.open(groups + "/" + top).value("category")).isEqualTo("INFRASTRUCTURE");
    }

    @Test
    void saysAtEachFieldWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        Answer answer = planner.send(
                groups + "/new", "code", "c".repeat(21), "name", "", "category", "MAGIC", "parentId", "one");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.error("code")).contains("20", "21");
        assertThat(answer.error("name")).contains("Nhập giá trị");
        assertThat(answer.error("category")).contains("Chọn một giá trị");
        assertThat(answer.value("code")).hasSize(21);
        assertThat(choices()).isEmpty();
    }

    @Test
    void aFourthLevelIsRefused() throws Exception {
        long first = world.group(plan, null, "I", "Một");
        long second = world.group(plan, first, "1", "Hai");
        long third = world.group(plan, second, "a", "Ba");

        Answer answer = planner.send(groups + "/new", "name", "Bốn", "parentId", String.valueOf(third));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.error("parentId")).contains("ba cấp");
        assertThat(answer.value("name")).isEqualTo("Bốn");
        assertThat(answer.value("parentId")).isEqualTo(String.valueOf(third));
        assertThat(choices()).hasSize(3);
    }

    @Test
    void aParentThatIsNotThereIsRefusedAtItsField() throws Exception {
        long elsewhere = world.group(world.plan(), null, "I", "Nơi khác");
        world.group(plan, null, "I", "Có sẵn");
        long gone = world.group(plan, null, "II", "Đã xóa");
        world.doAsPlanner(() -> world.bean(PlanGroups.class).delete(plan, gone));

        for (long wrong : List.of(elsewhere, gone)) {
            Answer answer = planner.send(groups + "/new", "name", "Mới", "parentId", String.valueOf(wrong));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.error("parentId")).contains("Chọn một giá trị");
            assertThat(answer.value("name")).isEqualTo("Mới");
        }
    }

    @Test
    void onlyAnEmptyGroupCanBeDeleted() throws Exception {
        long outer = world.group(plan, null, "I", "Ngoài");
        long inner = world.group(plan, outer, "1", "Trong");
        long item = world.item(plan, inner, "Nhiệm vụ");

        for (long full : List.of(outer, inner)) {
            Answer refused = planner.send(groups + "/" + full + "/delete");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("Nhóm còn nhiệm vụ hoặc nhóm con");
        }
        world.doAsPlanner(() -> world.bean(PlanItems.class).delete(plan, item));
        assertThat(planner.send(groups + "/" + inner + "/delete").status()).isEqualTo(302);
        assertThat(planner.send(groups + "/" + outer + "/delete").status()).isEqualTo(302);
        assertThat(choices()).isEmpty();
        assertThat(planner.send(groups + "/" + outer + "/delete").status()).isEqualTo(404);
        assertThat(planner.open(groups + "/" + outer).status()).isEqualTo(404);
    }

    @Test
    void sentTwiceItCreatesOnce() throws Exception {
        String once = UUID.randomUUID().toString();
        planner.send(groups + "/new", "name", "Một", "once", once);
        planner.send(groups + "/new", "name", "Một", "once", once);
        assertThat(choices()).hasSize(1);
    }

    private List<GroupChoice> choices() {
        return world.asPlanner(() -> world.bean(PlanGroups.class).choices(plan));
    }
}
