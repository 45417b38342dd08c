package vn.itplan.appendix.importing;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.itplan.appendix.importing.RawCell.Kind;
import vn.itplan.common.FormulaText;

/** Text with one row a line. Every value is text; a record of the file is a row of the sheet. */
final class CsvReader {

    /** Where two fit equally, the earlier one: ours first; the comma also stands inside names. */
    private static final List<Character> DELIMITERS = List.of(';', '\t', ',');

    private static final int RECORDS_TO_JUDGE_BY = 60;
    private static final int MOST_FIELDS = 10_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvReader() {}

    static RawSheet read(String fileName, byte[] bytes, ImportLimits limits) throws IOException {
        String text = decode(bytes);
        refuseWhatIsNoText(text);
        String name = WorkbookFiles.nameWithoutExtension(fileName);
        ReadingBudget budget = new ReadingBudget(limits);
        List<RawRow> rows = new ArrayList<>();
        try (CSVParser parser = parser(text, delimiter(text))) {
            for (CSVRecord record : parser) {
                int number = Math.toIntExact(record.getRecordNumber());
                List<RawCell> cells = cells(record, number, name, budget);
                if (!cells.isEmpty()) {
                    budget.row(name);
                    rows.add(new RawRow(number, false, cells));
                }
            }
        }
        return new RawSheet(name, false, rows, List.of(), Set.of());
    }

    private static List<RawCell> cells(CSVRecord record, int row, String sheet, ReadingBudget budget) {
        List<RawCell> cells = new ArrayList<>();
        for (int column = 0; column < record.size(); column++) {
            String value = FormulaText.typed(record.get(column));
            RawCell cell = RawCell.of(row, column, Kind.TEXT, value, value, false);
            if (!cell.isBlank()) {
                budget.cell(sheet, row, column);
                budget.text(value.length());
                cells.add(cell);
            }
        }
        return cells;
    }

    private static CSVParser parser(String text, char delimiter) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        return CSVParser.parse(new StringReader(text), format);
    }

    /** The delimiter under which most records have the same number of fields, of two the one that makes more of them. */
    private static char delimiter(String text) throws IOException {
        char best = DELIMITERS.get(0);
        int bestScore = 0;
        for (char candidate : DELIMITERS) {
            Map<Integer, Integer> recordsOfSize = new HashMap<>();
            try (CSVParser parser = parser(text, candidate)) {
                int seen = 0;
                for (CSVRecord record : parser) {
                    recordsOfSize.merge(record.size(), 1, Integer::sum);
                    if (++seen == RECORDS_TO_JUDGE_BY) {
                        break;
                    }
                }
            }
            int score = recordsOfSize.entrySet().stream()
                    .filter(entry -> entry.getKey() > 1)
                    .mapToInt(entry -> entry.getValue() * MOST_FIELDS + Math.min(entry.getKey(), MOST_FIELDS - 1))
                    .max()
                    .orElse(0);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** UTF-8, or the UTF-16 that spreadsheets write as "Unicode text". Older encodings cannot be told apart. */
    private static String decode(byte[] bytes) {
        Charset charset = StandardCharsets.UTF_8;
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            charset = StandardCharsets.UTF_16LE;
        } else if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            charset = StandardCharsets.UTF_16BE;
        }
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw new UnreadableFileException(
                    looksLikeText(bytes) ? "import.file.not-utf8" : "import.file.not-a-workbook");
        }
    }

    private static boolean looksLikeText(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    private static void refuseWhatIsNoText(String text) {
        if (text.isBlank()) {
            throw new UnreadableFileException("import.file.empty");
        }
        boolean markup = text.stripLeading().startsWith("<");
        if (markup || text.indexOf('\0') >= 0) {
            throw new UnreadableFileException("import.file.not-a-workbook");
        }
    }
}
