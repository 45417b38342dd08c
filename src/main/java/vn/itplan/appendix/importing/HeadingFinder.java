package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.Choices.ColumnChoice;
import vn.itplan.appendix.importing.Heading.HeadingColumn;
import vn.itplan.appendix.importing.RawCell.Kind;

/** Finds the rows that head a table, wherever on the sheet it stands. */
final class HeadingFinder {

    private static final int MAX_LOWER_TEXT = 60;
    /** Papers print two rows, three at most. */
    private static final int MAX_ROWS = 4;

    private final RawSheet sheet;
    private final Problems problems;
    private final Choices choices;
    private final boolean oneAmount;

    /**
     * @param oneAmount whether only one column of money can be taken, as of pasted cells
     */
    HeadingFinder(RawSheet sheet, Problems problems, Choices choices, boolean oneAmount) {
        this.sheet = sheet;
        this.problems = problems;
        this.choices = choices;
        this.oneAmount = oneAmount;
    }

    Optional<Heading> find() {
        List<RawRow> rows = sheet.rows();
        for (int i = 0; i < rows.size(); i++) {
            Integer given = choices.headingFirst();
            if (given == null ? looksLikeHeading(rows.get(i)) : rows.get(i).number() >= given) {
                return Optional.of(heading(headingRows(i)));
            }
        }
        return Optional.empty();
    }

    /** A name and one more column; where only one more, then a number or an amount, which titles do not have. */
    static boolean looksLikeHeading(RawRow row) {
        Set<Meaning> found = EnumSet.noneOf(Meaning.class);
        for (RawCell cell : row.cells()) {
            if (isBareNumber(cell.text()) && !ColumnWords.isYear(cell.line())) {
                return false;
            }
            if (cell.kind() == Kind.TEXT) {
                ColumnWords.meaning(cell.line()).ifPresent(found::add);
            }
        }
        boolean numbersOrMoney = found.contains(Meaning.ORDER) || found.contains(Meaning.AMOUNT);
        return found.contains(Meaning.NAME) && (found.size() >= 3 || (found.size() == 2 && numbersOrMoney));
    }

    /** Rows of data have one; this spares them the search for words. */
    private static boolean isBareNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789.,".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The rows that the heading takes: as said, as its merged cells show, and as long as a row names parts of it. */
    private List<RawRow> headingRows(int first) {
        List<RawRow> rows = sheet.rows();
        RawRow upper = rows.get(first);
        Integer given = choices.headingLast();
        int last = given != null ? given : lastOfMerges(upper);
        List<RawRow> found = new ArrayList<>(List.of(upper));
        for (int i = first + 1; i < rows.size() && found.size() < MAX_ROWS; i++) {
            RawRow below = rows.get(i);
            boolean next = below.number() == found.get(found.size() - 1).number() + 1;
            boolean said = below.number() <= last;
            if (!said && (given != null || !next || !isLowerHalf(upper, below))) {
                break;
            }
            found.add(below);
        }
        return found;
    }

    private int lastOfMerges(RawRow upper) {
        int last = upper.number();
        for (RawSheet.Merge merge : sheet.merges()) {
            boolean deep = merge.firstRow() == upper.number() && merge.lastRow() < upper.number() + MAX_ROWS;
            if (deep && upper.cell(merge.firstColumn()) != null) {
                last = Math.max(last, merge.lastRow());
            }
        }
        return last;
    }

    /** A further row of a heading names parts of the columns above it, and neither a number nor a name. */
    private boolean isLowerHalf(RawRow upper, RawRow below) {
        for (RawCell cell : upper.cells()) {
            Meaning meaning = ColumnWords.meaning(cell.line()).orElse(Meaning.OTHER);
            boolean ofEveryRow = meaning == Meaning.ORDER || (meaning == Meaning.NAME && !isWide(cell, upper, below));
            if (ofEveryRow && below.cell(cell.column()) != null) {
                return false;
            }
        }
        return below.cells().stream()
                .allMatch(cell -> ColumnWords.isYear(cell.line())
                        || (cell.kind() == Kind.TEXT
                                && cell.line().length() <= MAX_LOWER_TEXT
                                && !cell.line().matches("[-0-9., ]+")));
    }

    /** Merged over several columns, or in a file without merges with nothing beside it, while the row below names each. */
    private boolean isWide(RawCell cell, RawRow upper, RawRow below) {
        int next = cell.column() + 1;
        boolean alone = sheet.merges().isEmpty() && upper.cell(next) == null && below.cell(next) != null;
        return alone
                || sheet.merges().stream()
                        .anyMatch(merge -> merge.firstRow() == cell.row()
                                && merge.firstColumn() == cell.column()
                                && merge.lastColumn() > merge.firstColumn());
    }

    private Heading heading(List<RawRow> rows) {
        List<HeadingColumn> columns = new ArrayList<>();
        List<List<String>> texts = new ArrayList<>();
        for (int column = first(rows); column <= last(rows); column++) {
            List<RawCell> above = new ArrayList<>();
            for (int level = 0; level < rows.size(); level++) {
                RawCell cell = at(rows, level, column);
                if (cell != null && !above.contains(cell)) {
                    above.add(cell);
                }
            }
            if (!above.isEmpty()) {
                List<String> words = above.stream().map(RawCell::line).toList();
                columns.add(new HeadingColumn(
                        column,
                        above.get(above.size() - 1).address(),
                        String.join(" ", words).strip(),
                        HeadingWords.meaning(words)));
                texts.add(words);
            }
        }
        AmountColumns amounts = AmountColumns.decide(columns, texts, oneAmount);
        List<HeadingColumn> decided = chosen(unique(amounts.columns()));
        tellWhatIsNotTaken(decided, amounts);
        return new Heading(rows.get(0).number(), rows.get(rows.size() - 1).number(), decided);
    }

    private static int first(List<RawRow> rows) {
        return rows.get(0).cells().get(0).column();
    }

    private static int last(List<RawRow> rows) {
        return rows.stream()
                .mapToInt(row -> row.cells().get(row.cells().size() - 1).column())
                .max()
                .orElse(0);
    }

    /** What stands above a column in one row: its own, that of the merged cell, or without merges the next to the left. */
    private @Nullable RawCell at(List<RawRow> rows, int level, int column) {
        RawRow row = rows.get(level);
        RawCell own = row.cell(column);
        boolean namedBelow =
                rows.subList(level + 1, rows.size()).stream().anyMatch(below -> below.cell(column) != null);
        if (own != null || !namedBelow) {
            return own;
        }
        for (RawSheet.Merge merge : sheet.merges()) {
            if (merge.covers(row.number(), column)) {
                return merge.firstRow() == row.number() ? row.cell(merge.firstColumn()) : null;
            }
        }
        for (int left = column - 1; sheet.merges().isEmpty() && left >= first(rows); left--) {
            RawCell cell = row.cell(left);
            if (cell != null) {
                return cell;
            }
        }
        return null;
    }

    /** Each meaning once but money. What loses is kept as another column, a second "Nội dung" as the content. */
    private static List<HeadingColumn> unique(List<HeadingColumn> columns) {
        HeadingColumn name = columns.stream()
                .filter(column -> column.meaning() == Meaning.NAME)
                .reduce((best, other) ->
                        ColumnWords.nameStrength(other.text()) > ColumnWords.nameStrength(best.text()) ? other : best)
                .orElse(null);
        Set<Meaning> taken = EnumSet.noneOf(Meaning.class);
        List<HeadingColumn> result = new ArrayList<>();
        for (HeadingColumn column : columns) {
            Meaning meaning = column.meaning();
            if (meaning == Meaning.NAME && column != name) {
                meaning = Meaning.CONTENT;
            }
            if (meaning != Meaning.OTHER && !taken.add(meaning) && meaning != Meaning.AMOUNT) {
                meaning = Meaning.OTHER;
            }
            result.add(column.as(meaning));
        }
        return result;
    }

    /** A meaning that a person gave to one column is no longer guessed for another; money may have several columns. */
    private List<HeadingColumn> chosen(List<HeadingColumn> columns) {
        Set<Meaning> given = EnumSet.noneOf(Meaning.class);
        columns.forEach(column -> choice(column).ifPresent(choice -> given.add(choice.meaning())));
        boolean all = columns.stream().allMatch(column -> choice(column).isPresent());
        if (!all && !oneAmount && given.contains(Meaning.AMOUNT)) {
            given.add(Meaning.TOTAL);
        }
        return columns.stream()
                .map(column -> choice(column)
                        .map(choice -> column.as(choice.meaning(), choice.of()))
                        .orElseGet(() -> given.contains(column.meaning()) ? column.as(Meaning.OTHER) : column))
                .toList();
    }

    private Optional<ColumnChoice> choice(HeadingColumn column) {
        return Optional.ofNullable(choices.columns().get(CellAddress.letters(column.index())));
    }

    private void tellWhatIsNotTaken(List<HeadingColumn> columns, AmountColumns amounts) {
        boolean amountKnown = columns.stream().anyMatch(column -> column.meaning() == Meaning.AMOUNT);
        boolean decided = columns.stream().anyMatch(column -> choice(column).isPresent());
        if (!amountKnown && !decided && !amounts.undecided().isEmpty()) {
            List<HeadingColumn> several = amounts.undecided();
            String letters = String.join(
                    ", ",
                    several.stream()
                            .map(column -> CellAddress.letters(column.index()))
                            .toList());
            problems.error("import.table.several-amounts", several.get(0).address(), letters);
        } else if (!amountKnown) {
            problems.info("import.table.no-amounts", null);
        }
        for (HeadingColumn column : columns) {
            if (column.meaning() == Meaning.OTHER && choice(column).isEmpty()) {
                problems.warn("import.column.not-taken", column.address(), column.text());
            }
            if (sheet.hiddenColumns().contains(column.index())) {
                problems.warn("import.column.hidden", column.address(), column.text());
            }
        }
    }
}
