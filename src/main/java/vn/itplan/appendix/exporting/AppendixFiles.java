package vn.itplan.appendix.exporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.itplan.appendix.AppendixTable;

/** Writes assembled appendices as files. The same table and moment give the same bytes. */
@Component
public class AppendixFiles {

    private static final int LONGEST_NAME = 120;

    /** The whole file, so that a failure can still be answered by an error page and not by half a file. */
    public AppendixFile make(AppendixTable table, AppendixFormat format, Instant at) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            List<ExportProblem> problems = write(table, format, at, content);
            return new AppendixFile(name(table, format), format.mediaType(), content.toByteArray(), problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param at the moment that the file says it was made at
     * @param out is left open
     * @return what the format could not hold whole
     */
    public List<ExportProblem> write(AppendixTable table, AppendixFormat format, Instant at, OutputStream out)
            throws IOException {
        return switch (format) {
            case XLSX -> new XlsxWriter(table).write(at, out);
            case CSV -> CsvWriter.write(table, out);
        };
    }

    private static String name(AppendixTable table, AppendixFormat format) {
        String safe = table.name()
                .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-")
                .replaceAll("\\s+", " ")
                .strip();
        if (safe.isEmpty()) {
            safe = table.slug();
        }
        String cut = safe.substring(
                0, safe.offsetByCodePoints(0, Math.min(LONGEST_NAME, safe.codePointCount(0, safe.length()))));
        return cut + "." + format.extension();
    }
}
