package vn.itplan.document;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The document of a plan as a file. */
@Service
public class PlanDocuments {

    /** What it can be written as. */
    public enum Format {
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        PDF("application/pdf");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String extension() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Format> ofExtension(String extension) {
            for (Format format : values()) {
                if (format.extension().equals(extension)) {
                    return Optional.of(format);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * @param name without its extension, in Vietnamese
     */
    public record WrittenDocument(String name, String mediaType, byte[] content) {}

    private final DocumentAssembler assembler;
    private final DocxWriter docx;
    private final PdfWriter pdf;

    PlanDocuments(DocumentAssembler assembler, DocxWriter docx, PdfWriter pdf) {
        this.assembler = assembler;
        this.docx = docx;
        this.pdf = pdf;
    }

    /** Reads the plan in one transaction and writes outside it, so that a long document holds no connection. */
    public WrittenDocument write(long planId, Format format) {
        OfficialDocument document = assembler.export(planId, format.extension());
        byte[] content = switch (format) {
            case DOCX -> docx.write(document);
            case PDF -> pdf.write(document);
        };
        return new WrittenDocument(document.kind() + " " + document.title(), format.mediaType, content);
    }
}
