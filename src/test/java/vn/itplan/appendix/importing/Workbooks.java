package vn.itplan.appendix.importing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks made for a test: from rows, by POI, or part by part. */
final class Workbooks {

    static final String SHEET1 = "xl/worksheets/sheet1.xml";

    private Workbooks() {}

    /** One sheet "Phụ lục" with these rows from A1 on; numbers stay numbers, null is an empty cell. */
    static byte[] of(Object[]... rows) {
        return made(workbook -> fill(workbook.createSheet("Phụ lục"), "A1", rows));
    }

    static byte[] made(Consumer<XSSFWorkbook> maker) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            maker.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void fill(Sheet sheet, String from, Object[]... rows) {
        CellReference start = new CellReference(from);
        for (int i = 0; i < rows.length; i++) {
            Row row = sheet.createRow(start.getRow() + i);
            for (int j = 0; j < rows[i].length; j++) {
                Object value = rows[i][j];
                if (value == null) {
                    continue;
                }
                Cell cell = row.createCell(start.getCol() + j);
                if (value instanceof Number number) {
                    cell.setCellValue(number.doubleValue());
                } else if (value.toString().startsWith("=")) {
                    cell.setCellFormula(value.toString().substring(1));
                } else {
                    cell.setCellValue(value.toString());
                }
            }
        }
    }

    static Object[] row(Object... cells) {
        return cells;
    }

    static void merge(Sheet sheet, String range) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(range));
    }

    /** The parts of a zipped file, in its order. */
    static Map<String, byte[]> parts(byte[] bytes) {
        Map<String, byte[]> result = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                result.put(entry.getName(), in.readAllBytes());
            }
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zip(Map<String, byte[]> parts) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A good workbook with one part put in or replaced. */
    static byte[] with(byte[] workbook, String part, String content) {
        Map<String, byte[]> parts = parts(workbook);
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    static String part(byte[] workbook, String part) {
        return new String(parts(workbook).get(part), StandardCharsets.UTF_8);
    }

    /** A good workbook whose first sheet holds this XML between the tags of its data. */
    static byte[] withSheetData(String rows) {
        return with(
                of(row("x")),
                SHEET1,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + rows + "</sheetData></worksheet>");
    }
}
