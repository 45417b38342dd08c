package vn.itplan.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.itplan.plan.ItemCommand;
import vn.itplan.plan.ItemKind;
import vn.itplan.plan.PlanItems;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.Visit;

/** The table of a plan whose rows are tasks without money. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskColumnsTest {

    PlanWorld world;
    Visit planner;

    @BeforeAll
    void makeAProvince(@Autowired ApplicationContext context) {
        world = PlanWorld.make(context);
        planner = world.planner();
    }

    @Test
    void tasksWithoutMoneyShowWhatTheyProduceAndNoColumnOfMoney() throws Exception {
        long plan = world.plan();
        long group = world.group(plan, null, "I", "Dữ liệu số");
        world.items(plan, List.of(task(group)));

        Document table = planner.open("/plans/" + plan + "/projects").page();
        assertThat(table.select("thead th").eachText())
                .contains("Đơn vị theo dõi", "Sản phẩm, kết quả")
                .doesNotContain("Kinh phí", "Ghi chú");
        assertThat(table.select("tr.item td").eachText())
                .contains("UBND tỉnh", "Danh mục được phê duyệt", "Quý II/2027");
        assertThat(table.select("#total-row").text()).isEqualTo("Tổng cộng: 1 nhiệm vụ");
        assertThat(table.select(".amount")).isEmpty();

        Document overview = planner.open("/plans/" + plan).page();
        assertThat(overview.select("#plan-head .figure").text()).isEqualTo("–");
        assertThat(overview.select("table thead th").eachText()).doesNotContain("Số tính lại", "Sai lệch");
    }

    @Test
    void moneyBringsItsColumnsBack() throws Exception {
        long plan = world.plan();
        long item = world.items(plan, List.of(task(null))).get(0);
        world.planned(plan, item, 2026, 500_000_000);

        Document table = planner.open("/plans/" + plan + "/projects").page();
        assertThat(table.select("thead th").eachText()).contains("Sản phẩm, kết quả", "Kinh phí");
        assertThat(table.select("#total-row .amount").text()).isEqualTo("500");
    }

    @Test
    void aRowOfTasksIsEditedInItsPlace() throws Exception {
        long plan = world.plan();
        long item = world.items(plan, List.of(task(null))).get(0);
        String row = "/plans/" + plan + "/projects/" + item + "/row";
        Visit script = planner.asScript();

        Document open = Jsoup.parse("<table>" + script.open(row + "?edit=true").body() + "</table>");
        assertThat(open.select("[name=amount]")).isEmpty();
        assertThat(open.select("[name=deliverable]").text()).isEqualTo("Danh mục được phê duyệt");
        int version = command(plan, item).rowVersion();
        assertThat(script.send(
                                row,
                                "name",
                                "Lập danh mục dữ liệu",
                                "deliverable",
                                "Quyết định",
                                "period",
                                "Thường xuyên",
                                "monitoringText",
                                "",
                                "version",
                                String.valueOf(version))
                        .status())
                .isEqualTo(200);

        ItemCommand saved = command(plan, item);
        assertThat(saved.deliverable()).isEqualTo("Quyết định");
        assertThat(saved.period()).isEqualTo("Thường xuyên");
        assertThat(saved.monitoringText()).isNull();
        assertThat(saved.kind()).isEqualTo(ItemKind.TASK);
    }

    private ItemCommand command(long plan, long item) {
        return world.asPlanner(() -> world.bean(PlanItems.class).get(plan, item));
    }

    private static ItemCommand task(@Nullable Long group) {
        return new ItemCommand(
                group,
                "1",
                "Lập danh mục dữ liệu",
                "Sở Khoa học và Công nghệ",
                null,
                "UBND tỉnh",
                null,
                null,
                null,
                "Danh mục được phê duyệt",
                "Quý II/2027",
                2027,
                2027,
                ItemKind.TASK,
                false,
                null,
                null,
                null,
                0);
    }
}
