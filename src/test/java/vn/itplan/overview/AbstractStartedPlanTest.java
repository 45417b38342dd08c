package vn.itplan.overview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.indicator.Direction;
import vn.itplan.indicator.Figure;
import vn.itplan.indicator.IndicatorCommand;
import vn.itplan.indicator.IndicatorCommand.Baseline;
import vn.itplan.indicator.IndicatorCommand.Target;
import vn.itplan.indicator.IndicatorValues;
import vn.itplan.indicator.Indicators;
import vn.itplan.indicator.ValueCommand;
import vn.itplan.indicator.ValuePeriod;
import vn.itplan.plan.CitationCommand;
import vn.itplan.plan.CitationRole;
import vn.itplan.plan.Citations;
import vn.itplan.plan.CopyPart;
import vn.itplan.plan.ItemCommand;
import vn.itplan.plan.NewPlans;
import vn.itplan.plan.PlanCommand;
import vn.itplan.plan.PlanKind;
import vn.itplan.plan.PlanSections;
import vn.itplan.plan.PlanStart;
import vn.itplan.plan.PlanSubject;
import vn.itplan.plan.Responsibilities;
import vn.itplan.plan.ResponsibilityCommand;
import vn.itplan.plan.SectionCommand;
import vn.itplan.plan.SectionKind;
import vn.itplan.plan.SectionNumbering;
import vn.itplan.plan.SectionRow;
import vn.itplan.progress.Payment;
import vn.itplan.progress.ProgressStatus;
import vn.itplan.progress.ProjectUpdates;
import vn.itplan.progress.Report;
import vn.itplan.progress.UpdateCommand;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.Visit;

/** A plan that was carried out, from which next year's is started. */
@IntegrationTest
abstract class AbstractStartedPlanTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    PlanWorld world;
    Visit planner;
    long before;
    long source;
    long going;
    long finished;
    long measured;

    @BeforeEach
    void aPlanThatWasCarriedOut() {
        world = PlanWorld.make(context);
        planner = world.planner();
        before = world.plan("Kế hoạch năm 2025", 2025, 2025);
        section("Mở đầu", "Năm 2025 tỉnh tiếp tục.", SectionKind.TEXT);
        section("Căn cứ", null, SectionKind.LEGAL_BASES);
        world.doAsPlanner(() -> world.bean(Citations.class)
                .add(
                        before,
                        new CitationCommand(
                                CitationRole.BASIS, "Luật", "67/2006/QH11", null, null, "CNTT", null, null, 0)));
        world.doAsPlanner(() -> world.bean(Responsibilities.class)
                .addAll(
                        before,
                        List.of(
                                new ResponsibilityCommand("Sở Tài chính", "Bố trí vốn", "Quý I/2025", null, 0),
                                new ResponsibilityCommand("Sở Nội vụ", "Đào tạo", "Hằng quý", null, 0))));
        long group = world.group(before, null, "I", "Hạ tầng");
        long inner = world.group(before, group, "1", "Mạng");
        source = world.source("Ngân sách tỉnh");
        List<Long> items = world.items(
                before,
                List.of(
                        item(inner, "Mua máy chủ", "2025", 2025, 2025),
                        item(group, "Xây trục", "2024–2027", 2024, 2027)));
        finished = items.get(0);
        going = items.get(1);
        world.line(before, going, 2025, source, FundingStage.PLANNED, 900);
        world.line(before, going, 2025, source, FundingStage.ALLOCATED, 700);
        world.planned(before, finished, 2025, 500);
        measured = indicator("Hồ sơ trực tuyến");
        indicator("Văn bản điện tử");
        world.start(before);
        update(finished, ProgressStatus.COMPLETED, 480L);
        update(going, ProgressStatus.IN_PROGRESS, null);
        value(measured, false);
    }

    long start(CopyPart... parts) {
        PlanCommand command = new PlanCommand(
                PlanKind.ANNUAL,
                PlanSubject.IT_APPLICATION,
                "Kế hoạch năm 2026",
                2026,
                2026,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
        return world.asPlanner(() -> world.bean(NewPlans.class)
                .start(
                        world.province(),
                        command,
                        new PlanStart.Earlier(before, Arrays.stream(parts).collect(Collectors.toSet()))));
    }

    static CopyPart[] usual() {
        return Arrays.stream(CopyPart.values()).filter(CopyPart::isUsual).toArray(CopyPart[]::new);
    }

    private void section(String heading, @Nullable String body, SectionKind kind) {
        world.doAsPlanner(() -> world.bean(PlanSections.class)
                .add(before, null, new SectionCommand(heading, kind, SectionNumbering.ROMAN, body, 0)));
    }

    private static ItemCommand item(long group, String name, String period, int first, int last) {
        return new ItemCommand(
                group,
                null,
                name,
                "Sở Xây dựng",
                null,
                null,
                null,
                null,
                null,
                null,
                period,
                first,
                last,
                null,
                false,
                "Đang làm",
                null,
                null,
                0);
    }

    private long indicator(String name) {
        return world.asPlanner(() -> world.bean(Indicators.class)
                .add(
                        before,
                        new IndicatorCommand(
                                null,
                                "%",
                                Direction.HIGHER,
                                false,
                                name,
                                null,
                                null,
                                Baseline.NONE,
                                new Target("70", Figure.exactly(BigDecimal.valueOf(70)), 2025),
                                null,
                                null,
                                0)));
    }

    private void update(long item, ProgressStatus status, @Nullable Long paid) {
        List<Payment> payments = paid == null ? List.of() : List.of(Payment.of(source, Money.ofDong(paid)));
        Report report = new Report(LocalDate.of(2025, 11, 1), status, null, null, null, payments);
        world.doAsPlanner(() -> world.bean(ProjectUpdates.class)
                .record(new UpdateCommand(project(item), null, report, "đúng như vậy", false)));
    }

    void value(long indicator, boolean illustrative) {
        world.doAsPlanner(() -> world.bean(IndicatorValues.class)
                .record(
                        before,
                        indicator,
                        new ValueCommand(
                                ValuePeriod.ofYear(2025),
                                null,
                                new BigDecimal("53.60"),
                                null,
                                null,
                                illustrative,
                                null,
                                0)));
    }

    Map<String, Long> itemsOf(long plan) {
        return jdbc
                .sql("select name, project_id from plan_item where plan_id = ? and deleted_at is null")
                .param(plan)
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<SectionRow> sections(long plan) {
        return world.asPlanner(() -> world.bean(PlanSections.class).list(plan));
    }

    long project(long item) {
        return number("select project_id from plan_item where id = ?", item);
    }

    long indicatorOf(long plan, String name) {
        return jdbc.sql("select id from plan_indicator where plan_id = ? and name = ?")
                .params(plan, name)
                .query(Long.class)
                .single();
    }

    long number(String sql, long id) {
        return jdbc.sql(sql).param(id).query(Long.class).single();
    }
}
