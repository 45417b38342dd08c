package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.Heading.HeadingColumn;
import vn.itplan.appendix.importing.RawCell.Kind;

/** Finds the row or two rows that head a table, wherever on the sheet it stands. */
final class HeadingFinder {

    private static final int MAX_LOWER_TEXT = 60;

    private final RawSheet sheet;
    private final Problems problems;
    private final Choices choices;

    HeadingFinder(RawSheet sheet, Problems problems, Choices choices) {
        this.sheet = sheet;
        this.problems = problems;
        this.choices = choices;
    }

    Optional<Heading> find() {
        List<RawRow> rows = sheet.rows();
        for (int i = 0; i < rows.size(); i++) {
            if (looksLikeHeading(rows.get(i))) {
                RawRow lower = i + 1 < rows.size() ? rows.get(i + 1) : null;
                return Optional.of(heading(rows.get(i), lower));
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

    private Heading heading(RawRow upper, @Nullable RawRow below) {
        RawRow lower = below != null && isLowerHalf(upper, below) ? below : null;
        List<HeadingColumn> columns = new ArrayList<>();
        List<HeadingColumn> amounts = new ArrayList<>();
        List<HeadingColumn> whole = new ArrayList<>();
        for (int column = first(upper); column <= last(upper, lower); column++) {
            RawCell above = parent(upper, column, lower);
            RawCell own = lower == null ? null : lower.cell(column);
            if (above == null && own == null) {
                continue;
            }
            HeadingColumn made = column(column, above, own);
            columns.add(made);
            if (made.meaning() == Meaning.AMOUNT) {
                amounts.add(made);
                if (ColumnWords.saysWhole(own == null ? made.text() : own.line())) {
                    whole.add(made);
                }
            }
        }
        HeadingColumn amount = amounts.size() == 1 ? amounts.get(0) : whole.size() == 1 ? whole.get(0) : null;
        List<HeadingColumn> decided = chosen(unique(columns, amount));
        tellWhatIsNotTaken(decided, amounts);
        return new Heading(upper.number(), lower == null ? upper.number() : lower.number(), decided);
    }

    private static HeadingColumn column(int index, @Nullable RawCell above, @Nullable RawCell own) {
        String upperText = above == null ? "" : above.line();
        String lowerText = own == null ? "" : own.line();
        String text = (upperText + " " + lowerText).strip();
        String address = own != null ? own.address() : above == null ? "" : above.address();
        return new HeadingColumn(index, address, text, meaning(upperText, lowerText));
    }

    /** Its own words before those above it. Years and the parts of "Nguồn vốn" hold money, whatever stands above. */
    private static Meaning meaning(String upper, String lower) {
        if (ColumnWords.isYear(lower.isEmpty() ? upper : lower)) {
            return Meaning.AMOUNT;
        }
        Meaning own = ColumnWords.meaning(lower).orElse(Meaning.OTHER);
        Meaning above = ColumnWords.meaning(upper).orElse(Meaning.OTHER);
        if (own != Meaning.OTHER) {
            return own;
        }
        return above == Meaning.SOURCE && !lower.isEmpty() ? Meaning.AMOUNT : above;
    }

    /** The second row of a heading names parts of the columns above it, and neither a number nor a name. */
    private boolean isLowerHalf(RawRow upper, RawRow below) {
        if (below.number() != upper.number() + 1) {
            return false;
        }
        for (RawCell cell : upper.cells()) {
            Meaning meaning = ColumnWords.meaning(cell.line()).orElse(Meaning.OTHER);
            boolean ofEveryRow = meaning == Meaning.ORDER || (meaning == Meaning.NAME && !isWide(cell));
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

    /** Merged over several columns, so that the row below names each of them. */
    private boolean isWide(RawCell cell) {
        return sheet.merges().stream()
                .anyMatch(merge -> merge.firstRow() == cell.row()
                        && merge.firstColumn() == cell.column()
                        && merge.lastColumn() > merge.firstColumn());
    }

    private static int first(RawRow upper) {
        return upper.cells().get(0).column();
    }

    private static int last(RawRow upper, @Nullable RawRow lower) {
        int last = upper.cells().get(upper.cells().size() - 1).column();
        return lower == null
                ? last
                : Math.max(last, lower.cells().get(lower.cells().size() - 1).column());
    }

    /** The heading above a column: its own, that of the merged cell, or in a file without merges the next to the left. */
    private @Nullable RawCell parent(RawRow upper, int column, @Nullable RawRow lower) {
        RawCell own = upper.cell(column);
        if (own != null || lower == null || lower.cell(column) == null) {
            return own;
        }
        for (RawSheet.Merge merge : sheet.merges()) {
            if (merge.covers(upper.number(), column)) {
                return upper.cell(merge.firstColumn());
            }
        }
        for (int left = column - 1; sheet.merges().isEmpty() && left >= first(upper); left--) {
            RawCell cell = upper.cell(left);
            if (cell != null) {
                return cell;
            }
        }
        return null;
    }

    /** Each meaning once. What loses is kept as another column, a second "Nội dung" as the content. */
    private static List<HeadingColumn> unique(List<HeadingColumn> columns, @Nullable HeadingColumn amount) {
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
            } else if (meaning == Meaning.AMOUNT && column != amount) {
                meaning = Meaning.OTHER;
            }
            if (meaning != Meaning.OTHER && !taken.add(meaning)) {
                meaning = Meaning.OTHER;
            }
            result.add(column.as(meaning));
        }
        return result;
    }

    /** A meaning that a person gave to one column is no longer guessed for another. */
    private List<HeadingColumn> chosen(List<HeadingColumn> columns) {
        Set<Meaning> given = EnumSet.noneOf(Meaning.class);
        columns.forEach(column -> choice(column).ifPresent(given::add));
        return columns.stream()
                .map(column -> choice(column)
                        .map(column::as)
                        .orElseGet(() -> given.contains(column.meaning()) ? column.as(Meaning.OTHER) : column))
                .toList();
    }

    private Optional<Meaning> choice(HeadingColumn column) {
        return Optional.ofNullable(choices.columnMeanings().get(CellAddress.letters(column.index())));
    }

    private void tellWhatIsNotTaken(List<HeadingColumn> columns, List<HeadingColumn> amounts) {
        boolean amountKnown = columns.stream().anyMatch(column -> column.meaning() == Meaning.AMOUNT);
        boolean decided = amounts.stream().anyMatch(column -> choice(column).isPresent());
        if (!amountKnown && !decided && amounts.size() > 1) {
            String letters = String.join(
                    ", ",
                    amounts.stream()
                            .map(column -> CellAddress.letters(column.index()))
                            .toList());
            problems.error("import.table.several-amounts", amounts.get(0).address(), letters);
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
