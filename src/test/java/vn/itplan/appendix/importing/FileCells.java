package vn.itplan.appendix.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import vn.itplan.appendix.AppendixTable;
import vn.itplan.appendix.AppendixTable.Amount;
import vn.itplan.appendix.AppendixTable.Cell;
import vn.itplan.appendix.AppendixTable.Order;
import vn.itplan.appendix.AppendixTable.Ratio;
import vn.itplan.appendix.AppendixTable.Row;
import vn.itplan.appendix.AppendixTable.Text;
import vn.itplan.appendix.AssembledAppendix;
import vn.itplan.appendix.PlainAmounts;
import vn.itplan.appendix.exporting.AppendixFormat;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.Texts;
import vn.itplan.common.VietnameseNumbers;

/** The cells of an appendix by table, row and column, as assembled and as the importer's readers find them in a file. */
final class FileCells {

    private FileCells() {}

    static List<String> expected(AppendixFormat format, AssembledAppendix appendix) {
        List<String> cells = new ArrayList<>();
        int line = 0;
        for (int t = 0; t < appendix.tables().size(); t++) {
            AppendixTable table = appendix.tables().get(t);
            line = (format == AppendixFormat.CSV ? line : 0) + (format == AppendixFormat.DOCX ? 0 : table.linesAbove());
            for (Row row : table.rows()) {
                line++;
                int column = 0;
                for (Cell cell : row.cells()) {
                    String value = value(format, cell, table.unit());
                    if (!value.isEmpty()) {
                        cells.add(place(format == AppendixFormat.CSV ? 0 : t, line, column) + value);
                    }
                    column += cell.columns();
                }
            }
            line++;
        }
        return cells;
    }

    private static String value(AppendixFormat format, Cell cell, MoneyUnit unit) {
        if (cell instanceof Text text) {
            return Texts.clean(text.text());
        }
        if (cell instanceof Order order) {
            return order.text();
        }
        if (cell instanceof Amount amount && amount.value() != null) {
            return format == AppendixFormat.CSV
                    ? PlainAmounts.of(amount.value(), unit)
                    : plain(amount.value().in(unit));
        }
        if (!(cell instanceof Ratio ratio) || ratio.percent() == null) {
            return "";
        }
        return format == AppendixFormat.XLSX
                ? plain(ratio.percent())
                : ratio.percent().toPlainString().replace('.', ',');
    }

    /** Only the cells of the tables; what stands above is no part of them. */
    static List<String> of(AppendixFormat format, byte[] file, AssembledAppendix appendix) {
        List<RawSheet> sheets =
                WorkbookFiles.read("phu-luc.csv", file, ImportLimits.DEFAULTS).sheets();
        List<String> cells = new ArrayList<>();
        for (int t = 0; t < sheets.size(); t++) {
            for (RawRow row : sheets.get(t).rows()) {
                TreeMap<Integer, String> values = new TreeMap<>();
                row.cells().forEach(cell -> values.put(cell.column(), found(cell)));
                for (var value : values.entrySet()) {
                    cells.add(place(t, row.number(), value.getKey()) + value.getValue());
                }
            }
        }
        cells.removeAll(above(format, appendix));
        return cells;
    }

    private static String found(RawCell cell) {
        return cell.kind() == RawCell.Kind.NUMBER ? plain(cell.number()) : cell.text();
    }

    private static String plain(BigDecimal number) {
        return VietnameseNumbers.format(number.stripTrailingZeros());
    }

    private static String place(int table, int row, int column) {
        return "%03d %05d %03d ".formatted(table, row, column);
    }

    /** Titles and unit lines. */
    private static List<String> above(AppendixFormat format, AssembledAppendix appendix) {
        List<String> lines = new ArrayList<>();
        int line = 0;
        for (int t = 0; t < appendix.tables().size() && format != AppendixFormat.DOCX; t++) {
            AppendixTable table = appendix.tables().get(t);
            int sheet = format == AppendixFormat.CSV ? 0 : t;
            line = format == AppendixFormat.CSV ? line : 0;
            for (AppendixTable.Title title : table.titles()) {
                lines.add(place(sheet, ++line, 0) + Texts.clean(title.text()));
            }
            if (table.hasUnitLine()) {
                lines.add(place(sheet, ++line, table.unitLine().firstColumn())
                        + table.unitLine().text());
            }
            line += table.rows().size() + 1;
        }
        return lines;
    }
}
