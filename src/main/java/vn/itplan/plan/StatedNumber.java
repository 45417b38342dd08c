package vn.itplan.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A count or a ratio that the paper states of a plan.
 *
 * @param groupId the group of which it is said, null for the whole plan
 * @param year null when it is said over all years
 * @param counted null for a ratio
 * @param text as written: "03 dự án"
 * @param place where in the document
 */
public record StatedNumber(
        @Nullable Long groupId,
        @Nullable Integer year,
        @Nullable Counted counted,
        Relation relation,
        BigDecimal number,
        String text,
        String place) {

    Measure measure() {
        return counted == null ? Measure.RATIO : Measure.COUNT;
    }
}
