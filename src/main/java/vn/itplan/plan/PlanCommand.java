package vn.itplan.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan and the document particulars of its current version, as they are to be kept.
 *
 * @param parentId the period plan that an annual plan fits into
 * @param number the number of the document, null while it has none
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
        int rowVersion) {}
