package vn.itplan.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.VietnameseNumbers;

/**
 * A count or a ratio that the paper states, beside what the plan's lists count.
 *
 * @param groupTitle the names of the group and of those around it, null for the whole plan
 * @param counted null for a ratio
 * @param text as written
 * @param computed null where nothing can be counted: for a ratio, and in a plan without any project
 */
public record StatedNumberRow(
        long id,
        @Nullable Long groupId,
        @Nullable String groupTitle,
        @Nullable Integer year,
        Measure measure,
        @Nullable Counted counted,
        Relation relation,
        BigDecimal number,
        String text,
        String place,
        @Nullable BigDecimal computed) {

    public boolean disagrees() {
        return computed != null && !relation.holds(number, computed);
    }

    /** Stated minus computed, null where nothing can be counted. */
    public @Nullable BigDecimal difference() {
        return computed == null ? null : number.subtract(computed);
    }

    /** "≈ 12", "3". */
    public String numberShown() {
        String shown = VietnameseNumbers.format(number.stripTrailingZeros());
        return relation == Relation.EQUAL ? shown : relation.symbol() + " " + shown;
    }

    public @Nullable String computedShown() {
        return computed == null ? null : VietnameseNumbers.format(computed);
    }

    public @Nullable String differenceShown() {
        BigDecimal difference = difference();
        return difference == null ? null : VietnameseNumbers.format(difference.stripTrailingZeros());
    }
}
