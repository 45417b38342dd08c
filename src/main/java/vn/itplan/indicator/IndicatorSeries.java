package vn.itplan.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Access;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.common.VietnameseNumbers;

/** What is known of one measure over plans and years, as far as the account may read the plans. */
@Service
@Transactional(readOnly = true)
public class IndicatorSeries {

    /** In a name's place a plan's number, or its title while it has none. */
    private static final String USES = """
            select i.id, i.plan_id, coalesce(v.number, p.title) as plan, pr.name as province, i.name, d.unit,
              i.baseline_text, i.baseline, i.baseline_numerator, i.baseline_denominator, i.ratio_unit, i.baseline_year,
              i.target_text, i.target, i.target_year, i.baseline_scope is null as comparable
            from plan_indicator i
            join indicator_definition d on d.id = i.definition_id
            join plan p on p.id = i.plan_id
            join plan_version v on v.id = i.version_id and v.current
            join province pr on pr.id = i.province_id
            where i.definition_id = :definition and i.province_id = any (:visible) and i.deleted_at is null
            order by i.current_state desc, i.position, i.id
            """;

    private static final String VALUES = """
            select v.indicator_id, v.year, v.quarter, v.month, v.as_of, v.ends, v.text, v.number, v.numerator,
              v.denominator, v.illustrative
            from indicator_value v
            where v.indicator_id = any (:indicators) and v.deleted_at is null and v.corrected_at is null
            order by v.ends, v.id
            """;

    private static final int SHOWN = 2;

    private final JdbcClient jdbc;
    private final Access access;

    IndicatorSeries(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** What the definition says. */
    public record Measure(
            long id,
            String name,
            String unit,
            Direction direction,
            IndicatorLevel level,
            @Nullable String province) {}

    /** Why a number is known. */
    public enum Kind {
        BASELINE,
        ACTUAL,
        TARGET
    }

    /**
     * One number of one plan.
     *
     * @param text as written
     * @param number null where the words mean none
     * @param comparable false for a figure whose scope is not the target's
     */
    public record Point(
            Kind kind,
            ValuePeriod period,
            String province,
            long planId,
            String plan,
            long indicatorId,
            String name,
            String text,
            @Nullable BigDecimal number,
            boolean comparable,
            boolean illustrative) {

        /** With two decimals at most, null without a number. */
        public @Nullable String shown() {
            return number == null ? null : VietnameseNumbers.format(number, SHOWN);
        }
    }

    /**
     * @throws NotFoundException also when it is of a province whose plans the account may not read
     */
    public Measure measure(long definitionId) {
        access.requireAnywhere(Permission.PLAN_READ);
        return jdbc.sql("""
                        select d.id, d.name, d.unit, d.direction, d.level, p.name as province
                        from indicator_definition d left join province p on p.id = d.province_id
                        where d.id = :id and (d.province_id is null or d.province_id = any (:visible))
                        """)
                .param("id", definitionId)
                .param("visible", visible())
                .query(Measure.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("indicator definition " + definitionId));
    }

    /** Everything known of it, from the oldest; what a plan says twice of a year is told once, with a doubt if there is one. */
    public List<Point> points(Measure measure) {
        List<Use> uses = jdbc.sql(USES)
                .param("definition", measure.id())
                .param("visible", visible())
                .query(Use.class)
                .list();
        List<Point> points = new ArrayList<>();
        for (Use use : uses) {
            use.addTo(points);
        }
        jdbc.sql(VALUES)
                .param("indicators", uses.stream().map(Use::id).toArray(Long[]::new))
                .query((row, number) -> IndicatorLists.point(row, uses, measure.unit()))
                .list()
                .forEach(points::add);
        Set<List<Object>> told = new HashSet<>();
        return points.stream()
                .sorted(Comparator.comparing((Point point) -> point.period().ends())
                        .thenComparing(Point::province)
                        .thenComparing(Point::kind)
                        .thenComparing(Point::comparable))
                .filter(point -> point.kind() == Kind.ACTUAL
                        || told.add(List.of(point.kind(), point.period(), point.planId(), point.text())))
                .toList();
    }

    private Long[] visible() {
        return access.provincesWith(Permission.PLAN_READ).toArray(Long[]::new);
    }

    /** A plan's indicator that uses the definition. */
    record Use(
            long id,
            long planId,
            String plan,
            String province,
            String name,
            String unit,
            @Nullable String baselineText,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal baselineNumerator,
            @Nullable BigDecimal baselineDenominator,
            @Nullable String ratioUnit,
            @Nullable Integer baselineYear,
            @Nullable String targetText,
            @Nullable BigDecimal target,
            @Nullable Integer targetYear,
            boolean comparable) {

        void addTo(List<Point> points) {
            Ratio parts = Ratio.of(baselineNumerator, baselineDenominator);
            String text = baselineText != null ? baselineText : parts == null ? null : parts.toString();
            if (text != null && baselineYear != null) {
                BigDecimal number =
                        baseline != null ? baseline : parts != null && ratioUnit == null ? parts.computed(unit) : null;
                points.add(point(Kind.BASELINE, ValuePeriod.ofYear(baselineYear), text, number, comparable, false));
            }
            if (targetText != null && targetYear != null) {
                points.add(point(Kind.TARGET, ValuePeriod.ofYear(targetYear), targetText, target, true, false));
            }
        }

        Point point(
                Kind kind,
                ValuePeriod period,
                String text,
                @Nullable BigDecimal number,
                boolean comparable,
                boolean illustrative) {
            return new Point(kind, period, province, planId, plan, id, name, text, number, comparable, illustrative);
        }
    }
}
