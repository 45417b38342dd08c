package vn.itplan.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.VietnameseNumbers;

/** The parts that a paper or a report gives for a ratio. The printed ratio is kept beside them; neither replaces the other. */
public record Ratio(BigDecimal numerator, BigDecimal denominator) {

    private static final int DIGITS = 10;
    private static final int SHOWN = 2;

    /** Null where one of the parts is missing. */
    public static @Nullable Ratio of(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        return numerator == null || denominator == null ? null : new Ratio(numerator, denominator);
    }

    /** In percent where the unit is a percentage, else as it is. */
    public BigDecimal computed(String unit) {
        return numerator.movePointRight(unit.contains("%") ? 2 : 0).divide(denominator, DIGITS, RoundingMode.HALF_UP);
    }

    /** {@link #computed} with two decimals, for showing. */
    public String shown(String unit) {
        return VietnameseNumbers.format(computed(unit), SHOWN);
    }

    /** "422/2.131". */
    @Override
    public String toString() {
        return VietnameseNumbers.format(numerator) + "/" + VietnameseNumbers.format(denominator);
    }
}
