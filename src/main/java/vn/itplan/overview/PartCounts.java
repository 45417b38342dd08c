package vn.itplan.overview;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.itplan.plan.PlanSubject;
import vn.itplan.plan.SectionKind;

/**
 * What stands in the parts of a plan, counted.
 *
 * @param copiedFromId the earlier plan that it was started from
 * @param kinds what its sections show besides text, by name and parted by commas
 * @param citationsOver legal bases that are no longer in force on the plan's date
 * @param sections those that hold text, or are to hold some since nothing stands below them
 * @param unwritten those of them without text
 * @param takenOver sections from an earlier plan that nobody has saved since
 * @param leaderless items without a lead agency
 * @param moneyless items without planned money
 * @param sourceless items whose planned money is without source
 * @param untargeted indicators without target
 * @param unmeasured figures of the current state without any figure
 */
public record PartCounts(
        PlanSubject subject,
        @Nullable String issuer,
        @Nullable String signatory,
        @Nullable Long copiedFromId,
        @Nullable String copiedFrom,
        @Nullable String kinds,
        long citations,
        long citationsOver,
        long headings,
        long sections,
        long unwritten,
        long takenOver,
        long pastResults,
        long services,
        long responsibilities,
        long items,
        long leaderless,
        long moneyless,
        long sourceless,
        long indicators,
        long untargeted,
        long states,
        long unmeasured) {

    boolean shows(SectionKind kind) {
        return kinds != null && Arrays.asList(kinds.split(",")).contains(kind.name());
    }
}
