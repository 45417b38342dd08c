package vn.itplan.overview;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Listing;
import vn.itplan.indicator.Attainment;
import vn.itplan.indicator.Comparison;
import vn.itplan.indicator.Direction;
import vn.itplan.indicator.Figure;
import vn.itplan.indicator.IndicatorLevel;
import vn.itplan.indicator.IndicatorLists;
import vn.itplan.indicator.IndicatorRow;
import vn.itplan.indicator.Ratio;
import vn.itplan.indicator.ValuePeriod;

/** The indicators of a plan for JSON. */
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
     * @throws vn.itplan.common.NotFoundException also when the account may not see the plan's province
     */
    public Listing<Indicator> list(long planId, int page, int size) {
        PlanSummary plan = catalogue.get(planId);
        LocalDate asOf = lists.asOf(plan.lastYear());
        List<IndicatorRow> rows = lists.ofPlan(planId, asOf);
        List<Indicator> shown = rows.stream()
                .skip((long) page * size)
                .limit(size)
                .map(Indicator::of)
                .toList();
        return new Listing<>(shown, page, size, rows.size());
    }

    /** An indicator of a plan as JSON gives it. */
    public record Indicator(
            @Schema(description = "of the row of this plan") long id,

            @Schema(description = "of what is measured, over plans")
            long definitionId,

            String name,
            String unit,

            @Schema(description = "which way is good") Direction direction,

            @Schema(description = "as printed") @Nullable IndicatorLevel level,

            @Schema(description = "true for a figure of the current state, false for a target of the plan")
            boolean currentState,

            @Schema(description = "the words of the paper") @Nullable
            String responsibleAgency,

            @Schema(description = "the current figure as written") @Nullable
            String baselineText,

            @Nullable BigDecimal baseline,

            @Schema(description = "the parts of the current figure where it is a ratio printed with them") @Nullable
            Parts baselineParts,

            @Nullable Integer baselineYear,

            @Schema(description = "the target as written") @Nullable
            String targetText,

            @Schema(description = "how the target stands to its number") @Nullable
            Comparison comparison,

            @Schema(description = "the lower bound where the comparison is RANGE") @Nullable
            BigDecimal target,

            @Schema(description = "the upper bound of a range") @Nullable
            BigDecimal targetHigh,

            @Nullable Integer targetYear,

            @Schema(description = "section or place in the document") @Nullable
            String place,

            @Nullable String condition,

            @Schema(description = "the latest figure of a period that has begun") @Nullable
            Actual latest,

            @Schema(description = "as of today, or of the last day of a plan that is over")
            Attainment attainment) {

        static Indicator of(IndicatorRow row) {
            Figure target = row.target();
            IndicatorRow.Latest latest = row.latest();
            return new Indicator(
                    row.id(),
                    row.definitionId(),
                    row.name(),
                    row.unit(),
                    row.direction(),
                    row.level(),
                    row.currentState(),
                    row.responsible(),
                    row.baselineText(),
                    row.baseline(),
                    Parts.of(row.baselineParts(), row.unit()),
                    row.baselineYear(),
                    row.targetText(),
                    target == null ? null : target.comparison(),
                    target == null ? null : target.number(),
                    target == null ? null : target.high(),
                    row.targetYear(),
                    row.place(),
                    row.condition(),
                    latest == null ? null : Actual.of(latest, row.unit()),
                    row.attainment());
        }
    }

    /** A ratio's parts and what they make. */
    public record Parts(BigDecimal numerator, BigDecimal denominator, BigDecimal computed) {

        static @Nullable Parts of(@Nullable Ratio ratio, String unit) {
            return ratio == null ? null : new Parts(ratio.numerator(), ratio.denominator(), ratio.computed(unit));
        }
    }

    /** A measured figure with its period: a year, one of its quarters or months, or a day. */
    public record Actual(
            int year,
            @Nullable Integer quarter,
            @Nullable Integer month,
            @Nullable LocalDate asOf,

            @Schema(description = "as reported, where it is more than a number") @Nullable
            String text,

            @Schema(description = "as reported; null where only parts are") @Nullable
            BigDecimal number,

            @Nullable Parts parts,

            @Schema(description = "invented for a demonstration")
            boolean illustrative) {

        static Actual of(IndicatorRow.Latest latest, String unit) {
            ValuePeriod period = latest.period();
            return new Actual(
                    period.year(),
                    period.quarter(),
                    period.month(),
                    period.asOf(),
                    latest.text(),
                    latest.number(),
                    Parts.of(latest.parts(), unit),
                    latest.illustrative());
        }
    }
}
