package vn.itplan.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook in words, so that an expected one can be read and compared line by line. */
public final class WorkbookDump {

    private final StringBuilder out = new StringBuilder();

    private WorkbookDump() {}

    public static String of(byte[] xlsx) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            WorkbookDump dump = new WorkbookDump();
            dump.properties(workbook.getProperties());
            workbook.forEach(sheet -> dump.sheet((XSSFSheet) sheet));
            return dump.out.toString();
        }
    }

    private void properties(POIXMLProperties properties) {
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        line(
                "document: title “%s”, creator %s, language %s, created %s",
                core.getTitle(),
                core.getCreator(),
                core.getUnderlyingProperties().getLanguageProperty().orElse("-"),
                core.getCreated().toInstant());
    }

    private void sheet(XSSFSheet sheet) {
        line("sheet: %s", sheet.getSheetName());
        line(
                "frozen: %s",
                sheet.getPaneInformation() == null
                        ? "nothing"
                        : sheet.getPaneInformation().getHorizontalSplitPosition() + " rows");
        int columns = sheet.getRow(0) == null
                ? 0
                : sheet.getRow(sheet.getLastRowNum()).getLastCellNum();
        for (int i = 0; i < columns; i++) {
            line("column %s: %.2f", CellReference.convertNumToColString(i), sheet.getColumnWidth(i) / 256.0);
        }
        paper(sheet);
        line(
                "merged: %s",
                sheet.getMergedRegions().stream()
                        .map(CellRangeAddress::formatAsString)
                        .collect(Collectors.joining(" ")));
        for (Row row : sheet) {
            line("row %d: %.1f pt", row.getRowNum() + 1, row.getHeightInPoints());
            row.forEach(cell -> cell((XSSFCell) cell));
        }
    }

    private void paper(XSSFSheet sheet) {
        line(
                "paper: size %d, %s, fitted %s to %d wide and %d high, heading %s",
                sheet.getPrintSetup().getPaperSize(),
                sheet.getPrintSetup().getLandscape() ? "landscape" : "portrait",
                sheet.getFitToPage(),
                sheet.getPrintSetup().getFitWidth(),
                sheet.getPrintSetup().getFitHeight(),
                sheet.getRepeatingRows().formatAsString());
        line(
                "margins in mm: top %.0f, right %.0f, bottom %.0f, left %.0f, header %.0f",
                mm(sheet, PageMargin.TOP),
                mm(sheet, PageMargin.RIGHT),
                mm(sheet, PageMargin.BOTTOM),
                mm(sheet, PageMargin.LEFT),
                mm(sheet, PageMargin.HEADER));
        line(
                "header: different on the first page %s, “%s”, then “%s”",
                sheet.getHeaderFooterProperties().getDifferentFirst(),
                sheet.getFirstHeader().getCenter(),
                sheet.getHeader().getCenter());
    }

    private static double mm(XSSFSheet sheet, PageMargin margin) {
        return sheet.getMargin(margin) * 25.4;
    }

    private void cell(XSSFCell cell) {
        XSSFCellStyle style = cell.getCellStyle();
        XSSFFont font = style.getFont();
        line(
                "  %s %s | %s %d%s%s | %s %s%s%s%s%s",
                cell.getAddress().formatAsString(),
                value(cell),
                font.getFontName(),
                font.getFontHeightInPoints(),
                font.getBold() ? " bold" : "",
                font.getItalic() ? " italic" : "",
                style.getAlignment().name().toLowerCase(Locale.ROOT),
                style.getVerticalAlignment().name().toLowerCase(Locale.ROOT),
                style.getWrapText() ? " wrapped" : style.getShrinkToFit() ? " shrunk" : "",
                style.getBorderTop() == BorderStyle.THIN && style.getBorderLeft() == BorderStyle.THIN ? " boxed" : "",
                style.getQuotePrefixed() ? " quoted" : "",
                style.getDataFormatString().equals("General") ? "" : " | " + style.getDataFormatString());
        if (cell.getCellComment() != null) {
            line("     note: %s", cell.getCellComment().getString().getString());
        }
    }

    private static String value(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        String value = switch (type) {
            case NUMERIC -> NumberToTextConverter.toText(cell.getNumericCellValue());
            case STRING -> "“" + cell.getStringCellValue().replace("\n", "⏎").replace("\t", "⇥") + "”";
            case BLANK -> "empty";
            default -> type.name();
        };
        return cell.getCellType() == CellType.FORMULA ? "=" + cell.getCellFormula() + " → " + value : value;
    }

    private void line(String format, Object... arguments) {
        out.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
