package vn.itplan.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whether a target is reached. This is the only place that decides it; pages and dashboard show what it says.
 *
 * <ol>
 *   <li>Without a target or a value it has no figures.
 *   <li>It is attained when the value fulfils the target. Better than asked, by the direction, counts as fulfilled, also
 *       for "=", "≈" and a range. "≈" allows five hundredths of the target.
 *   <li>Otherwise it is behind once the year of the target is over, and always where the value was to be kept.
 *   <li>Before that it is on the way when the value has come at least as far as the share of days that had gone by at the
 *       value's own date, on a straight line from the baseline (zero where none is known and higher is better) to the
 *       target. Where lower is better and no baseline is known there is no line, and it is on the way.
 * </ol>
 */
public enum Attainment {
    ATTAINED,
    ON_WAY,
    BEHIND,
    NO_FIGURES;

    private static final BigDecimal TOLERANCE = new BigDecimal("0.05");

    /**
     * @param aim null for a figure without target
     * @param value the latest value, null where there is none
     * @param valueDate the end of the value's period, or the day of asking if that is earlier
     */
    public static Attainment of(
            @Nullable Aim aim, @Nullable BigDecimal value, @Nullable LocalDate valueDate, LocalDate asOf) {
        if (aim == null || value == null || valueDate == null) {
            return NO_FIGURES;
        }
        if (isReached(aim.direction(), aim.target(), value)) {
            return ATTAINED;
        }
        if (aim.direction() == Direction.KEEP || !asOf.isBefore(aim.ends())) {
            return BEHIND;
        }
        return isOnTheLine(aim, value, valueDate) ? ON_WAY : BEHIND;
    }

    private static boolean isReached(Direction direction, Figure target, BigDecimal value) {
        BigDecimal number = target.number();
        int difference = value.compareTo(number);
        boolean fulfilled = switch (target.comparison()) {
            case EQUAL -> difference == 0;
            case AT_LEAST -> difference >= 0;
            case AT_MOST -> difference <= 0;
            case MORE -> difference > 0;
            case LESS -> difference < 0;
            case ABOUT -> value.subtract(number).abs().compareTo(number.abs().multiply(TOLERANCE)) <= 0;
            case RANGE -> difference >= 0 && value.compareTo(end(target)) <= 0;
        };
        return fulfilled || isBetter(direction, target, value);
    }

    /** A bound that is no bound in this direction (more than 33, where lower is better) stays one. */
    private static boolean isBetter(Direction direction, Figure target, BigDecimal value) {
        boolean open = switch (target.comparison()) {
            case EQUAL, ABOUT, RANGE -> true;
            case AT_LEAST, AT_MOST, MORE, LESS -> false;
        };
        return open
                && switch (direction) {
                    case HIGHER -> value.compareTo(end(target)) > 0;
                    case LOWER -> value.compareTo(target.number()) < 0;
                    case KEEP -> false;
                };
    }

    private static BigDecimal end(Figure target) {
        BigDecimal high = target.high();
        return high == null ? target.number() : high;
    }

    private static boolean isOnTheLine(Aim aim, BigDecimal value, LocalDate valueDate) {
        BigDecimal start = aim.baseline();
        if (start == null && aim.direction() == Direction.LOWER) {
            return true;
        }
        BigDecimal from = start == null ? BigDecimal.ZERO : start;
        BigDecimal goal = aim.direction() == Direction.HIGHER ? aim.target().number() : end(aim.target());
        long days = Math.max(1, ChronoUnit.DAYS.between(aim.begins(), aim.ends()));
        long gone = Math.max(0, Math.min(days, ChronoUnit.DAYS.between(aim.begins(), valueDate)));
        BigDecimal come = value.subtract(from).multiply(BigDecimal.valueOf(days));
        BigDecimal asked = goal.subtract(from).multiply(BigDecimal.valueOf(gone));
        return aim.direction() == Direction.HIGHER ? come.compareTo(asked) >= 0 : come.compareTo(asked) <= 0;
    }
}
