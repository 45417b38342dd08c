package vn.itplan.legal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One document of the register in a list.
 *
 * @param provinceId null for a national one
 * @param replacedBy the number (or, without one, the subject) of the document that took its place
 * @param endedOn the day from which it is no longer in force, null while nobody knows one
 */
public record LegalDocumentRow(
        long id,
        @Nullable Long provinceId,
        @Nullable String province,
        String kind,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable String issuer,
        String subject,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate endedOn,
        @Nullable Long replacedById,
        @Nullable String replacedBy) {

    /** "Nghị định 64/2007/NĐ-CP". */
    public String name() {
        return number == null ? kind : kind + " " + number;
    }
}
