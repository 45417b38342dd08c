package vn.itplan.appendix.importing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads an uploaded appendix. Keeps nothing, on disk or in memory. */
@Component
public class AppendixReader {

    /**
     * @param fileName only for the name of a CSV file's one sheet
     * @throws UnreadableFileException when the bytes are no workbook that may be read, or hold no such table
     */
    public ReadFile read(String fileName, byte[] bytes, ImportLimits limits, Choices choices) {
        WorkbookFiles.Content content = WorkbookFiles.read(fileName, bytes, limits);
        List<RecognizedTable> tables = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (RawSheet sheet : content.sheets()) {
            if (choices.sheet() != null && !choices.sheet().equals(sheet.name())) {
                continue;
            }
            Optional<RecognizedTable> table = AppendixRecognizer.recognize(sheet, choices);
            table.ifPresentOrElse(tables::add, () -> without.add(sheet.name()));
        }
        if (tables.isEmpty()) {
            throw new UnreadableFileException("import.file.no-table", String.join(", ", without));
        }
        return new ReadFile(sha256(bytes), content.kind(), tables, without);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
