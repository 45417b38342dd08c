package vn.itplan.overview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.itplan.plan.PlanKind;
import vn.itplan.plan.PlanStatus;

/**
 * A plan in a list and at the head of its pages.
 *
 * @param totalVnd the sum of all planned lines, null without lines
 * @param statedTotalVnd the grand total that the paper prints, null where it prints none
 * @param errors open findings of the checks, null while nobody has counted since the last change; {@code warnings} likewise
 * @param tasks some of its items say what they produce or who watches
 */
public record PlanSummary(
        long id,
        long versionId,
        long provinceId,
        String province,
        String provinceName,
        PlanKind kind,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        String title,
        int firstYear,
        int lastYear,
        PlanStatus status,
        @Nullable Long totalVnd,
        @Nullable Long statedTotalVnd,
        long projectCount,
        long indicatorCount,
        @Nullable Integer errors,
        @Nullable Integer warnings,
        boolean tasks) {

    /** A plan of tasks that nobody has given money shows no columns for it. */
    public boolean showsMoney() {
        return !tasks || totalVnd != null || statedTotalVnd != null;
    }

    /** The stated total minus the computed one, null where one of them is missing. */
    public @Nullable Long differenceVnd() {
        return totalVnd == null || statedTotalVnd == null ? null : Math.subtractExact(statedTotalVnd, totalVnd);
    }

    /** Whether both totals are known and disagree. */
    public boolean disagrees() {
        Long difference = differenceVnd();
        return difference != null && difference != 0;
    }

    /** "2021" or "2011–2015". */
    public String years() {
        return firstYear == lastYear ? String.valueOf(firstYear) : firstYear + "–" + lastYear;
    }
}
