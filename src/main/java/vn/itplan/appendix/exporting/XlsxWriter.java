package vn.itplan.appendix.exporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.itplan.appendix.AppendixLayout.Align;
import vn.itplan.appendix.AppendixLayout.TitleStyle;
import vn.itplan.appendix.AppendixTable;
import vn.itplan.appendix.AppendixTable.Amount;
import vn.itplan.appendix.AppendixTable.Kind;
import vn.itplan.appendix.AppendixTable.Order;
import vn.itplan.appendix.AppendixTable.Text;
import vn.itplan.appendix.exporting.XlsxStyles.Look;
import vn.itplan.common.Money;

/**
 * One workbook of one sheet. Formulas stand beside their values: a program that does not compute shows the right
 * figures, one that does computes them when it opens the file. What users wrote is always a text cell.
 */
final class XlsxWriter {

    /** Above this a workbook is streamed: its rows can then not be told to grow when somebody edits them. */
    private static final int MOST_ROWS_IN_MEMORY = 2_000;

    private static final int STREAMED_ROWS_IN_MEMORY = 100;

    private final AppendixTable table;
    private final AmountFormats amountFormats;
    private final List<ExportProblem> problems = new ArrayList<>();
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XlsxStyles styles = new XlsxStyles(workbook);
    private final XlsxPage page;

    XlsxWriter(AppendixTable table) {
        this.table = table;
        this.amountFormats = new AmountFormats(table);
        this.page = new XlsxPage(table, workbook.createSheet(WorkbookUtil.createSafeSheetName(table.sheetName())));
    }

    List<ExportProblem> write(Instant at, OutputStream out) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (Workbook written = table.rows().size() > MOST_ROWS_IN_MEMORY ? streamed() : workbook) {
            page.prepare();
            XlsxProperties.set(workbook, table, at);
            Sheet sheet = written.getSheetAt(0);
            titles(sheet);
            for (int i = 0; i < table.rows().size(); i++) {
                row(sheet, table.linesAbove() + i, table.rows().get(i));
            }
            written.write(packed);
        }
        SteadyZip.copy(packed.toByteArray(), at, out);
        return problems;
    }

    private Workbook streamed() {
        SXSSFWorkbook streamed = new SXSSFWorkbook(workbook, STREAMED_ROWS_IN_MEMORY);
        streamed.setZip64Mode(Zip64Mode.AsNeeded);
        return streamed;
    }

    private void titles(Sheet sheet) {
        for (int line = 0; line < table.titles().size(); line++) {
            AppendixTable.Title title = table.titles().get(line);
            boolean name = title.style() == TitleStyle.NAME;
            int size = name ? XlsxStyles.TITLE_SIZE : XlsxStyles.SIZE;
            title(sheet, line, 0, title.text(), Look.ofTitle(size, name, !name, Align.CENTER));
        }
        title(
                sheet,
                table.titles().size(),
                table.unitLine().firstColumn(),
                table.unitLine().text(),
                Look.ofTitle(XlsxStyles.SIZE, false, true, Align.RIGHT));
    }

    private void title(Sheet sheet, int line, int column, String text, Look look) {
        int columns = table.columns().size() - column;
        Row row = sheet.createRow(line);
        text(row, column, text, look);
        page.merge(line, column, columns);
        setHeight(row, height(text, column, columns, look));
    }

    private void row(Sheet sheet, int line, AppendixTable.Row row) {
        Row sheetRow = sheet.createRow(line);
        float height = 0;
        int column = 0;
        for (AppendixTable.Cell cell : row.cells()) {
            Look look = look(row, column, cell.columns() > 1);
            if (cell instanceof Text text) {
                text(sheetRow, column, text.text(), look);
                height = Math.max(height, height(text.text(), column, text.columns(), look));
            } else if (cell instanceof Order order) {
                order(sheetRow, column, order, look);
                height = Math.max(height, height(order.text(), column, 1, look));
            } else if (cell instanceof Amount amount) {
                amount(sheetRow, column, amount, look);
            }
            for (int covered = column + 1; covered < column + cell.columns(); covered++) {
                sheetRow.createCell(covered).setCellStyle(styles.of(look));
            }
            page.merge(line, column, cell.columns());
            column += cell.columns();
        }
        setHeight(sheetRow, height);
    }

    private Look look(AppendixTable.Row row, int column, boolean spanning) {
        boolean centred = row.kind() == Kind.HEADING || spanning;
        Align align = centred ? Align.CENTER : table.columns().get(column).align();
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
