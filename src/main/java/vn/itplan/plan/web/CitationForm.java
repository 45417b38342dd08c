package vn.itplan.plan.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.web.DateDisplay;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Submissions;
import vn.itplan.legal.LegalDocumentRow;
import vn.itplan.plan.CitationCommand;
import vn.itplan.plan.CitationRole;

/**
 * A legal basis as a person types it.
 *
 * @param documentId the document of the register that was chosen
 */
public record CitationForm(
        @Nullable String once,
        @Nullable String role,
        @Nullable String kind,
        @Nullable String number,
        @Nullable String issuedOn,
        @Nullable String issuer,
        @Nullable String subject,
        @Nullable String note,
        @Nullable String documentId,
        @Nullable String version)
        implements EntryForm<CitationCommand> {

    static CitationForm empty() {
        return new CitationForm(
                Submissions.newKey(), CitationRole.BASIS.name(), null, null, null, null, null, null, null, null);
    }

    static CitationForm of(CitationCommand citation) {
        return new CitationForm(
                null,
                citation.role().name(),
                citation.kind(),
                citation.number(),
                DateDisplay.typed(citation.issuedOn()),
                citation.issuer(),
                citation.subject(),
                citation.note(),
                Objects.toString(citation.documentId(), null),
                String.valueOf(citation.rowVersion()));
    }

    /** With the words of a document of the register. */
    CitationForm taking(LegalDocumentRow document) {
        return new CitationForm(
                once,
                role,
                document.kind(),
                document.number() == null ? number : document.number(),
                DateDisplay.typed(document.issuedOn()),
                document.issuer(),
                document.subject(),
                note,
                String.valueOf(document.id()),
                version);
    }

    /** No longer meaning a document of the register. */
    CitationForm unlinked() {
        return new CitationForm(once, role, kind, number, issuedOn, issuer, subject, note, null, version);
    }

    @Override
    public CitationCommand command(FieldReader in) {
        return new CitationCommand(
                in.choice("role", CitationRole.class, role),
                in.text("kind", kind, 100),
                in.optionalText("number", number, 100),
                in.optionalDate("issuedOn", issuedOn),
                in.optionalText("issuer", issuer, 300),
                in.text("subject", subject, 2000),
                in.optionalText("note", note, 2000),
                in.optionalId("documentId", documentId),
                FieldReader.version(version));
    }
}
