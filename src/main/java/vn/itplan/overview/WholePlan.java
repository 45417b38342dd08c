package vn.itplan.overview;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.FundingStage;
import vn.itplan.plan.CitationRole;
import vn.itplan.plan.PlanCommand;
import vn.itplan.plan.SectionKind;

/**
 * What stands in a plan besides its projects and indicators.
 *
 * @param values its particulars
 */
public record WholePlan(
        PlanSummary summary,
        PlanCommand values,
        @Nullable Parent parent,
        List<LegalBasis> legalBases,
        List<OutlineTitle> outline,
        List<StatedTotal> statedTotals) {

    /** The plan that this one fits into. */
    public record Parent(long id, @Nullable String number, String title) {}

    /** Whether a citation is linked to the register of legal documents, and agrees with it. */
    public enum RegisterState {
        UNLINKED,
        AGREES,
        DIFFERS,
        NO_LONGER_IN_FORCE
    }

    /**
     * A legal basis as the plan cites it.
     *
     * @param registerId the document of the register that is meant, null where nobody has said
     * @param replacedBy the number of what had taken its place by the plan's date
     */
    public record LegalBasis(
            CitationRole role,
            String kind,
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String issuer,
            String subject,
            @Nullable String note,
            RegisterState registerState,
            @Nullable Long registerId,
            @Nullable String replacedBy) {}

    /**
     * The heading of a section.
     *
     * @param depth from 1
     * @param number as the document numbers it: "I.", "a)"; null for none
     */
    public record OutlineTitle(int depth, @Nullable String number, String title, SectionKind kind) {}

    /**
     * A sum that the paper states.
     *
     * @param group null for the whole plan
     * @param year null over all years; {@code source} likewise
     * @param text as written
     * @param place where in the document
     * @param computedVnd what the lines add up to, null without lines
     * @param differenceVnd stated minus computed
     */
    public record StatedTotal(
            @Nullable String group,
            @Nullable Integer year,
            @Nullable String source,
            FundingStage stage,
            long amountVnd,
            String text,
            String place,
            @Nullable Long computedVnd,
            @Nullable Long differenceVnd) {}
}
