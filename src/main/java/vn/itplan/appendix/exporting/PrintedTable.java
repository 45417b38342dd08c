package vn.itplan.appendix.exporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.AppendixLayout.TitleStyle;
import vn.itplan.appendix.AppendixTable;
import vn.itplan.appendix.AppendixTable.Amount;
import vn.itplan.appendix.AppendixTable.Cell;
import vn.itplan.appendix.AppendixTable.Column;
import vn.itplan.appendix.AppendixTable.Covered;
import vn.itplan.appendix.AppendixTable.Kind;

/**
 * A table in the words that templates show, on the screen and on paper.
 *
 * @param unitLine empty for none
 * @param widths in percent
 * @param fontSize in points, as small as the columns must become to stand between the margins
 */
public record PrintedTable(
        List<PrintedTitle> titles,
        String unitLine,
        List<Integer> widths,
        int fontSize,
        List<PrintedRow> headings,
        List<PrintedRow> rows) {

    static final int FONT_SIZE = 12;

    private static final int SMALLEST = 8;

    /**
     * @param style "name", "subtitle" or "attachment"
     */
    public record PrintedTitle(String text, String style) {
        public boolean attachment() {
            return style.equals("attachment");
        }
    }

    /**
     * @param kind "heading", "group", "item", "subtotal" or "total"
     */
    public record PrintedRow(List<PrintedCell> cells, String kind) {
        public boolean bold() {
            return !kind.equals("item");
        }
    }

    /**
     * @param align "left", "center" or "right"
     * @param covered a cell above reaches over it
     * @param note on a figure that its lines do not add up to
     */
    public record PrintedCell(
            String text,
            int columns,
            int rows,
            String align,
            boolean covered,
            @Nullable String note) {}

    public static PrintedTable of(AppendixTable table) {
        int all = table.columns().stream().mapToInt(Column::widthMm).sum();
        List<PrintedRow> rows =
                table.rows().stream().map(row -> row(row, table)).toList();
        int heading = table.headingRows();
        return new PrintedTable(
                table.titles().stream()
                        .map(title -> new PrintedTitle(title.text(), code(title.style())))
                        .toList(),
                table.unitLine().text(),
                table.columns().stream()
                        .map(column -> Math.max(1, column.widthMm() * 100 / all))
                        .toList(),
                fontSize(table, table.page().innerWidthMm()),
                rows.subList(0, heading),
                rows.subList(heading, rows.size()));
    }

    /** Of a table that has only so much room; letters shrink with the columns, as long as they can be read. */
    static int fontSize(AppendixTable table, int roomMm) {
        int all = table.columns().stream().mapToInt(Column::widthMm).sum();
        return all <= roomMm ? FONT_SIZE : Math.max(SMALLEST, FONT_SIZE * roomMm / all);
    }

    /** No more than so many rows, for a page. */
    public PrintedTable first(int most) {
        return new PrintedTable(
                titles, unitLine, widths, fontSize, headings, rows.subList(0, Math.min(most, rows.size())));
    }

    private static String code(TitleStyle style) {
        return style.name().toLowerCase(Locale.ROOT);
    }

    private static PrintedRow row(AppendixTable.Row row, AppendixTable table) {
        List<PrintedCell> cells = new ArrayList<>();
        int column = 0;
        for (Cell cell : row.cells()) {
            cells.add(new PrintedCell(
                    CellWords.of(cell, table.unit()),
                    cell.columns(),
                    cell.rows(),
                    align(row, cell, table.columns().get(column)),
                    cell instanceof Covered,
                    cell instanceof Amount amount ? amount.note() : null));
            column += cell.columns();
        }
        return new PrintedRow(cells, row.kind().name().toLowerCase(Locale.ROOT));
    }

    private static String align(AppendixTable.Row row, Cell cell, Column column) {
        if (row.kind() == Kind.HEADING) {
            return "center";
        }
        if (cell.columns() > 1) {
            return row.kind() == Kind.GROUP ? "left" : "center";
        }
        return column.align().name().toLowerCase(Locale.ROOT);
    }
}
