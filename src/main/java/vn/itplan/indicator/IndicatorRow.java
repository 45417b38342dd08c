package vn.itplan.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.VietnameseNumbers;

/**
 * An indicator in a list, with its latest value.
 *
 * @param heading under which the paper prints it
 * @param responsible the agency's words
 * @param baselineText as written
 * @param baselineFigure what the words mean, with the bound that they say
 * @param baselineParts the parts that the paper prints for a ratio
 * @param printedRatio the ratio that it prints beside the figure, null where the figure is itself the ratio
 * @param scopes what baseline and target speak of where they cannot be compared, else null
 * @param latest the latest value of a period that had begun on the day of asking, null where there is none
 */
public record IndicatorRow(
        long id,
        long planId,
        long definitionId,
        @Nullable String heading,
        String name,
        String unit,
        Direction direction,
        @Nullable IndicatorLevel level,
        boolean currentState,
        @Nullable String responsible,
        @Nullable Long responsibleId,
        @Nullable String baselineText,
        @Nullable Figure baselineFigure,
        @Nullable Ratio baselineParts,
        @Nullable PrintedRatio printedRatio,
        @Nullable Integer baselineYear,
        @Nullable String targetText,
        @Nullable Figure target,
        @Nullable Integer targetYear,
        IndicatorCommand.@Nullable Scopes scopes,
        @Nullable String place,
        @Nullable String condition,
        @Nullable Latest latest,
        Attainment attainment) {

    /** The figure of the baseline as written; "422/2.131" where only parts are given. */
    public @Nullable String baselineShown() {
        return baselineText != null ? baselineText : baselineParts == null ? null : baselineParts.toString();
    }

    /** The figure as the paper prints it with its ratio: "47 (2,35 máy/đơn vị)", "14 (14/22)". */
    public @Nullable String figureShown() {
        String figure = baselineShown();
        if (figure == null || printedRatio == null) {
            return figure;
        }
        String ratio = printedRatio.value() != null
                ? ratioPrintedShown() + " " + printedRatio.unit()
                : String.valueOf(baselineParts);
        return figure + " (" + ratio + ")";
    }

    /** The number of the baseline, the lower bound of a range. */
    public @Nullable BigDecimal baseline() {
        return baselineFigure == null ? null : baselineFigure.number();
    }

    /** The unit of the ratio, null where the paper gives none. */
    public @Nullable String ratioUnit() {
        return printedRatio != null ? printedRatio.unit() : baselineParts != null ? unit : null;
    }

    /** The ratio as the paper prints it; null where it prints only parts or none. */
    public @Nullable BigDecimal ratioPrinted() {
        return printedRatio != null ? printedRatio.value() : baselineParts != null ? baseline() : null;
    }

    /** What the printed parts make, null where there are none. */
    public @Nullable BigDecimal ratioComputed() {
        String of = ratioUnit();
        return baselineParts == null || of == null ? null : baselineParts.computed(of);
    }

    /** Whether the parts make another ratio than the printed one, when rounded to the digits that it has. */
    public boolean ratioDisagrees() {
        BigDecimal printed = ratioPrinted();
        BigDecimal computed = ratioComputed();
        return printed != null
                && computed != null
                && computed.setScale(Math.max(0, printed.scale()), RoundingMode.HALF_UP)
                                .compareTo(printed)
                        != 0;
    }

    /** "2,35". */
    public @Nullable String ratioPrintedShown() {
        BigDecimal printed = ratioPrinted();
        return printed == null ? null : VietnameseNumbers.format(printed);
    }

    /** {@link #ratioComputed} with two decimals, null where there are no parts. */
    public @Nullable String baselineComputed() {
        String of = ratioUnit();
        return baselineParts == null || of == null ? null : baselineParts.shown(of);
    }

    /** Whether the target continues the baseline. */
    public boolean comparable() {
        return scopes == null;
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
