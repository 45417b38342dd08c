package vn.itplan.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import vn.itplan.plan.PastResultRow;
import vn.itplan.plan.PastResults;
import vn.itplan.plan.PlanCommand;
import vn.itplan.plan.PlanKind;
import vn.itplan.plan.PlanSections;
import vn.itplan.plan.PlanStart;
import vn.itplan.plan.PlanSubject;
import vn.itplan.plan.Responsibilities;
import vn.itplan.plan.ResponsibilityCommand;
import vn.itplan.plan.ResponsibilityRow;
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
import vn.itplan.testing.LargePlan;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.Visit;
import vn.itplan.testing.Visit.Answer;

/** A plan that is started from last year's. */
@IntegrationTest
class StartedPlanTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private PlanWorld world;
    private Visit planner;
    private long before;
    private long source;
    private long going;
    private long finished;
    private long measured;

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

    @Test
    void takesOverWhatIsUsualAndKeepsTheProjects() throws Exception {
        long plan = start(usual());

        assertThat(itemsOf(plan)).containsExactly(Map.entry("Xây trục", project(going)));
        Map<String, Object> item = jdbc.sql("""
                        select i.carried_over, i.period, i.first_year, i.last_year, i.lead_text, i.status_as_printed, g.names[1] as
                          "group", (select count(*) from plan_item_agency a where a.item_id = i.id) as agencies
                        from plan_item i join plan_group_path g on g.id = i.group_id where i.plan_id = ?
                        """).param(plan).query().singleRow();
        assertThat(item)
                .containsEntry("carried_over", true)
                .containsEntry("period", "2024–2027")
                .containsEntry("last_year", 2027)
                .containsEntry("status_as_printed", null)
                .containsEntry("group", "Hạ tầng")
                .containsEntry("agencies", 1L);
        assertThat(names("plan_group", plan)).containsExactlyInAnyOrder("Hạ tầng", "Mạng");
        assertThat(jdbc.sql("select count(*) from funding_line where plan_id = ?")
                        .param(plan)
                        .query(Long.class)
                        .single())
                .as("money is carried only when ticked")
                .isZero();
        assertThat(responsibilities(plan))
                .extracting(ResponsibilityRow::deadlineText)
                .containsExactly(null, "Hằng quý");
        assertThat(planner.open("/plans/" + plan + "/legal-bases").text()).contains("67/2006/QH11");
    }

    @Test
    void indicatorsBeginWithWhatWasMeasuredAndHaveNoTarget() {
        value(indicatorOf(before, "Văn bản điện tử"), true);
        long plan = start(usual());

        assertThat(jdbc.sql("""
                        select name, definition_id, baseline_text, baseline_year, target_text from plan_indicator
                        where plan_id = ? order by position
                        """).param(plan).query().listOfRows())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .containsEntry("baseline_text", "53,6")
                                .containsEntry("baseline_year", 2025)
                                .containsEntry("target_text", null)
                                .containsEntry("definition_id", definition(measured)),
                        second -> assertThat(second)
                                .as("an invented figure is none")
                                .containsEntry("baseline_text", null));
    }

    @Test
    void whatBecameOfTheProjectsIsAPastResult() {
        long plan = start(usual());

        List<PastResultRow> results = world.asPlanner(
                () -> world.bean(PastResults.class).list(plan, 0, 10).items());
        assertThat(results).extracting(PastResultRow::name).containsExactly("Xây trục", "Mua máy chủ");
        assertThat(results.get(1).status()).isEqualTo("Hoàn thành");
        assertThat(results.get(1).disbursed()).isEqualTo(480);
        assertThat(results.get(1).total()).isEqualTo(500);
        assertThat(results.get(1).sources()).isEqualTo("Ngân sách tỉnh");
        assertThat(results.get(0).disbursed()).as("nothing was said").isNull();
    }

    @Test
    void moneyAndFinishedProjectsComeWhenTicked() {
        long plan = start(CopyPart.values());

        assertThat(itemsOf(plan)).containsOnlyKeys("Xây trục", "Mua máy chủ");
        assertThat(jdbc.sql("select year, stage, amount from funding_line where plan_id = ? order by amount")
                        .param(plan)
                        .query()
                        .listOfRows())
                .containsExactly(
                        Map.of("year", 2026, "stage", "PLANNED", "amount", 500L),
                        Map.of("year", 2026, "stage", "PLANNED", "amount", 900L));
        assertThat(jdbc.sql("select period, first_year from plan_item where plan_id = ? and name = 'Mua máy chủ'")
                        .param(plan)
                        .query()
                        .singleRow())
                .as("a period that is over is left out")
                .containsEntry("period", null)
                .containsEntry("first_year", null);
    }

    @Test
    void aSectionSaysThatItWasTakenOverUntilSomebodySavesIt() throws Exception {
        long plan = start(usual());
        String page = "/plans/" + plan + "/sections";
        assertThat(sections(plan)).extracting(SectionRow::takenOver).containsExactly(true, false);
        assertThat(planner.open(page + "?only=taken-over").page().select(".outline-text > section"))
                .hasSize(1);
        assertThat(planner.open("/plans/" + plan).text())
                .contains("1 mục chép từ kế hoạch trước, chưa sửa", "Lập từ Kế hoạch năm 2025");

        long section = sections(plan).get(0).id();
        String version = planner.open(page + "/" + section + "/edit").value("version");
        planner.send(
                page + "/" + section + "/edit",
                Map.of(
                        "heading",
                        "Mở đầu",
                        "kind",
                        "TEXT",
                        "numbering",
                        "ROMAN",
                        "body",
                        "Năm 2025 tỉnh tiếp tục.",
                        "version",
                        version));
        assertThat(sections(plan)).extracting(SectionRow::takenOver).containsExactly(false, false);
    }

    @Test
    void theTrailSaysWhatWasCopiedFromWhere() throws Exception {
        long plan = start(usual());
        assertThat(jdbc.sql("""
                        select distinct object_type from audit_entry
                        where plan_id = ? and action = 'COPIED' and new_value = 'Kế hoạch năm 2025'
                        """).param(plan).query(String.class).set())
                .contains("plan", "plan-section", "plan-citation", "plan-group", "plan-item", "indicator");
        assertThat(planner.open("/plans/" + plan + "/history").text()).contains("Chép từ kế hoạch trước");
    }

    @Test
    void theFormProposesTheNewestPlanOfTheKindAndOffersItsParts() throws Exception {
        Answer form = planner.open("/plans/new");
        assertThat(form.value("start")).isEqualTo("EARLIER");
        assertThat(form.value("from")).isEqualTo(String.valueOf(before));
        assertThat(form.page().select("input[name=parts][checked]").eachAttr("value"))
                .contains("OUTLINE", "ITEMS", "PAST_RESULTS")
                .doesNotContain("PLANNED_MONEY", "FINISHED_ITEMS");
        assertThat(form.page().select("input[name=parts]").eachAttr("value"))
                .contains("PLANNED_MONEY", "FINISHED_ITEMS")
                .doesNotContain("SERVICES");
        Answer other =
                planner.asScript().open("/plans/new/start?kind=PERIOD&start=EARLIER&province=" + world.province());
        assertThat(other.page().select("input[name=start][checked]").val()).isEqualTo("TEMPLATE");
        Answer chosen = planner.send(
                "/plans/new",
                Map.of("offer", "1", "kind", "ANNUAL", "start", "EARLIER", "from", String.valueOf(before)));
        assertThat(chosen.page().select("input[name=parts]")).isNotEmpty();
    }

    @Test
    void theFormMakesThePlanOfWhatIsTicked() throws Exception {
        long plan = planner.send(
                        "/plans/new",
                        Map.of(
                                "province", String.valueOf(world.province()),
                                "kind", "ANNUAL",
                                "subject", "DIGITAL_TRANSFORMATION",
                                "title", "Kế hoạch năm 2026",
                                "firstYear", "2026",
                                "start", "EARLIER",
                                "from", String.valueOf(before),
                                "parts", "OUTLINE"))
                .newId();
        assertThat(sections(plan)).hasSize(2);
        assertThat(itemsOf(plan)).isEmpty();

        long another = PlanWorld.make(context).plan();
        assertThat(planner.send(
                                "/plans/new",
                                Map.of(
                                        "province", String.valueOf(world.province()),
                                        "kind", "ANNUAL",
                                        "subject", "DIGITAL_TRANSFORMATION",
                                        "title", "Kế hoạch lạ",
                                        "firstYear", "2026",
                                        "start", "EARLIER",
                                        "from", String.valueOf(another)))
                        .status())
                .as("another province's plan is not there")
                .isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from plan where title = 'Kế hoạch lạ'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void twoThousandItemsTakeSeconds() {
        before = LargePlan.make(world, 2000);
        long begun = System.nanoTime();
        long plan = start(CopyPart.values());

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(jdbc.sql("select count(*), count(distinct project_id) from plan_item where plan_id = ?")
                        .param(plan)
                        .query((row, number) -> List.of(row.getLong(1), row.getLong(2)))
                        .single())
                .containsExactly(2000L, 2000L);
    }

    private long start(CopyPart... parts) {
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

    private static CopyPart[] usual() {
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

    private void value(long indicator, boolean illustrative) {
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

    private Map<String, Long> itemsOf(long plan) {
        return jdbc
                .sql("select name, project_id from plan_item where plan_id = ? and deleted_at is null")
                .param(plan)
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<SectionRow> sections(long plan) {
        return world.asPlanner(() -> world.bean(PlanSections.class).list(plan));
    }

    private List<ResponsibilityRow> responsibilities(long plan) {
        return world.asPlanner(
                () -> world.bean(Responsibilities.class).list(plan, 0, 10).items());
    }

    private List<String> names(String table, long plan) {
        return jdbc.sql("select name from " + table + " where plan_id = ?")
                .param(plan)
                .query(String.class)
                .list();
    }

    private long project(long item) {
        return number("select project_id from plan_item where id = ?", item);
    }

    private long definition(long indicator) {
        return number("select definition_id from plan_indicator where id = ?", indicator);
    }

    private long indicatorOf(long plan, String name) {
        return jdbc.sql("select id from plan_indicator where plan_id = ? and name = ?")
                .params(plan, name)
                .query(Long.class)
                .single();
    }

    private long number(String sql, long id) {
        return jdbc.sql(sql).param(id).query(Long.class).single();
    }
}
