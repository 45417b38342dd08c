package vn.itplan.appendix;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.AppendixLayout.Align;
import vn.itplan.appendix.AppendixLayout.Meaning;
import vn.itplan.appendix.AppendixLayout.Page;
import vn.itplan.appendix.AppendixLayout.TitleStyle;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyUnit;

/**
 * A table of an appendix ready to be written: every text, number, span and sum is decided here, so that the files of all
 * formats say the same. Texts hold only characters that every format can keep.
 *
 * @param name of the document, in sentence case: "Phụ lục danh mục tỉnh Kiên Giang năm 2021"
 * @param unit of all amounts shown
 * @param rows the heading, groups, rows and sums, from top to bottom
 */
public record AppendixTable(
        String slug,
        String name,
        String sheetName,
        Page page,
        List<Title> titles,
        MoneyUnit unit,
        UnitLine unitLine,
        List<Column> columns,
        List<Row> rows) {

    /** A line over all columns. */
    public record Title(String text, TitleStyle style) {
        public Title {
            text = PlainText.of(text);
        }
    }

    /** @param firstColumn where the line begins; it covers all columns from there on. Without text there is no line */
    public record UnitLine(String text, int firstColumn) {}

    /** @param key which money it shows, null for other columns */
    public record Column(
            Meaning meaning,
            int widthMm,
            Align align,
            @Nullable MoneyKey key) {}

    public enum Kind {
        HEADING,
        GROUP,
        ITEM,
        /** The line below the rows of a group that sums them. */
        SUBTOTAL,
        TOTAL
    }

    /** @param depth 0 outside groups, 1 to 3 for a group of that level and the items in it */
    public record Row(Kind kind, int depth, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** One cell covers one column and row or, from its place on, several. */
    public sealed interface Cell permits Text, Order, Amount, Ratio, Covered {
        default int columns() {
            return 1;
        }

        default int rows() {
            return 1;
        }
    }

    /** @param rows how many rows it reaches down; in those below, {@link Covered} stands at its place */
    public record Text(String text, int columns, int rows) implements Cell {
        public static final Text EMPTY = new Text("");

        public Text {
            text = PlainText.of(text);
        }

        public Text(String text, int columns) {
            this(text, columns, 1);
        }

        public Text(String text) {
            this(text, 1, 1);
        }
    }

    /** What a cell above reaches over. */
    public record Covered(int columns) implements Cell {}

    /** In percent, null is an empty cell. */
    public record Ratio(@Nullable BigDecimal percent) implements Cell {}

    /** A row's number as printed: "I", "1", "1.1", "a)". */
    public record Order(String text) implements Cell {
        public Order {
            text = PlainText.of(text);
        }

        /** Whether a spreadsheet may keep it as a number without changing how it reads. */
        public boolean isWholeNumber() {
            return text.matches("0|[1-9][0-9]{0,8}");
        }
    }

    /**
     * @param value what the cell shows; null is an empty cell
     * @param sumOf the rows whose amounts in this column add up to the value; none where it is a figure by itself
     * @param stated what the paper states, where this is a sum
     * @param computed what the rows add up to, where this is a sum
     * @param note says both where the table shows a stated figure that differs from the computed one
     */
    public record Amount(
            @Nullable Money value,
            List<RowRange> sumOf,
            @Nullable Money stated,
            @Nullable Money computed,
            @Nullable String note)
            implements Cell {

        public Amount {
            sumOf = List.copyOf(sumOf);
        }

        /** A figure by itself. */
        public Amount(@Nullable Money value) {
            this(value, List.of(), null, null, null);
        }
    }

    /** Rows of {@link #rows()}, from 0, both ends included. */
    public record RowRange(int first, int last) {}

    public AppendixTable {
        titles = List.copyOf(titles);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().stream().mapToInt(Cell::columns).sum() != columns.size()) {
                throw new IllegalArgumentException("The cells of a row do not cover the columns: " + row);
            }
        }
    }

    public boolean hasUnitLine() {
        return !unitLine.text().isEmpty();
    }

    /** Lines above {@link #rows()}: the titles and the unit line. */
    public int linesAbove() {
        return titles.size() + (hasUnitLine() ? 1 : 0);
    }

    /** The rows of the heading, which stand first and are repeated on each page. */
    public int headingRows() {
        return (int) rows.stream().takeWhile(row -> row.kind() == Kind.HEADING).count();
    }
}
