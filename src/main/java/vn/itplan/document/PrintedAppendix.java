package vn.itplan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.itplan.appendix.AppendixLayout.TitleStyle;
import vn.itplan.appendix.AppendixTable;
import vn.itplan.appendix.AppendixTable.Cell;
import vn.itplan.appendix.AppendixTable.Column;
import vn.itplan.appendix.AppendixTable.Kind;

/**
 * An appendix in the words that the template of the printed document shows.
 *
 * @param widths in percent
 */
public record PrintedAppendix(
        List<PrintedTitle> titles, String unitLine, List<Integer> widths, PrintedRow heading, List<PrintedRow> rows) {

    public record PrintedTitle(String text, boolean attachment) {}

    public record PrintedRow(List<PrintedCell> cells, boolean bold) {}

    /**
     * @param align "left", "center" or "right"
     */
    public record PrintedCell(String text, int columns, String align) {}

    static PrintedAppendix of(AppendixTable table) {
        int all = table.columns().stream().mapToInt(Column::widthMm).sum();
        List<PrintedRow> rows = table.rows().stream()
                .filter(row -> row.kind() != Kind.HEADING)
                .map(row -> row(row, table))
                .toList();
        PrintedRow heading = table.rows().stream()
                .filter(row -> row.kind() == Kind.HEADING)
                .findFirst()
                .map(row -> row(row, table))
                .orElse(new PrintedRow(List.of(), true));
        return new PrintedAppendix(
                table.titles().stream()
                        .map(title -> new PrintedTitle(title.text(), title.style() == TitleStyle.ATTACHMENT))
                        .toList(),
                table.unitLine().text(),
                table.columns().stream()
                        .map(column -> column.widthMm() * 100 / all)
                        .toList(),
                heading,
                rows);
    }

    private static PrintedRow row(AppendixTable.Row row, AppendixTable table) {
        List<PrintedCell> cells = new ArrayList<>();
        int column = 0;
        for (Cell cell : row.cells()) {
            String align = cell.columns() > 1
                    ? "left"
                    : table.columns().get(column).align().name().toLowerCase(Locale.ROOT);
            cells.add(new PrintedCell(AppendixWords.of(cell, table.unit()), cell.columns(), align));
            column += cell.columns();
        }
        return new PrintedRow(cells, row.kind() != Kind.ITEM);
    }
}
