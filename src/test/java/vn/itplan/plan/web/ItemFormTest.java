package vn.itplan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.itplan.plan.PlanGroups;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.Visit;
import vn.itplan.testing.Visit.Answer;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ItemFormTest {

    PlanWorld world;
    Visit planner;
    long plan;
    String items = "";

    @BeforeAll
    void makeAProvince(@Autowired ApplicationContext context) {
        world = PlanWorld.make(context);
        planner = world.planner();
    }

    @BeforeEach
    void makeAPlan() {
        plan = world.plan();
        items = "/plans/" + plan + "/projects";
    }

    @Test
    void createsAnItemAndChangesEveryField() throws Exception {
        long group = world.group(plan, null, "I", "Hạ tầng");
        String[] typed = {
            "groupId",
            String.valueOf(group),
            "number",
            "1.2",
            "name",
            "Nâng cấp trục liên thông",
            "leadText",
            "Sở Thông tin và Truyền thông; Sở Nội vụ",
            "coordinatingText",
            "Các sở",
            "monitoringText",
            "UBND tỉnh",
            "objective",
            "Mục tiêu",
            "content",
            "Nội dung",
            "scope",
            "Toàn tỉnh",
            "deliverable",
            "Hệ thống",
            "period",
            "Quý II/2026",
            "firstYear",
            "2026",
            "lastYear",
            "2027",
            "kind",
            "PROJECT",
            "carriedOver",
            "true",
            "statusAsPrinted",
            "Đang làm",
            "decision",
            "12/QĐ",
            "note",
            "Ghi chú"
        };
        long item = planner.send(items + "/new", typed).newId();

        Answer form = planner.open(items + "/" + item + "/edit");
        for (int i = 0; i < typed.length; i += 2) {
            if (!typed[i].equals("carriedOver")) {
                assertThat(form.value(typed[i])).as(typed[i]).isEqualTo(typed[i + 1]);
            }
        }
        assertThat(form.page().select("input[name=carriedOver][checked]")).hasSize(1);
        assertThat(planner.open(items + "/" + item).text())
                .contains(
                        "Hạ tầng",
                        "Nâng cấp trục liên thông",
                        "Sở Thông tin và Truyền thông",
                        "Sở Nội vụ",
                        "Quý II/2026");

        assertThat(planner.send(
                                items + "/" + item + "/edit",
                                "name",
                                "Tên khác",
                                "leadText",
                                "Sở Nội vụ",
                                "version",
                                form.value("version"))
                        .location())
                .isEqualTo(items + "/" + item);
        Answer changed = planner.open(items + "/" + item + "/edit");
        assertThat(changed.value("name")).isEqualTo("Tên khác");
        assertThat(changed.value("groupId")).isEmpty();
        assertThat(changed.value("note")).isEmpty();
        assertThat(planner.open(items + "/" + item).text())
                .contains("Sở Nội vụ")
                .doesNotContain("Sở Thông tin và Truyền thông");
    }

    @Test
    void saysAtEachFieldWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        Answer answer = planner.send(
                items + "/new",
                "name",
                "",
                "number",
                "n".repeat(21),
                "firstYear",
                "hai",
                "lastYear",
                "3000",
                "kind",
                "MAGIC",
                "groupId",
                "x",
                "note",
                "n".repeat(4001),
                "objective",
                "Giữ lại");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.error("name")).contains("Nhập giá trị");
        assertThat(answer.error("number")).contains("20", "21");
        assertThat(answer.error("firstYear")).contains("“hai”");
        assertThat(answer.error("lastYear")).contains("3000");
        assertThat(answer.error("kind")).contains("Chọn một giá trị");
        assertThat(answer.error("groupId")).contains("Chọn một giá trị");
        assertThat(answer.error("note")).contains("4.000", "4.001");
        assertThat(answer.value("objective")).isEqualTo("Giữ lại");
        assertThat(answer.value("firstYear")).isEqualTo("hai");

        Answer years = planner.send(items + "/new", "name", "Có", "firstYear", "2027", "lastYear", "2026");
        assertThat(years.status()).isEqualTo(422);
        assertThat(years.error("lastYear")).contains("bằng hoặc sau");
    }

    @Test
    void aGroupThatIsNotThereIsRefusedAtItsField() throws Exception {
        long elsewhere = world.group(world.plan(), null, "I", "Nơi khác");
        long item = world.item(plan, null, "Có sẵn");
        for (String address : new String[] {"/new", "/" + item + "/edit"}) {
            Answer answer =
                    planner.send(items + address, "name", "Mới", "groupId", String.valueOf(elsewhere), "version", "0");
            assertThat(answer.status()).as(address).isEqualTo(422);
            assertThat(answer.error("groupId")).contains("Chọn một giá trị");
            assertThat(answer.value("name")).isEqualTo("Mới");
        }
    }

    @Test
    void aDeletedItemIsGoneUntilItIsRestoredWithItsMoney() throws Exception {
        long item = world.item(plan, null, "Đi rồi về");
        world.planned(plan, item, 2026, 1_600_000_000);

        assertThat(planner.send(items + "/" + item + "/delete").location()).isEqualTo(items);
        assertThat(planner.open(items).text()).doesNotContain("Đi rồi về");
        assertThat(planner.open(items + "/" + item).status()).isEqualTo(404);
        assertThat(planner.open(items + "/" + item + "/edit").status()).isEqualTo(404);
        assertThat(planner.send(items + "/" + item + "/delete").status()).isEqualTo(404);
        assertThat(planner.open(items + "/" + item + "/funding/new").status()).isEqualTo(404);

        assertThat(planner.send(items + "/" + item + "/restore").location())
                .isEqualTo(items + "?item=" + item + "#item-" + item);
        assertThat(planner.open(items).text()).contains("Đi rồi về", "1.600");
    }

    @Test
    void anItemOfADeletedGroupComesBackOnlyAfterAWordAboutIt() throws Exception {
        long group = world.group(plan, null, "I", "Nhóm");
        long item = world.item(plan, group, "Đi rồi về");
        planner.send(items + "/" + item + "/delete");
        world.doAsPlanner(() -> world.bean(PlanGroups.class).delete(plan, group));

        Answer refused = planner.send(items + "/" + item + "/restore");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Nhóm của nhiệm vụ đã bị xóa");
    }

    @Test
    void sentTwiceItCreatesOnce() throws Exception {
        String once = UUID.randomUUID().toString();
        Answer first = planner.send(items + "/new", "name", "Một", "once", once);
        Answer second = planner.send(items + "/new", "name", "Một", "once", once);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(planner.open(items).page().select("tr[id^=item-]")).hasSize(1);
    }
}
