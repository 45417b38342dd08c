package vn.itplan.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan and the document particulars of its current version, as they are to be kept.
 *
 * @param parentId the period plan that an annual plan fits into
 * @param number the number of the document, null while it has none
 * @param parentCited what the plan above is cited as, while that one is not kept here
 * @param byDecision number and date are those of the decision that issues the plan
 * @param datedText the date of a draft as far as it is written, while it has none
 * @param reporting how often its execution is reported on, null while it does not say
 * @param paper to whom it goes, and the articles of its decision
 * @param rowVersion the version that the form was opened with; ignored for a new one
 */
public record PlanCommand(
        PlanKind kind,
        PlanSubject subject,
        String title,
        int firstYear,
        int lastYear,
        @Nullable Long parentId,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable String issuer,
        @Nullable String signatory,
        @Nullable String signatoryTitle,
        @Nullable String parentCited,
        boolean byDecision,
        @Nullable String datedText,
        @Nullable ReportingCycle reporting,
        PlanPaper paper,
        int rowVersion) {

    /** Of a plan with a number of its own that goes out as usual, and nothing said of reporting. */
    public PlanCommand(
            PlanKind kind,
            PlanSubject subject,
            String title,
            int firstYear,
            int lastYear,
            @Nullable Long parentId,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable String issuer,
            @Nullable String signatory,
            @Nullable String signatoryTitle,
            int rowVersion) {
        this(
                kind,
                subject,
                title,
                firstYear,
                lastYear,
                parentId,
                number,
                issuedOn,
                issuer,
                signatory,
                signatoryTitle,
                null,
                false,
                null,
                null,
                PlanPaper.USUAL,
                rowVersion);
    }

    /** Of a plan that goes out as such documents usually do. */
    public PlanCommand(
            PlanKind kind,
            PlanSubject subject,
            String title,
            int firstYear,
            int lastYear,
            @Nullable Long parentId,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable String issuer,
            @Nullable String signatory,
            @Nullable String signatoryTitle,
            @Nullable String parentCited,
            boolean byDecision,
            @Nullable String datedText,
            @Nullable ReportingCycle reporting,
            int rowVersion) {
        this(
                kind,
                subject,
                title,
                firstYear,
                lastYear,
                parentId,
                number,
                issuedOn,
                issuer,
                signatory,
                signatoryTitle,
                parentCited,
                byDecision,
                datedText,
                reporting,
                PlanPaper.USUAL,
                rowVersion);
    }
}
