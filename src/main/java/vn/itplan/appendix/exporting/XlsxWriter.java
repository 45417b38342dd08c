package vn.itplan.appendix.exporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.itplan.appendix.AppendixTable;
import vn.itplan.appendix.AssembledAppendix;

/** One workbook with a sheet for each table. */
final class XlsxWriter {

    /** Above this a workbook is streamed: its rows can then not be told to grow when somebody edits them. */
    private static final int MOST_ROWS_IN_MEMORY = 2_000;

    private static final int STREAMED_ROWS_IN_MEMORY = 100;

    private final AssembledAppendix appendix;
    private final List<ExportProblem> problems = new ArrayList<>();
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XlsxStyles styles = new XlsxStyles(workbook);
    private final List<XlsxPage> pages = new ArrayList<>();

    XlsxWriter(AssembledAppendix appendix) {
        this.appendix = appendix;
        Set<String> taken = new HashSet<>();
        for (AppendixTable table : appendix.tables()) {
            pages.add(new XlsxPage(table, workbook.createSheet(sheetName(table.sheetName(), taken))));
        }
    }

    /** Programs do not tell names apart that differ only in case. */
    private static String sheetName(String wanted, Set<String> taken) {
        String name = WorkbookUtil.createSafeSheetName(wanted);
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = WorkbookUtil.createSafeSheetName(i + " " + wanted);
        }
        return name;
    }

    List<ExportProblem> write(Instant at, OutputStream out) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        int rows = appendix.tables().stream()
                .mapToInt(table -> table.rows().size())
                .sum();
        try (Workbook written = rows > MOST_ROWS_IN_MEMORY ? streamed() : workbook) {
            pages.forEach(XlsxPage::prepare);
            XlsxProperties.set(workbook, appendix.name(), at);
            for (int i = 0; i < pages.size(); i++) {
                new XlsxSheet(appendix.tables().get(i), written.getSheetAt(i), pages.get(i), styles, problems).write();
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
}
