package vn.itplan.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An indicator or figure of the current state as one version of a plan prints it.
 *
 * @param ordinal its place in its list, from 1
 * @param ratio what is printed beside the figure in a unit of its own
 * @param baselineScope what the baseline speaks of where the target speaks of something else
 */
public record IndicatorFact(
        long id,
        int ordinal,
        long definitionId,
        boolean currentState,
        String name,
        String unit,
        Direction direction,
        @Nullable IndicatorLevel level,
        @Nullable String baselineText,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal ratio,
        @Nullable String ratioUnit,
        @Nullable Integer baselineYear,
        @Nullable String targetText,
        @Nullable Comparison comparison,
        @Nullable BigDecimal target,
        @Nullable BigDecimal targetHigh,
        @Nullable Integer targetYear,
        @Nullable String place,
        @Nullable String condition,
        @Nullable String baselineScope,
        @Nullable String targetScope) {

    /** The target understood, null without one. */
    public @Nullable Figure aim() {
        return comparison == null || target == null ? null : new Figure(comparison, target, targetHigh);
    }
}
