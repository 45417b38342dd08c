package vn.itplan.legal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document of the register as it is to be kept.
 *
 * @param number as the document writes it: "64/2007/NĐ-CP"; null for one known by its kind and subject
 * @param replacedBy the number of the document of the register that took its place
 * @param rowVersion the version that the form was opened with; ignored for a new one
 */
public record LegalDocumentCommand(
        String kind,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable String issuer,
        String subject,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate expiredOn,
        @Nullable String replacedBy,
        int rowVersion) {}
