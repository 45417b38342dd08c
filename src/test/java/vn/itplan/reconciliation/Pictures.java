package vn.itplan.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.FundingStage;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.VietnameseNumbers;
import vn.itplan.funding.BudgetLevel;
import vn.itplan.funding.FundingFacts;
import vn.itplan.indicator.Comparison;
import vn.itplan.indicator.Direction;
import vn.itplan.indicator.IndicatorFact;
import vn.itplan.indicator.IndicatorLevel;
import vn.itplan.plan.AgencyRole;
import vn.itplan.plan.Counted;
import vn.itplan.plan.Measure;
import vn.itplan.plan.PlanFacts;
import vn.itplan.plan.PlanKind;
import vn.itplan.plan.PlanStatus;
import vn.itplan.plan.PlanSubject;
import vn.itplan.plan.Relation;
import vn.itplan.plan.SectionKind;

/** A plan of 2011 to 2015 in memory, as small as a check needs it; money in tỷ. */
public final class Pictures {

    public PlanKind kind = PlanKind.PERIOD;
    public PlanSubject subject = PlanSubject.IT_APPLICATION;
    public int firstYear = 2011;
    public int lastYear = 2015;
    public @Nullable String number = "1489/KH-UBND";
    public @Nullable LocalDate issuedOn = LocalDate.of(2010, 5, 12);
    public boolean periodPlanExists;
    public PlanFacts.@Nullable Parent parent;
    public final List<FundingFacts.Source> sources = new ArrayList<>();
    public final List<FundingFacts.ParentSum> above = new ArrayList<>();

    private final List<PlanFacts.Group> groups = new ArrayList<>();
    private final List<PlanFacts.Item> items = new ArrayList<>();
    private final List<PlanFacts.Section> sections = new ArrayList<>();
    private final List<PlanFacts.Cited> citations = new ArrayList<>();
    private final List<PlanFacts.Stated> stated = new ArrayList<>();
    private final List<PlanFacts.Past> past = new ArrayList<>();
    private final List<FundingFacts.Line> lines = new ArrayList<>();
    private final List<IndicatorFact> indicators = new ArrayList<>();
    private final List<PlanFacts.Duty> duties = new ArrayList<>();
    private long ids = 1;

    public long group(@Nullable Long outer, String code) {
        long id = ids++;
        List<Long> way = new ArrayList<>();
        groups.stream().filter(group -> outer != null && group.id() == outer).forEach(group -> way.addAll(group.way()));
        way.add(id);
        groups.add(new PlanFacts.Group(id, code, "Nhóm " + code, way));
        return id;
    }

    public long item(@Nullable Long group, String name) {
        return item(group, name, "Sở TT&TT", null, null, false);
    }

    public long item(
            @Nullable Long group,
            String name,
            @Nullable String lead,
            @Nullable Integer first,
            @Nullable Integer last,
            boolean yearly) {
        long id = ids++;
        List<PlanFacts.Named> named =
                lead == null ? List.of() : List.of(new PlanFacts.Named(AgencyRole.LEAD, 7L, lead));
        items.add(new PlanFacts.Item(
                id, group, id + 1000, "" + (items.size() + 1), name, lead, null, first, last, yearly, named));
        return id;
    }

    public long line(long item, @Nullable Integer year, @Nullable Long source, String billion) {
        return exact(item, year, source, dong(billion));
    }

    public long exact(long item, @Nullable Integer year, @Nullable Long source, long dong) {
        long id = ids++;
        lines.add(new FundingFacts.Line(id, item, year, source, FundingStage.PLANNED, dong));
        return id;
    }

    public long source(String name, String... aliases) {
        long id = ids++;
        sources.add(new FundingFacts.Source(id, name, BudgetLevel.PROVINCE, null, List.of(aliases)));
        return id;
    }

    public Pictures stated(
            @Nullable Long group,
            @Nullable Long item,
            @Nullable Integer year,
            @Nullable Long source,
            String billion,
            String place) {
        return total(group, item, year, source, dong(billion), billion, place);
    }

    /** A printed total of the plan, in đồng, with the words of the paper. */
    public Pictures printed(String text, long dong, String place) {
        return total(null, null, null, null, dong, text, place);
    }

    public Pictures total(
            @Nullable Long group,
            @Nullable Long item,
            @Nullable Integer year,
            @Nullable Long source,
            long dong,
            String text,
            String place) {
        return add(group, item, year, source, FundingStage.PLANNED, null, dong, null, text, place);
    }

    public Pictures spent(@Nullable Integer year, @Nullable Long source, String billion, String place) {
        return add(null, null, year, source, FundingStage.DISBURSED, null, dong(billion), null, billion, place);
    }

    public Pictures duty(String agency) {
        duties.add(new PlanFacts.Duty(ids++, duties.size() + 1, agency));
        return this;
    }

    public long ledBy(PlanFacts.Named... agencies) {
        long id = ids++;
        String name = "Việc " + (items.size() + 1);
        items.add(new PlanFacts.Item(
                id, null, id + 1000, "" + (items.size() + 1), name, "", null, null, null, false, List.of(agencies)));
        return id;
    }

    public Pictures count(@Nullable Long group, int number) {
        BigDecimal counted = BigDecimal.valueOf(number);
        return add(group, null, null, null, null, Counted.PROJECTS, null, counted, "" + number, "VI");
    }

    private Pictures add(
            @Nullable Long group,
            @Nullable Long item,
            @Nullable Integer year,
            @Nullable Long source,
            @Nullable FundingStage stage,
            @Nullable Counted counted,
            @Nullable Long dong,
            @Nullable BigDecimal number,
            String text,
            String place) {
        Measure measure = dong == null ? Measure.COUNT : Measure.MONEY;
        Relation relation = Relation.EQUAL;
        stated.add(new PlanFacts.Stated(
                ids++, measure, counted, group, item, year, source, stage, null, relation, dong, number, text, place));
        return this;
    }

    public Pictures section(SectionKind kind, String heading, @Nullable String body) {
        sections.add(new PlanFacts.Section(ids++, 1, "I.", kind, heading, body));
        return this;
    }

    public Pictures cited(String kind, @Nullable String number, @Nullable LocalDate date) {
        return cited(kind, number, date, null, null);
    }

    public Pictures cited(
            String kind,
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable LocalDate ended,
            @Nullable String by) {
        citations.add(new PlanFacts.Cited(
                ids++, citations.size() + 1, kind, number, date, "Về công nghệ thông tin", ended, by));
        return this;
    }

    public Pictures past(String name, @Nullable Long dong, boolean paid) {
        past.add(new PlanFacts.Past(ids++, past.size() + 1, "Dự án khác", name, dong, null, paid, List.of()));
        return this;
    }

    public Pictures paid(int year, String source, String billion) {
        PlanFacts.PastMoney money = new PlanFacts.PastMoney(year, source, FundingStage.DISBURSED, dong(billion));
        past.add(new PlanFacts.Past(ids++, past.size() + 1, null, "Dự án", null, null, true, List.of(money)));
        return this;
    }

    public Pictures ratio(String printed, String unit, int numerator, int denominator) {
        indicators.add(indicator(
                true, "Tỷ lệ", unit, Direction.HIGHER, null, printed, numerator, denominator, null, null, null));
        return this;
    }

    public Pictures target(
            String name,
            Direction direction,
            @Nullable IndicatorLevel level,
            @Nullable String baseline,
            Comparison comparison,
            String target) {
        indicators.add(indicator(
                false, name, "%", direction, level, baseline, null, null, comparison, new BigDecimal(target), null));
        return this;
    }

    public Pictures state(String name, @Nullable IndicatorLevel level, String figure) {
        indicators.add(indicator(true, name, "%", Direction.HIGHER, level, figure, null, null, null, null, null));
        return this;
    }

    public Pictures counted(
            String name,
            IndicatorLevel level,
            String figure,
            @Nullable Integer numerator,
            @Nullable Integer denominator) {
        indicators.add(indicator(
                true, name, "đơn vị", Direction.HIGHER, level, figure, numerator, denominator, null, null, null));
        return this;
    }

    public Picture picture() {
        return new Picture(
                new PlanFacts(
                        1,
                        2,
                        3,
                        kind,
                        subject,
                        PlanStatus.DRAFT,
                        "Kế hoạch",
                        firstYear,
                        lastYear,
                        number,
                        issuedOn,
                        periodPlanExists,
                        groups,
                        items,
                        sections,
                        citations,
                        stated,
                        past,
                        duties,
                        0,
                        parent),
                new FundingFacts(lines, sources, above),
                indicators);
    }

    private IndicatorFact indicator(
            boolean state,
            String name,
            String unit,
            Direction direction,
            @Nullable IndicatorLevel level,
            @Nullable String figure,
            @Nullable Integer numerator,
            @Nullable Integer denominator,
            @Nullable Comparison comparison,
            @Nullable BigDecimal target,
            @Nullable String condition) {
        return new IndicatorFact(
                ids++,
                indicators.size() + 1,
                name.hashCode(),
                state,
                name,
                unit,
                direction,
                level,
                figure,
                figure == null ? null : VietnameseNumbers.parse(figure).orElseThrow(),
                numerator == null ? null : BigDecimal.valueOf(numerator),
                denominator == null ? null : BigDecimal.valueOf(denominator),
                null,
                null,
                2010,
                target == null ? null : target.toPlainString(),
                comparison,
                target,
                null,
                target == null ? null : 2015,
                "II.2.a",
                condition,
                null,
                null);
    }

    private static long dong(String billion) {
        return new BigDecimal(billion.replace(',', '.'))
                .movePointRight(MoneyUnit.BILLION.exponent())
                .longValueExact();
    }
}
