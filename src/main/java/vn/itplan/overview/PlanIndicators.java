package vn.itplan.overview;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Listing;
import vn.itplan.indicator.Comparison;
import vn.itplan.indicator.Direction;
import vn.itplan.indicator.Figure;
import vn.itplan.indicator.IndicatorLevel;
import vn.itplan.indicator.IndicatorLists;
import vn.itplan.indicator.IndicatorRow;
import vn.itplan.indicator.ValuePeriod;
import vn.itplan.indicator.ValueRow;

/** The indicators and the current-state figures of a plan for JSON. */
@Service
@Transactional(readOnly = true)
public class PlanIndicators {

    private final PlanCatalogue catalogue;
    private final IndicatorLists lists;

    PlanIndicators(PlanCatalogue catalogue, IndicatorLists lists) {
        this.catalogue = catalogue;
        this.lists = lists;
    }

    /**
     * The targets as printed.
     *
     * @throws vn.itplan.common.NotFoundException also when the account may not see the plan's province
     */
    public Listing<Indicator> indicators(long planId, int page, int size) {
        Listing<IndicatorRow> rows = rows(planId, false, page, size);
        Map<Long, List<ValueRow>> values = lists.valuesOfPlan(planId);
        return new Listing<>(
                rows.items().stream()
                        .map(row -> Indicator.of(row, values.getOrDefault(row.id(), List.of())))
                        .toList(),
                rows.page(),
                rows.size(),
                rows.total());
    }

    /** The figures of the current state as printed. */
    public Listing<CurrentFigure> figures(long planId, int page, int size) {
        Listing<IndicatorRow> rows = rows(planId, true, page, size);
        return new Listing<>(
                rows.items().stream().map(CurrentFigure::of).toList(), rows.page(), rows.size(), rows.total());
    }

    private Listing<IndicatorRow> rows(long planId, boolean currentState, int page, int size) {
        PlanSummary plan = catalogue.get(planId);
        List<IndicatorRow> rows = lists.ofPlan(planId, lists.asOf(plan.lastYear())).stream()
                .filter(row -> row.currentState() == currentState)
                .toList();
        List<IndicatorRow> shown =
                rows.stream().skip((long) page * size).limit(size).toList();
        return new Listing<>(shown, page, size, rows.size());
    }

    /** An indicator of a plan as JSON gives it. */
    public record Indicator(
            @Schema(description = "of the row of this plan") long id,

            String name,

            @Schema(description = "the heading under which the paper prints it") @Nullable
            String group,

            String unit,

            @Schema(description = "as printed") @Nullable IndicatorLevel level,

            @Schema(description = "which way is good") Direction direction,

            @Schema(description = "where things stood, null where the paper does not say") @Nullable
            Baseline baseline,

            @Nullable Target target,

            @Schema(description = "what was measured, in the order of the periods")
            List<Actual> actuals) {

        static Indicator of(IndicatorRow row, List<ValueRow> values) {
            return new Indicator(
                    row.id(),
                    row.name(),
                    row.heading(),
                    row.unit(),
                    row.level(),
                    row.direction(),
                    row.baselineShown() == null ? null : new Baseline(row.baselineYear(), number(row)),
                    Target.of(row),
                    values.stream().map(value -> Actual.of(value, row.unit())).toList());
        }
    }

    /** A figure of the past with its year. */
    public record Baseline(
            @Nullable Integer year,

            @Schema(description = "null where the words mean no number of this unit") @Nullable
            BigDecimal value) {}

    /** What is to be reached. */
    public record Target(
            int year,

            @Schema(description = "the lower bound of a range")
            BigDecimal value,

            @Schema(
                    description = "how the target stands to the value",
                    allowableValues = {"=", "≥", "≤", ">", "<", "≈", "range"})
            String comparator,

            @Schema(description = "the upper bound of a range, else null") @Nullable
            BigDecimal upper) {

        static @Nullable Target of(IndicatorRow row) {
            Figure figure = row.target();
            Integer year = row.targetYear();
            return figure == null || year == null
                    ? null
                    : new Target(year, figure.number(), words(figure), figure.high());
        }
    }

    /** A measured value. */
    public record Actual(
            @Schema(description = "a year, quarter, month or day: 2021, 2021-Q2, 2021-06, 2021-06-30")
            String period,

            BigDecimal value) {

        static Actual of(ValueRow value, String unit) {
            return new Actual(named(value.period()), value.value(unit));
        }
    }

    /** A figure of the current state as JSON gives it. */
    public record CurrentFigure(
            @Schema(description = "of the row of this plan") long id,

            String name,

            @Schema(description = "the heading under which the paper prints it") @Nullable
            String group,

            String unit,

            @Schema(description = "as printed") @Nullable IndicatorLevel level,

            @Nullable Integer year,

            @Schema(description = "the lower bound of a range; null where the words mean no number") @Nullable
            BigDecimal value,

            @Schema(
                    description = "how the figure stands to the value, null without one",
                    allowableValues = {"=", "≥", "≤", ">", "<", "≈", "range"})
            @Nullable
            String comparator,

            @Schema(description = "the upper bound of a range, else null") @Nullable
            BigDecimal upper,

            @Schema(description = "a part of a ratio that the paper prints, with its denominator") @Nullable
            BigDecimal numerator,

            @Nullable BigDecimal denominator,

            @Schema(description = "the unit of the ratio; null without one") @Nullable
            String ratioUnit,

            @Schema(description = "the ratio as printed") @Nullable
            BigDecimal printedRatio,

            @Schema(description = "the ratio that the parts make") @Nullable
            BigDecimal computedRatio,

            @Schema(description = "as written") @Nullable String text,

            @Schema(description = "what is left out or presumed") @Nullable
            String condition,

            @Schema(description = "section or place in the document") @Nullable
            String place) {

        static CurrentFigure of(IndicatorRow row) {
            Figure figure = row.baselineFigure();
            return new CurrentFigure(
                    row.id(),
                    row.name(),
                    row.heading(),
                    row.unit(),
                    row.level(),
                    row.baselineYear(),
                    number(row),
                    figure == null ? null : words(figure),
                    figure == null ? null : figure.high(),
                    row.baselineParts() == null ? null : row.baselineParts().numerator(),
                    row.baselineParts() == null ? null : row.baselineParts().denominator(),
                    row.ratioUnit(),
                    row.ratioPrinted(),
                    row.ratioComputed(),
                    row.baselineText(),
                    row.condition(),
                    row.place());
        }
    }

    /** The number of the words; without words what the parts make. */
    private static @Nullable BigDecimal number(IndicatorRow row) {
        return row.baseline() != null ? row.baseline() : row.printedRatio() == null ? row.ratioComputed() : null;
    }

    private static String words(Figure figure) {
        return figure.comparison() == Comparison.RANGE
                ? "range"
                : figure.comparison().symbol();
    }

    private static String named(ValuePeriod period) {
        if (period.asOf() != null) {
            return period.asOf().toString();
        }
        return period.quarter() != null
                ? period.year() + "-Q" + period.quarter()
                : period.month() != null
                        ? "%d-%02d".formatted(period.year(), period.month())
                        : String.valueOf(period.year());
    }
}
