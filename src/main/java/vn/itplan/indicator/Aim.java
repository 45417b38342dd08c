package vn.itplan.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached by the end of a year.
 *
 * @param baseline where the way begins, null where the paper does not say, or says it of something else
 * @param begins when it begins: at the end of the year of the baseline, else with the plan
 */
public record Aim(
        Direction direction,
        Figure target,
        int year,
        @Nullable BigDecimal baseline,
        LocalDate begins) {

    LocalDate ends() {
        return LocalDate.of(year, 12, 31);
    }
}
