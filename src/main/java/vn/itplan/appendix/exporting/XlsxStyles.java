package vn.itplan.appendix.exporting;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.itplan.appendix.AppendixLayout.Align;

/** The looks that cells have, each made once: a workbook takes 64,000 styles, not one a cell. */
final class XlsxStyles {

    static final String FONT = "Times New Roman";
    static final int SIZE = 12;
    static final int TITLE_SIZE = 13;

    /** Width in pixels of a digit in {@link #FONT} of {@link #SIZE}, the measure of a sheet's columns. */
    static final double DIGIT_PIXELS = 8;

    static final String GENERAL = "General";
    static final String TEXT = "@";
    static final String INTEGER = "0";
    /** Of a number that is percent already; LibreOffice follows the language, Excel the reader's Windows. */
    static final String PERCENTAGE = "[$-42A]#,##0.0";

    /**
     * @param shrink show a long number smaller rather than as ####
     * @param quoted the text is kept a text when somebody edits the cell
     */
    record Look(
            int size,
            boolean bold,
            boolean italic,
            Align align,
            boolean border,
            String format,
            boolean shrink,
            boolean quoted) {

        static Look ofTable(boolean bold, boolean italic, Align align) {
            return new Look(SIZE, bold, italic, align, true, GENERAL, false, false);
        }

        static Look ofTitle(int size, boolean bold, boolean italic, Align align) {
            return new Look(size, bold, italic, align, false, GENERAL, false, false);
        }

        Look format(String other) {
            return new Look(size, bold, italic, align, border, other, shrink, quoted);
        }

        Look shrunk() {
            return new Look(size, bold, italic, align, border, format, true, quoted);
        }

        Look quoted(boolean yes) {
            return new Look(size, bold, italic, align, border, format, shrink, yes);
        }
    }

    private record FontLook(int size, boolean bold, boolean italic) {}

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
    private final Map<FontLook, XSSFFont> fonts = new HashMap<>();

    /** Makes the table's font the workbook's own, so that what is typed later and the columns' measure follow it. */
    XlsxStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont own = workbook.getFontAt(0);
        dress(own, SIZE);
        fonts.put(new FontLook(SIZE, false, false), own);
    }

    CellStyle of(Look look) {
        return styles.computeIfAbsent(look, this::make);
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(fonts.computeIfAbsent(new FontLook(look.size(), look.bold(), look.italic()), this::font));
        style.setAlignment(HorizontalAlignment.valueOf(look.align().name()));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(!look.shrink());
        style.setShrinkToFit(look.shrink());
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        style.setQuotePrefixed(look.quoted());
        if (look.border()) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
        }
        return style;
    }

    private XSSFFont font(FontLook look) {
        XSSFFont font = workbook.createFont();
        dress(font, look.size());
        font.setBold(look.bold());
        font.setItalic(look.italic());
        return font;
    }

    private static void dress(XSSFFont font, int size) {
        font.setFontName(FONT);
        font.setFamily(FontFamily.ROMAN);
        font.setScheme(FontScheme.NONE);
        font.setFontHeightInPoints((short) size);
        font.setColor(Font.COLOR_NORMAL);
    }
}
