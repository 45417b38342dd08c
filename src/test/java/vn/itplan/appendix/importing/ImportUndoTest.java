package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vn.itplan.appendix.importing.Reading.KIEN_GIANG;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.itplan.account.Role;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.funding.FundingLines;
import vn.itplan.funding.LineCommand;
import vn.itplan.plan.GroupCommand;
import vn.itplan.plan.ItemCommand;
import vn.itplan.plan.PlanGroups;
import vn.itplan.plan.PlanItems;

/** An import can be taken back as long as nothing was built on it. */
class ImportUndoTest extends AbstractImportTest {

    @Autowired
    PlanItems items;

    @Autowired
    PlanGroups groups;

    @Autowired
    FundingLines lines;

    private long plan;
    private long run;

    @BeforeEach
    void thePlanHoldsTheFile() {
        plan = newPlan();
        run = imported(plan, "lan-1.xlsx", Reading.resource(KIEN_GIANG));
    }

    @Test
    void leavesThePlanAsItWasBefore() {
        undo(plan, run);

        assertThat(stateOf(run)).isEqualTo("UNDONE");
        for (String table : List.of("plan_group", "plan_item", "funding_line", "stated_figure")) {
            assertThat(count(table, plan)).as(table).isZero();
        }
        String page = html(perform(by(Role.PLANNER, get("/plans/" + plan)))).text();
        assertThat(page).doesNotContain("19.000");

        undo(plan, run);
        assertThat(preview(plan, run).text()).contains("Đã hoàn tác");
        assertThat(stateOf(run)).isEqualTo("UNDONE");
        assertThat(press(plan, run, "/apply", Map.of()).getStatus()).isEqualTo(422);
        assertThat(count("plan_item", plan)).isZero();

        long again = imported(plan, "lan-2.xlsx", Reading.resource(KIEN_GIANG));
        assertThat(count("plan_item", plan)).isEqualTo(27);
        undo(plan, again);
        assertThat(count("plan_item", plan)).isZero();
    }

    @Test
    void choosingOrGivingUpAfterApplyingIsRefusedInWords() {
        assertThat(press(plan, run, "", choices()).getStatus()).isEqualTo(422);
        assertThat(press(plan, run, "/cancel", Map.of()).getStatus()).isEqualTo(422);
        assertThat(stateOf(run)).isEqualTo("APPLIED");
    }

    private enum Built {
        ITEM_EDITED,
        ITEM_DELETED,
        MONEY_ADDED,
        MONEY_EDITED,
        ITEM_ADDED_TO_GROUP,
        GROUP_ADDED_INSIDE,
        GROUP_EDITED
    }

    @ParameterizedTest
    @EnumSource(Built.class)
    void isRefusedOnceSomethingWasBuiltOnIt(Built built) {
        acting(() -> {
            build(built);
            return null;
        });
        List<String> before = contents(plan);
        undo(plan, run);

        assertThat(stateOf(run)).isEqualTo("APPLIED");
        assertThat(contents(plan)).isEqualTo(before);
        assertThat(count("stated_figure", plan)).isEqualTo(6);
    }

    private void build(Built built) {
        long item = one(Long.class, "select min(id) from plan_item where plan_id = ?", plan);
        long group = one(Long.class, "select min(id) from plan_group where plan_id = ?", plan);
        long line = one(Long.class, "select id from funding_line where item_id = ?", item);
        switch (built) {
            case ITEM_EDITED -> items.edit(plan, item, items.get(plan, item));
            case ITEM_DELETED -> items.delete(plan, item);
            case MONEY_ADDED ->
                lines.add(plan, item, new LineCommand(2022, null, FundingStage.PLANNED, Money.ofDong(5), 0));
            case MONEY_EDITED -> {
                LineCommand old = lines.get(plan, item, line);
                lines.edit(
                        plan,
                        item,
                        line,
                        new LineCommand(old.year(), old.sourceId(), old.stage(), Money.ofDong(7), old.rowVersion()));
            }
            case ITEM_ADDED_TO_GROUP ->
                items.add(
                        plan,
                        new ItemCommand(
                                group,
                                null,
                                "Thêm tay",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                false,
                                null,
                                null,
                                null,
                                0));
            case GROUP_ADDED_INSIDE -> groups.add(plan, new GroupCommand(group, "1", "Nhóm con", null, 0));
            case GROUP_EDITED -> {
                GroupCommand old = groups.get(plan, group);
                groups.edit(plan, group, new GroupCommand(null, "I", "Tên khác", old.category(), old.rowVersion()));
            }
        }
    }

    private static Map<String, String> choices() {
        return Map.of("sheet", "Phụ lục", "year", "2021", "stage", "PLANNED");
    }
}
