package vn.itplan.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A legal basis as cited, with what the register says otherwise.
 *
 * @param otherKind what the register has instead; null where it agrees or one of the two says nothing. So with the others
 * @param endedOn when the document was no longer in force on the plan's date: since when. A plan without a date counts
 *     from its first day
 * @param replacedBy the number of what had taken its place by then
 */
public record CitationRow(
        long id,
        long place,
        CitationRole role,
        String kind,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable String issuer,
        String subject,
        @Nullable String note,
        @Nullable Long documentId,
        @Nullable String otherKind,
        @Nullable String otherNumber,
        @Nullable LocalDate otherIssuedOn,
        @Nullable String otherIssuer,
        @Nullable String otherSubject,
        @Nullable LocalDate endedOn,
        @Nullable String replacedBy)
        implements EntryRow {

    /** "Nghị định 64/2007/NĐ-CP". */
    public String name() {
        return number == null ? kind : kind + " " + number;
    }

    /** Whether it says what the register says, and the document was in force. */
    public boolean agrees() {
        return otherKind == null
                && otherNumber == null
                && otherIssuedOn == null
                && otherIssuer == null
                && otherSubject == null
                && endedOn == null;
    }
}
