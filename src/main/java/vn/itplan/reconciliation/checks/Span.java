package vn.itplan.reconciliation.checks;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.indicator.Figure;
import vn.itplan.indicator.IndicatorFact;

/**
 * The numbers that reach a target.
 *
 * @param low null for none below which
 * @param high null for none above which
 */
record Span(@Nullable BigDecimal low, @Nullable BigDecimal high) {

    private static final BigDecimal BELOW = new BigDecimal("0.9");
    private static final BigDecimal ABOVE = new BigDecimal("1.1");

    static Span of(IndicatorFact target) {
        Figure aim = Objects.requireNonNull(target.aim());
        BigDecimal number = aim.number();
        return switch (aim.comparison()) {
            case EQUAL -> new Span(number, number);
            case AT_LEAST, MORE -> new Span(number, null);
            case AT_MOST, LESS -> new Span(null, number);
            case ABOUT -> new Span(number.multiply(BELOW), number.multiply(ABOVE));
            case RANGE -> new Span(number, aim.high());
        };
    }

    boolean isApartFrom(Span other) {
        return isBelow(other.low) || other.isBelow(low);
    }

    /** Whether all of it is less. */
    boolean isBelow(@Nullable BigDecimal number) {
        return number != null && high != null && high.compareTo(number) < 0;
    }

    /** Whether all of it is more. */
    boolean isAbove(@Nullable BigDecimal number) {
        return number != null && low != null && low.compareTo(number) > 0;
    }
}
