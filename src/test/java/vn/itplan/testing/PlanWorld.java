package vn.itplan.testing;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.itplan.account.Accounts;
import vn.itplan.account.ActingAs;
import vn.itplan.account.Role;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.funding.BudgetLevel;
import vn.itplan.funding.FundingLines;
import vn.itplan.funding.FundingSources;
import vn.itplan.funding.LineCommand;
import vn.itplan.funding.SourceCommand;
import vn.itplan.plan.GroupCommand;
import vn.itplan.plan.ItemCommand;
import vn.itplan.plan.PlanCommand;
import vn.itplan.plan.PlanGroups;
import vn.itplan.plan.PlanItems;
import vn.itplan.plan.PlanKind;
import vn.itplan.plan.PlanSubject;
import vn.itplan.plan.Plans;

/** A province of its own with a planner and whoever else is wanted, and plans made by that planner through the services. */
public final class PlanWorld {

    private final ApplicationContext context;
    private final long province;
    private final String planner;

    private PlanWorld(ApplicationContext context, long province) {
        this.context = context;
        this.province = province;
        this.planner = SignedIn.account(bean(Accounts.class), Role.PLANNER, province);
    }

    public static PlanWorld make(ApplicationContext context) {
        String code = "p-" + UUID.randomUUID().toString().substring(0, 8);
        return new PlanWorld(context, Places.province(context.getBean(JdbcClient.class), code));
    }

    public long province() {
        return province;
    }

    public String plannerName() {
        return planner;
    }

    public Visit planner() {
        return new Visit(bean(MockMvc.class), planner);
    }

    /** Somebody of another role in this province. */
    public Visit visitor(Role role) {
        return new Visit(bean(MockMvc.class), SignedIn.account(bean(Accounts.class), role, province));
    }

    public <T extends @Nullable Object> T asPlanner(Supplier<T> work) {
        return bean(ActingAs.class).call(planner, work);
    }

    public void doAsPlanner(Runnable work) {
        bean(ActingAs.class).run(planner, work);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A draft; annual when the years are the same. */
    public long plan(String title, int firstYear, int lastYear) {
        PlanKind kind = firstYear == lastYear ? PlanKind.ANNUAL : PlanKind.PERIOD;
        PlanCommand command = new PlanCommand(
                kind,
                PlanSubject.DIGITAL_TRANSFORMATION,
                title,
                firstYear,
                lastYear,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
        return asPlanner(() -> bean(Plans.class).create(province, command));
    }

    public long plan() {
        return plan("Kế hoạch chuyển đổi số năm 2026", 2026, 2026);
    }

    public void start(long plan) {
        doAsPlanner(() -> bean(Plans.class).startExecution(plan));
    }

    public long group(long plan, @Nullable Long parent, @Nullable String code, String name) {
        return asPlanner(() -> bean(PlanGroups.class).add(plan, new GroupCommand(parent, code, name, null, 0)));
    }

    public long item(long plan, @Nullable Long group, String name) {
        return items(plan, List.of(item(group, null, name))).get(0);
    }

    public List<Long> items(long plan, List<ItemCommand> items) {
        return asPlanner(() -> bean(PlanItems.class).addAll(plan, items));
    }

    public long source(String name) {
        SourceCommand command = new SourceCommand(name, BudgetLevel.PROVINCE, null, List.of(), 0);
        return asPlanner(() -> bean(FundingSources.class).create(province, command));
    }

    public long line(
            long plan, long item, @Nullable Integer year, @Nullable Long source, FundingStage stage, long dong) {
        LineCommand command = new LineCommand(year, source, stage, Money.ofDong(dong), 0);
        return asPlanner(() -> bean(FundingLines.class).add(plan, item, command));
    }

    public long planned(long plan, long item, @Nullable Integer year, long dong) {
        return line(plan, item, year, null, FundingStage.PLANNED, dong);
    }

    /** An item with nothing but a name. */
    public static ItemCommand item(@Nullable Long group, @Nullable String number, String name) {
        return ItemCommand.named(group, name).withNumber(number);
    }
}
