package vn.itplan.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A legal basis in the words of the plan, which may be wrong and stay so.
 *
 * @param documentId the document of the register that is meant, null while nobody has said
 */
public record CitationCommand(
        CitationRole role,
        String kind,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable String issuer,
        String subject,
        @Nullable String note,
        @Nullable Long documentId,
        int rowVersion)
        implements EntryCommand {}
