package vn.itplan.appendix.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.TabSeparated;
import vn.itplan.appendix.importing.Heading.HeadingColumn;
import vn.itplan.appendix.importing.RawCell.Kind;
import vn.itplan.attachment.StoredFiles;
import vn.itplan.common.FormulaText;
import vn.itplan.common.RuleException;

/**
 * Reads pasted cells as the importer reads a sheet. The columns are named by a heading among the cells, by a person, or
 * guessed from what they hold.
 */
final class PasteReader {

    /** How the cells are called in problems and in the origin of values. */
    static final String SHEET = "bảng dán";

    static final int MAX_ROWS = 1_000;
    static final int MAX_COLUMNS = 40;

    /** A heading stands at the top; further down it would be another table. */
    private static final int LOWEST_HEADING = 10;

    private final RawSheet sheet;
    private final int width;
    private final PasteChoices choices;
    private final Problems problems = new Problems(SHEET);

    private PasteReader(RawSheet sheet, int width, PasteChoices choices) {
        this.sheet = sheet;
        this.width = width;
        this.choices = choices;
    }

    /**
     * @param choices those of columns count for as many columns as they were made for
     * @throws RuleException when there is nothing, or more than can be looked at
     */
    static PastedTable read(String text, PasteChoices choices) {
        List<RawRow> rows = new ArrayList<>();
        int width = 0;
        int number = 0;
        for (List<String> cells : TabSeparated.read(text)) {
            RawRow row = row(++number, cells);
            if (!row.cells().isEmpty()) {
                rows.add(row);
                width = Math.max(width, row.cells().get(row.cells().size() - 1).column() + 1);
            }
        }
        if (rows.isEmpty()) {
            throw RuleException.at("text", "paste.nothing");
        }
        if (rows.size() > MAX_ROWS || width > MAX_COLUMNS) {
            throw RuleException.at("text", "paste.too-large", MAX_ROWS, MAX_COLUMNS);
        }
        boolean otherColumns = choices.columns() != null && choices.columns().size() != width;
        PasteChoices fitting = otherColumns ? new PasteChoices(null, null, choices.unit()) : choices;
        return new PasteReader(new RawSheet(SHEET, false, rows, List.of(), Set.of()), width, fitting).read();
    }

    /** Pasted cells that were kept, as a file of one sheet. */
    static ReadFile file(byte[] bytes, PasteChoices choices) {
        RecognizedTable table =
                read(new String(bytes, StandardCharsets.UTF_8), choices).table();
        return new ReadFile(
                StoredFiles.sha256(bytes), FileKind.CSV, List.of(table), TableGuesses.of(List.of(table)), List.of());
    }

    private static RawRow row(int number, List<String> cells) {
        List<RawCell> filled = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            String value = FormulaText.typed(cells.get(column));
            RawCell cell = RawCell.of(number, column, Kind.TEXT, value, value, false);
            if (!cell.isBlank()) {
                filled.add(cell);
            }
        }
        return new RawRow(number, false, filled);
    }

    private PastedTable read() {
        Heading found = Boolean.FALSE.equals(choices.heading()) ? null : heading();
        Heading heading =
                new Heading(found == null ? 0 : found.firstRow(), found == null ? 0 : found.lastRow(), columns(found));
        check(heading);
        RecognizedTable table = AppendixRecognizer.recognize(
                sheet, heading, new Choices(null, choices.unit(), null, Map.of()), problems);
        return new PastedTable(sheet.rows(), found != null, heading, table);
    }

    private @Nullable Heading heading() {
        // What the finder says about columns is said here by the choices of columns.
        Optional<Heading> found = new HeadingFinder(sheet, new Problems(SHEET), Choices.NONE, true)
                .find()
                .filter(heading -> heading.firstRow() <= LOWEST_HEADING);
        RawRow first = sheet.rows().get(0);
        if (found.isPresent() || (choices.heading() == null && !namesColumns(first))) {
            return found.orElse(null);
        }
        List<HeadingColumn> columns = first.cells().stream()
                .map(cell -> new HeadingColumn(
                        cell.column(),
                        cell.address(),
                        cell.line(),
                        ColumnWords.meaning(cell.line()).orElse(Meaning.OTHER)))
                .toList();
        return new Heading(first.number(), first.number(), columns);
    }

    /** Several cells, each of them a heading. */
    private static boolean namesColumns(RawRow row) {
        return row.cells().size() > 1
                && row.cells().stream()
                        .allMatch(cell -> ColumnWords.meaning(cell.line()).isPresent());
    }

    private List<HeadingColumn> columns(@Nullable Heading found) {
        Map<Integer, HeadingColumn> named = new HashMap<>();
        if (found != null) {
            found.columns().forEach(column -> named.put(column.index(), column));
        }
        List<Meaning> given = choices.columns();
        List<Meaning> guessed = given == null && found == null ? ColumnGuess.of(sheet.rows(), width) : null;
        Set<Meaning> taken = EnumSet.noneOf(Meaning.class);
        List<HeadingColumn> columns = new ArrayList<>();
        for (int index = 0; index < width; index++) {
            HeadingColumn own = named.get(index);
            Meaning meaning = given != null
                    ? index < given.size() ? given.get(index) : Meaning.OTHER
                    : guessed != null ? guessed.get(index) : own == null ? Meaning.OTHER : own.meaning();
            String address = own == null ? CellAddress.of(1, index) : own.address();
            if (meaning != Meaning.OTHER && !taken.add(meaning)) {
                if (given != null) {
                    problems.error("paste.column.twice", address, CellAddress.letters(index));
                }
                meaning = Meaning.OTHER;
            }
            columns.add(new HeadingColumn(index, address, own == null ? "" : own.text(), meaning));
        }
        return columns;
    }

    private void check(Heading heading) {
        if (!heading.has(Meaning.NAME)) {
            problems.error("paste.column.no-name", null);
        }
        if (choices.columns() == null) {
            for (HeadingColumn column : heading.columns()) {
                if (column.meaning() == Meaning.OTHER) {
                    problems.warn("paste.column.left-out", column.address(), CellAddress.letters(column.index()));
                }
            }
        }
    }
}
