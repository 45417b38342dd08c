package vn.itplan.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A ratio that the paper prints beside a figure, in a unit of its own: beside 47 máy "2,35 máy/đơn vị".
 *
 * @param value null where the paper prints only the parts: "14/22 đơn vị"
 */
public record PrintedRatio(@Nullable BigDecimal value, String unit) {

    /** Null where the unit is missing. */
    static @Nullable PrintedRatio of(@Nullable BigDecimal value, @Nullable String unit) {
        return unit == null ? null : new PrintedRatio(value, unit);
    }
}
