package vn.itplan.appendix.exporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import vn.itplan.appendix.AppendixLayout.Align;
import vn.itplan.appendix.AppendixLayout.TitleStyle;
import vn.itplan.appendix.AppendixTable;
import vn.itplan.appendix.AppendixTable.Amount;
import vn.itplan.appendix.AppendixTable.Kind;
import vn.itplan.appendix.AppendixTable.Order;
import vn.itplan.appendix.AppendixTable.Ratio;
import vn.itplan.appendix.AppendixTable.Text;
import vn.itplan.appendix.exporting.XlsxStyles.Look;
import vn.itplan.common.Money;

/**
 * A table in a sheet. Formulas stand beside their values: a program that does not compute shows the right figures, one
 * that does computes them when it opens the file. What users wrote is always a text cell.
 */
final class XlsxSheet {

    private final AppendixTable table;
    private final Sheet sheet;
    private final AmountFormats amountFormats;
    private final List<ExportProblem> problems;
    private final XlsxStyles styles;
    private final XlsxPage page;

    XlsxSheet(AppendixTable table, Sheet sheet, XlsxPage page, XlsxStyles styles, List<ExportProblem> problems) {
        this.table = table;
        this.sheet = sheet;
        this.amountFormats = new AmountFormats(table);
        this.page = page;
        this.styles = styles;
        this.problems = problems;
    }

    void write() {
        titles();
        for (int i = 0; i < table.rows().size(); i++) {
            row(table.linesAbove() + i, table.rows().get(i));
        }
    }

    private void titles() {
        for (int line = 0; line < table.titles().size(); line++) {
            AppendixTable.Title title = table.titles().get(line);
            boolean name = title.style() == TitleStyle.NAME;
            int size = name ? XlsxStyles.TITLE_SIZE : XlsxStyles.SIZE;
            boolean italic = title.style() == TitleStyle.ATTACHMENT;
            title(line, 0, title.text(), Look.ofTitle(size, !italic, italic, Align.CENTER));
        }
        if (table.hasUnitLine()) {
            title(
                    table.titles().size(),
                    table.unitLine().firstColumn(),
                    table.unitLine().text(),
                    Look.ofTitle(XlsxStyles.SIZE, false, true, Align.RIGHT));
        }
    }

    private void title(int line, int column, String text, Look look) {
        int columns = table.columns().size() - column;
        Row row = sheet.createRow(line);
        text(row, column, text, look);
        page.merge(line, column, columns, 1);
        setHeight(row, height(text, column, columns, look));
    }

    private void row(int line, AppendixTable.Row row) {
        Row sheetRow = sheet.createRow(line);
        float height = 0;
        int column = 0;
        for (AppendixTable.Cell cell : row.cells()) {
            Look look = look(row, column, cell.columns() > 1);
            if (cell instanceof Text text) {
                text(sheetRow, column, text.text(), look);
                float needed = height(text.text(), column, text.columns(), look);
                height = Math.max(height, needed / text.rows());
            } else if (cell instanceof Order order) {
                order(sheetRow, column, order, look);
                height = Math.max(height, height(order.text(), column, 1, look));
            } else if (cell instanceof Amount amount) {
                amount(sheetRow, column, amount, look);
            } else if (cell instanceof Ratio ratio) {
                ratio(sheetRow, column, ratio, look);
            } else {
                sheetRow.createCell(column).setCellStyle(styles.of(look));
            }
            for (int covered = column + 1; covered < column + cell.columns(); covered++) {
                sheetRow.createCell(covered).setCellStyle(styles.of(look));
            }
            page.merge(line, column, cell.columns(), cell.rows());
            column += cell.columns();
        }
        setHeight(sheetRow, height);
    }

    private Look look(AppendixTable.Row row, int column, boolean spanning) {
        boolean merged = spanning && row.kind() == Kind.GROUP;
        boolean centred = row.kind() == Kind.HEADING || spanning && !merged;
        Align align = centred
                ? Align.CENTER
                : merged ? Align.LEFT : table.columns().get(column).align();
        return Look.ofTable(row.kind() != Kind.ITEM, row.kind() == Kind.GROUP && row.depth() > 2, align);
    }

    private void text(Row row, int column, String text, Look look) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.of(look.quoted(XlsxText.needsQuotePrefix(text))));
        if (XlsxText.isTooLong(text)) {
            problems.add(ExportProblem.textCut(address(cell), XlsxText.LONGEST));
        }
        if (!text.isEmpty()) {
            cell.setCellValue(XlsxText.escaped(XlsxText.cut(text)));
        }
    }

    private void order(Row row, int column, Order order, Look look) {
        if (order.isWholeNumber()) {
            Cell cell = row.createCell(column);
            cell.setCellStyle(styles.of(look.format(XlsxStyles.INTEGER)));
            cell.setCellValue(Integer.parseInt(order.text()));
        } else {
            text(row, column, order.text(), look.format(XlsxStyles.TEXT));
        }
    }

    private void ratio(Row row, int column, Ratio ratio, Look look) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.of(look.format(XlsxStyles.PERCENTAGE)));
        if (ratio.percent() != null) {
            cell.setCellValue(ratio.percent().doubleValue());
        }
    }

    private void amount(Row row, int column, Amount amount, Look look) {
        Cell cell = row.createCell(column);
        Money money = amount.value();
        BigDecimal shown = money == null ? BigDecimal.ZERO : money.in(table.unit());
        cell.setCellStyle(styles.of(look.format(amountFormats.of(shown)).shrunk()));
        if (money == null) {
            return;
        }
        if (!amount.sumOf().isEmpty()) {
            Optional<String> formula =
                    SumFormula.of(CellReference.convertNumToColString(column), amount.sumOf(), table.linesAbove() + 1);
            formula.ifPresentOrElse(
                    cell::setCellFormula, () -> problems.add(ExportProblem.formulaLeftOut(address(cell))));
        }
        cell.setCellValue(shown.doubleValue());
        String note = amount.note();
        if (note != null) {
            page.note(row.getRowNum(), column, note);
        }
    }

    private float height(String text, int column, int columns, Look look) {
        return TextMeasure.height(text, page.widthMm(column, columns), look.size(), look.bold());
    }

    /** The height fits now; the row is left free to grow, where the library allows, when its text is edited. */
    private static void setHeight(Row row, float points) {
        row.setHeightInPoints(points);
        if (row instanceof XSSFRow inMemory) {
            inMemory.getCTRow().setCustomHeight(false);
        }
    }

    private static String address(Cell cell) {
        return cell.getAddress().formatAsString();
    }
}
