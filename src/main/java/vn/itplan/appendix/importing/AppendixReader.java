package vn.itplan.appendix.importing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;

/** Reads an uploaded appendix. Keeps nothing, on disk or in memory. */
@Component
public class AppendixReader {

    /**
     * @param fileName only for the name of a CSV file's one sheet
     * @throws UnreadableFileException when the bytes are no workbook that may be read, or hold no such table
     */
    public ReadFile read(String fileName, byte[] bytes, ImportLimits limits, Choices choices) {
        return read(fileName, bytes, limits, table -> choices);
    }

    /**
     * @param choices by the table's place in the file, from 0
     */
    ReadFile read(String fileName, byte[] bytes, ImportLimits limits, IntFunction<Choices> choices) {
        WorkbookFiles.Content content = WorkbookFiles.read(fileName, bytes, limits);
        List<RecognizedTable> tables = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (RawSheet sheet : content.sheets()) {
            for (RawSheet part : TableSplitter.split(sheet)) {
                Choices own = choices.apply(tables.size());
                if (own.sheet() == null || own.sheet().equals(sheet.name())) {
                    Optional<RecognizedTable> table = AppendixRecognizer.recognize(part, own);
                    table.ifPresentOrElse(tables::add, () -> without.add(sheet.name()));
                }
            }
        }
        if (tables.isEmpty()) {
            throw new UnreadableFileException("import.file.no-table", String.join(", ", without));
        }
        return new ReadFile(sha256(bytes), content.kind(), tables, TableGuesses.of(tables), without);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
