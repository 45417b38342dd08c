package vn.itplan.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.itplan.agency.Provinces;
import vn.itplan.legal.LegalDocumentCommand;
import vn.itplan.legal.LegalDocuments;

/** Fills the register of legal documents; what replaces a document stands before it in the file. */
@Component
class DemoLegalDocuments {

    private final DemoFiles files;
    private final Provinces provinces;
    private final LegalDocuments documents;

    DemoLegalDocuments(DemoFiles files, Provinces provinces, LegalDocuments documents) {
        this.files = files;
        this.provinces = provinces;
        this.documents = documents;
    }

    /**
     * @param province the code of the province, null for a national document
     */
    record DemoDocument(
            @Nullable String province,
            String kind,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable String issuer,
            String subject,
            @Nullable LocalDate inForceFrom,
            @Nullable String replacedBy) {}

    void load() {
        for (DemoDocument document : files.readAll("legal-documents.json", DemoDocument.class)) {
            Long province = document.province() == null
                    ? null
                    : Long.valueOf(
                            provinces.byCode(document.province()).orElseThrow().id());
            documents.create(
                    province,
                    new LegalDocumentCommand(
                            document.kind(),
                            document.number(),
                            document.issuedOn(),
                            document.issuer(),
                            document.subject(),
                            document.inForceFrom(),
                            null,
                            document.replacedBy(),
                            0));
        }
    }
}
