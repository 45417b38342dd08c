package vn.itplan.legal.web;

import org.jspecify.annotations.Nullable;
import vn.itplan.common.web.DateDisplay;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Submissions;
import vn.itplan.legal.LegalDocumentCommand;

/**
 * A legal document as a person types it.
 *
 * @param owner {@link #NATIONAL} or the number of a province; only for a new one
 */
public record LegalDocumentForm(
        @Nullable String once,
        @Nullable String owner,
        @Nullable String kind,
        @Nullable String number,
        @Nullable String issuedOn,
        @Nullable String issuer,
        @Nullable String subject,
        @Nullable String inForceFrom,
        @Nullable String expiredOn,
        @Nullable String replacedBy,
        @Nullable String version) {

    static final String NATIONAL = "national";

    static LegalDocumentForm empty(@Nullable String owner) {
        return new LegalDocumentForm(Submissions.newKey(), owner, null, null, null, null, null, null, null, null, null);
    }

    static LegalDocumentForm of(LegalDocumentCommand document) {
        return new LegalDocumentForm(
                null,
                null,
                document.kind(),
                document.number(),
                DateDisplay.typed(document.issuedOn()),
                document.issuer(),
                document.subject(),
                DateDisplay.typed(document.inForceFrom()),
                DateDisplay.typed(document.expiredOn()),
                document.replacedBy(),
                String.valueOf(document.rowVersion()));
    }

    LegalDocumentCommand command(FieldReader in) {
        return new LegalDocumentCommand(
                in.text("kind", kind, 100),
                in.optionalText("number", number, 100),
                in.optionalDate("issuedOn", issuedOn),
                in.optionalText("issuer", issuer, 300),
                in.text("subject", subject, 2000),
                in.optionalDate("inForceFrom", inForceFrom),
                in.optionalDate("expiredOn", expiredOn),
                in.optionalText("replacedBy", replacedBy, 100),
                FieldReader.version(version));
    }
}
