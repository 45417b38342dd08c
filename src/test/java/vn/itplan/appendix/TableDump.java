package vn.itplan.appendix;

import java.util.stream.Collectors;
import vn.itplan.appendix.AppendixTable.Amount;
import vn.itplan.appendix.AppendixTable.Cell;
import vn.itplan.appendix.AppendixTable.Covered;
import vn.itplan.appendix.AppendixTable.Order;
import vn.itplan.appendix.AppendixTable.Ratio;
import vn.itplan.appendix.AppendixTable.Text;

/** Assembled tables in words, to be read and compared line by line. */
final class TableDump {

    private TableDump() {}

    static String of(AssembledAppendix appendix) {
        return appendix.name()
                + "\n"
                + appendix.tables().stream().map(TableDump::of).collect(Collectors.joining());
    }

    private static String of(AppendixTable table) {
        StringBuilder out = new StringBuilder("\nsheet: " + table.sheetName() + ", "
                + table.page().orientation() + ", widths "
                + table.columns().stream()
                        .map(column -> String.valueOf(column.widthMm()))
                        .collect(Collectors.joining(" "))
                + "\n");
        table.titles()
                .forEach(title -> out.append(title.style())
                        .append(": ")
                        .append(title.text())
                        .append('\n'));
        if (table.hasUnitLine()) {
            out.append("from column ")
                    .append(table.unitLine().firstColumn() + 1)
                    .append(": ")
                    .append(table.unitLine().text())
                    .append('\n');
        }
        table.rows()
                .forEach(row -> out.append(row.kind())
                        .append(row.depth() > 0 ? " " + row.depth() : "")
                        .append(row.cells().stream()
                                .map(cell -> cell(cell, table))
                                .collect(Collectors.joining(" | ", " | ", "\n"))));
        return out.toString();
    }

    private static String cell(Cell cell, AppendixTable table) {
        if (cell instanceof Text text) {
            String spans =
                    (text.columns() > 1 ? " →" + text.columns() : "") + (text.rows() > 1 ? " ↓" + text.rows() : "");
            return text.text().replace("\n", "⏎") + spans;
        }
        if (cell instanceof Order order) {
            return "#" + order.text();
        }
        if (cell instanceof Covered) {
            return "^";
        }
        if (cell instanceof Ratio ratio) {
            return ratio.percent() == null ? "" : ratio.percent() + " %";
        }
        Amount amount = (Amount) cell;
        String shown = amount.value() == null ? "–" : amount.value().format(table.unit());
        String sum = amount.sumOf().isEmpty()
                ? ""
                : amount.sumOf().stream()
                        .map(range -> range.first() + ".." + range.last())
                        .collect(Collectors.joining(",", " =", ""));
        return shown + sum + (amount.note() == null ? "" : " [" + amount.note() + "]");
    }
}
