package vn.itplan.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An indicator in a list, with its latest value.
 *
 * @param responsible the agency's words
 * @param baselineText as written
 * @param latest the latest value of a period that had begun on the day of asking, null where there is none
 */
public record IndicatorRow(
        long id,
        long planId,
        long definitionId,
        String name,
        String unit,
        Direction direction,
        @Nullable IndicatorLevel level,
        boolean currentState,
        @Nullable String responsible,
        @Nullable Long responsibleId,
        @Nullable String baselineText,
        @Nullable BigDecimal baseline,
        @Nullable Ratio baselineParts,
        @Nullable Integer baselineYear,
        @Nullable String targetText,
        @Nullable Figure target,
        @Nullable Integer targetYear,
        @Nullable String place,
        @Nullable String condition,
        @Nullable Latest latest,
        Attainment attainment) {

    /** The figure of the baseline as written; "422/2.131" where only parts are given. */
    public @Nullable String baselineShown() {
        return baselineText != null ? baselineText : baselineParts == null ? null : baselineParts.toString();
    }

    /** What the parts of the baseline make, null where there are none. */
    public @Nullable String baselineComputed() {
        return baselineParts == null ? null : baselineParts.shown(unit);
    }

    /** The target in signs: "≥ 30". */
    public @Nullable String targetShown() {
        return target == null ? null : target.toString();
    }

    /** Whether its attainment is a matter of this plan. */
    public boolean counts() {
        return !currentState;
    }

    /** A value at the day of asking. */
    public record Latest(
            ValuePeriod period,
            @Nullable String text,
            @Nullable BigDecimal number,
            @Nullable Ratio parts,
            boolean illustrative) {

        /** The number given, or what its parts make. */
        public BigDecimal value(String unit) {
            return ValueRow.value(number, parts, unit);
        }

        public String shown(String unit) {
            return ValueRow.shown(text, number, parts, unit);
        }

        LocalDate date(LocalDate asOf) {
            return period.ends().isAfter(asOf) ? asOf : period.ends();
        }
    }
}
