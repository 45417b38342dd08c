package vn.itplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.funding.FundingLines;
import vn.itplan.funding.LineCommand;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;

/** What the trail holds of a plan's life. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanTrailTest {

    @Autowired
    JdbcClient jdbc;

    PlanWorld world;
    long plan;

    @BeforeAll
    void makeAProvince(@Autowired ApplicationContext context) {
        world = PlanWorld.make(context);
    }

    @BeforeEach
    void makeAPlan() {
        plan = world.plan();
    }

    @Test
    void keepsAPlanWithOldAndNew() {
        assertThat(entries()).containsExactly("CREATED plan", "CREATED plan-version");
        PlanCommand now =
                world.asPlanner(() -> world.bean(Plans.class).get(plan)).values();
        world.doAsPlanner(() -> world.bean(Plans.class)
                .edit(
                        plan,
                        new PlanCommand(
                                PlanKind.PERIOD,
                                now.subject(),
                                "Tên mới",
                                2026,
                                2030,
                                null,
                                "195/KH-UBND",
                                null,
                                null,
                                null,
                                null,
                                now.rowVersion())));
        world.start(plan);

        assertThat(entries())
                .contains(
                        "CHANGED plan kind: ANNUAL -> PERIOD",
                        "CHANGED plan title: " + now.title() + " -> Tên mới",
                        "CHANGED plan lastYear: 2026 -> 2030",
                        "CHANGED plan-version number: null -> 195/KH-UBND",
                        "CHANGED plan status: DRAFT -> IN_EXECUTION")
                .hasSize(7);
    }

    @Test
    void keepsGroupsItemsAndMoneyWithOldAndNew() {
        long group = world.group(plan, null, "I", "Nhóm");
        long item = world.item(plan, group, "Việc");
        long line = world.line(plan, item, 2026, null, FundingStage.PLANNED, 5);
        long before = entries().size();
        assertThat(entries()).contains("CREATED plan-group", "CREATED plan-item", "CREATED funding-line");
        PlanGroups groups = world.bean(PlanGroups.class);
        PlanItems items = world.bean(PlanItems.class);
        FundingLines lines = world.bean(FundingLines.class);

        world.doAsPlanner(() -> groups.edit(plan, group, new GroupCommand(null, "II", "Nhóm", GroupCategory.OTHER, 0)));
        int version = world.asPlanner(() -> items.get(plan, item)).rowVersion();
        world.doAsPlanner(() ->
                items.edit(plan, item, PlanWorld.item(group, "1", "Việc khác").atVersion(version)));
        world.doAsPlanner(() ->
                lines.edit(plan, item, line, new LineCommand(2027, null, FundingStage.ALLOCATED, Money.ofDong(6), 0)));
        world.doAsPlanner(() -> lines.delete(plan, item, line));
        LineCommand old = new LineCommand(2026, null, FundingStage.PLANNED, Money.ofDong(5), 0);
        world.doAsPlanner(() -> lines.putBack(plan, item, line, old));
        world.doAsPlanner(() -> items.delete(plan, item));
        world.doAsPlanner(() -> groups.delete(plan, group));

        assertThat(entries().subList((int) before, entries().size()))
                .containsExactlyInAnyOrder(
                        "CHANGED plan-group code: I -> II",
                        "CHANGED plan-group category: null -> OTHER",
                        "CHANGED plan-item number: null -> 1",
                        "CHANGED plan-item name: Việc -> Việc khác",
                        "CHANGED funding-line year: 2026 -> 2027",
                        "CHANGED funding-line stage: PLANNED -> ALLOCATED",
                        "CHANGED funding-line amount: 5 -> 6",
                        "DELETED funding-line",
                        "RESTORED funding-line",
                        "CHANGED funding-line year: 2027 -> 2026",
                        "CHANGED funding-line stage: ALLOCATED -> PLANNED",
                        "CHANGED funding-line amount: 6 -> 5",
                        "DELETED plan-item",
                        "DELETED plan-group");
    }

    @Test
    void keepsThatAnItemCameBack() {
        long item = world.item(plan, null, "Việc");
        world.doAsPlanner(() -> world.bean(PlanItems.class).delete(plan, item));
        world.doAsPlanner(() -> world.bean(PlanItems.class).restore(plan, item));
        assertThat(entries()).endsWith("DELETED plan-item", "RESTORED plan-item");
        assertThat(jdbc.sql("select distinct actor from audit_entry where plan_id = :plan")
                        .param("plan", plan)
                        .query(String.class)
                        .list())
                .containsExactly(world.plannerName());
    }

    @Test
    void whatIsRolledBackLeavesNothing() {
        long item = world.item(plan, null, "Việc");
        List<String> before = entries();
        world.doAsPlanner(() -> world.bean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            world.bean(PlanGroups.class).add(plan, new GroupCommand(null, "I", "Nhóm", null, 0));
            world.bean(PlanItems.class).delete(plan, item);
            transaction.setRollbackOnly();
        }));
        assertThat(entries()).isEqualTo(before);
    }

    private List<String> entries() {
        return jdbc.sql("""
                        select action || ' ' || object_type || case when action = 'CHANGED'
                          then ' ' || field || ': ' || coalesce(old_value, 'null') || ' -> ' || coalesce(new_value, 'null')
                          else '' end
                        from audit_entry where plan_id = :plan order by id
                        """).param("plan", plan).query(String.class).list();
    }
}
