package vn.itplan.appendix.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import vn.itplan.appendix.AppendixTable;
import vn.itplan.appendix.AppendixTable.Amount;
import vn.itplan.appendix.AppendixTable.Cell;
import vn.itplan.appendix.AppendixTable.Order;
import vn.itplan.appendix.AppendixTable.Ratio;
import vn.itplan.appendix.AppendixTable.Row;
import vn.itplan.appendix.AppendixTable.Text;
import vn.itplan.appendix.AssembledAppendix;
import vn.itplan.appendix.PlainAmounts;
import vn.itplan.common.FormulaText;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyUnit;

/**
 * CSV as a spreadsheet set to Vietnamese reads it by double click: UTF-8 with its mark, semicolons, decimal commas, the
 * lines and columns of the XLSX, an empty line between tables. Sums are figures, notes are left out: CSV has neither
 * formulas nor comments.
 * Texts that begin like a formula are made safe by {@link FormulaText}.
 */
final class CsvWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat FORMAT = CSVFormat.Builder.create()
            .setDelimiter(';')
            .setQuote('"')
            .setQuoteMode(QuoteMode.MINIMAL)
            .setRecordSeparator("\r\n")
            .get();

    private CsvWriter() {}

    static List<ExportProblem> write(AssembledAppendix appendix, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(writer, FORMAT);
        for (int i = 0; i < appendix.tables().size(); i++) {
            if (i > 0) {
                printer.printRecord("");
            }
            table(appendix.tables().get(i), printer);
        }
        printer.flush();
        return List.of();
    }

    private static void table(AppendixTable table, CSVPrinter printer) throws IOException {
        for (AppendixTable.Title title : table.titles()) {
            printer.printRecord(line(table, 0, title.text()));
        }
        if (table.hasUnitLine()) {
            printer.printRecord(
                    line(table, table.unitLine().firstColumn(), table.unitLine().text()));
        }
        for (Row row : table.rows()) {
            printer.printRecord(values(row, table.unit()));
        }
    }

    private static List<String> line(AppendixTable table, int column, String text) {
        List<String> values =
                new ArrayList<>(Collections.nCopies(table.columns().size(), ""));
        values.set(column, FormulaText.safe(text));
        return values;
    }

    private static List<String> values(Row row, MoneyUnit unit) {
        List<String> values = new ArrayList<>();
        for (Cell cell : row.cells()) {
            if (cell instanceof Text text) {
                values.add(FormulaText.safe(text.text()));
            } else if (cell instanceof Order order) {
                values.add(FormulaText.safe(order.text()));
            } else if (cell instanceof Amount amount) {
                Money money = amount.value();
                values.add(money == null ? "" : PlainAmounts.of(money, unit));
            } else if (cell instanceof Ratio ratio) {
                values.add(
                        ratio.percent() == null
                                ? ""
                                : ratio.percent().toPlainString().replace('.', ','));
            } else {
                values.add("");
            }
            values.addAll(Collections.nCopies(cell.columns() - 1, ""));
        }
        return values;
    }
}
