package vn.itplan.appendix.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * The tables of a file, cell by cell, read without the reader that is under test. The heading's first row is row 1, and
 * the total is the last. Numbers, typed or as Vietnamese text, are plain digits; texts are trimmed; blank cells are not
 * there.
 */
final class PaperGrid {

    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}([.][0-9]{3})+");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]+([.,][0-9]+)?");

    private PaperGrid() {}

    /** By table its cells: "B3" and what stands there. */
    static List<TreeMap<String, String>> of(String fileName, byte[] bytes) {
        try {
            return fileName.endsWith(".docx") ? document(bytes) : workbook(bytes);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static List<TreeMap<String, String>> workbook(byte[] bytes) throws IOException {
        List<TreeMap<String, String>> tables = new ArrayList<>();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook) {
                TreeMap<String, String> cells = new TreeMap<>();
                int first = 0;
                boolean ended = false;
                for (Row row : sheet) {
                    String start = row.getCell(0) == null ? "" : value(row.getCell(0));
                    first = first == 0 && (start.equals("TT") || start.equals("STT")) ? row.getRowNum() : first;
                    for (Cell cell : row) {
                        if (first > 0 && !ended) {
                            put(cells, row.getRowNum() - first, cell.getColumnIndex(), value(cell));
                        }
                    }
                    ended = ended || start.startsWith("Tổng");
                }
                tables.add(cells);
            }
        }
        return tables;
    }

    private static String value(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> plain(BigDecimal.valueOf(cell.getNumericCellValue()));
            case STRING -> normal(cell.getStringCellValue());
            default -> "";
        };
    }

    private static List<TreeMap<String, String>> document(byte[] bytes) throws IOException {
        List<TreeMap<String, String>> tables = new ArrayList<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            for (XWPFTable table : document.getTables()) {
                TreeMap<String, String> cells = new TreeMap<>();
                for (int row = 0; row < table.getNumberOfRows(); row++) {
                    row(cells, row, table.getRow(row));
                }
                tables.add(cells);
            }
        }
        return tables;
    }

    private static void row(TreeMap<String, String> cells, int number, XWPFTableRow row) {
        int column = 0;
        for (XWPFTableCell cell : row.getTableCells()) {
            CTTcPr properties = cell.getCTTc().getTcPr();
            boolean covered = properties != null
                    && properties.isSetVMerge()
                    && properties.getVMerge().getVal() != STMerge.RESTART;
            put(cells, number, column, covered ? "" : normal(cell.getText()));
            column += properties != null && properties.isSetGridSpan()
                    ? properties.getGridSpan().getVal().intValue()
                    : 1;
        }
    }

    private static void put(TreeMap<String, String> cells, int row, int column, String value) {
        if (!value.isEmpty()) {
            cells.put(CellReference.convertNumToColString(column) + (row + 1), value);
        }
    }

    /** "1.300" in a table of million and "30,325", "20,0" and "10.0" in one of billion are numbers as they read. */
    private static String normal(String text) {
        String stripped = text.strip();
        if (GROUPED.matcher(stripped).matches()) {
            return plain(new BigDecimal(stripped.replace(".", "")));
        }
        return DECIMAL.matcher(stripped).matches() ? plain(new BigDecimal(stripped.replace(',', '.'))) : stripped;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
