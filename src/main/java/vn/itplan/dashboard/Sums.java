package vn.itplan.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Money of some rows in whole đồng, null where no line says any.
 *
 * @param items how many rows
 * @param disbursed paid out in the year up to the day
 * @param illustrative whether something of what was paid out is invented for a demonstration
 */
public record Sums(
        long items,
        @Nullable Long planned,
        @Nullable Long allocated,
        @Nullable Long disbursed,
        boolean illustrative) {

    /** What was paid out in percent of the plan, one decimal; null without both. */
    public @Nullable BigDecimal ofPlanned() {
        return percent(disbursed, planned);
    }

    /** What was paid out in percent of what was allocated. */
    public @Nullable BigDecimal ofAllocated() {
        return percent(disbursed, allocated);
    }

    /** What was allocated in percent of the plan. */
    public @Nullable BigDecimal allocatedOfPlanned() {
        return percent(allocated, planned);
    }

    private static @Nullable BigDecimal percent(@Nullable Long part, @Nullable Long whole) {
        return part == null || whole == null || whole == 0
                ? null
                : BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
