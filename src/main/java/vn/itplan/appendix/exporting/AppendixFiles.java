package vn.itplan.appendix.exporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.itplan.appendix.AppendixTable;
import vn.itplan.appendix.AssembledAppendix;

/** Writes assembled appendices as files. The same table and moment give the same bytes. */
@Component
public class AppendixFiles {

    private static final int LONGEST_NAME = 120;

    private final PdfWriter pdf;

    AppendixFiles(PdfWriter pdf) {
        this.pdf = pdf;
    }

    /** The whole file, so that a failure can still be answered by an error page and not by half a file. */
    public AppendixFile make(AssembledAppendix appendix, AppendixFormat format, Instant at) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            List<ExportProblem> problems = write(appendix, format, at, content);
            return new AppendixFile(name(appendix, format), format.mediaType(), content.toByteArray(), problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@link #make(AssembledAppendix, AppendixFormat, Instant)} of one table. */
    public AppendixFile make(AppendixTable table, AppendixFormat format, Instant at) {
        return make(new AssembledAppendix(table), format, at);
    }

    /**
     * @param at the moment that the file says it was made at
     * @param out is left open
     * @return what the format could not hold whole
     */
    public List<ExportProblem> write(AssembledAppendix appendix, AppendixFormat format, Instant at, OutputStream out)
            throws IOException {
        return switch (format) {
            case XLSX -> new XlsxWriter(appendix).write(at, out);
            case DOCX -> DocxWriter.write(appendix, at, out);
            case PDF -> pdf.write(appendix, out);
            case CSV -> CsvWriter.write(appendix, out);
        };
    }

    private static String name(AssembledAppendix appendix, AppendixFormat format) {
        String safe = appendix.name()
                .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-")
                .replaceAll("\\s+", " ")
                .strip();
        if (safe.isEmpty()) {
            safe = appendix.slug();
        }
        String cut = safe.substring(
                0, safe.offsetByCodePoints(0, Math.min(LONGEST_NAME, safe.codePointCount(0, safe.length()))));
        return cut + "." + format.extension();
    }
}
