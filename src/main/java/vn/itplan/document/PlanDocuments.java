package vn.itplan.document;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.itplan.longwork.Progress;

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
     * @param name in Vietnamese, with its extension
     */
    public record WrittenDocument(String name, String mediaType, byte[] content) {}

    static final String PAGES = "document.step.pages";

    private static final int LONGEST_NAME = 120;

    private final DocumentAssembler assembler;
    private final DocxWriter docx;
    private final PdfWriter pdf;

    PlanDocuments(DocumentAssembler assembler, DocxWriter docx, PdfWriter pdf) {
        this.assembler = assembler;
        this.docx = docx;
        this.pdf = pdf;
    }

    public WrittenDocument write(long planId, Format format) {
        return write(planId, format, Progress.UNSEEN);
    }

    /** Reads the plan in one transaction and writes outside it, so that a long document holds no connection. */
    public WrittenDocument write(long planId, Format format, Progress progress) {
        OfficialDocument document = assembler.export(planId, format.extension(), progress);
        byte[] content = switch (format) {
            case DOCX -> docx.write(document, progress);
            case PDF -> {
                progress.at(PAGES, 0, 0);
                yield pdf.write(document);
            }
        };
        progress.at(PAGES, 0, 0);
        return new WrittenDocument(fileName(document, format), format.mediaType, content);
    }

    /** Free of characters that a file system refuses, and short enough for one. */
    private static String fileName(OfficialDocument document, Format format) {
        String safe = (document.kind() + " " + document.title())
                .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ")
                .strip();
        String name = safe.length() <= LONGEST_NAME
                ? safe
                : safe.substring(0, LONGEST_NAME).strip();
        return name + "." + format.extension();
    }
}
