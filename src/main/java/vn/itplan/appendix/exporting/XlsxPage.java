package vn.itplan.appendix.exporting;

import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFHeaderFooterProperties;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.itplan.appendix.AppendixLayout.Orientation;
import vn.itplan.appendix.AppendixLayout.Page;
import vn.itplan.appendix.AppendixTable;
import vn.itplan.appendix.AppendixTable.Column;

/** What surrounds the cells: columns, paper, the heading on each page, page numbers, merged cells and notes. */
final class XlsxPage {

    private static final double MM_PER_INCH = 25.4;
    private static final double PIXELS_PER_INCH = 96;
    private static final double HEADER_MM = 10;
    private static final int NOTE_COLUMNS = 2;
    private static final int NOTE_ROWS = 4;

    private final AppendixTable table;
    private final XSSFSheet sheet;

    XlsxPage(AppendixTable table, XSSFSheet sheet) {
        this.table = table;
        this.sheet = sheet;
    }

    /** Width of so many columns together. */
    double widthMm(int firstColumn, int columns) {
        return table.columns().subList(firstColumn, firstColumn + columns).stream()
                .mapToInt(Column::widthMm)
                .sum();
    }

    void prepare() {
        columns();
        paper();
        numberPages();
        int heading = table.linesAbove();
        int below = heading + table.headingRows();
        sheet.setRepeatingRows(new CellRangeAddress(heading, below - 1, -1, -1));
        sheet.createFreezePane(0, below);
        sheet.setActiveCell(CellAddress.A1);
        sheet.getWorkbook().setForceFormulaRecalculation(true);
        sheet.addIgnoredErrors(
                new CellRangeAddress(
                        heading,
                        heading + table.rows().size() - 1,
                        0,
                        table.columns().size() - 1),
                IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }

    /** Merges cells where they are several. By construction none overlap, so that this is not checked. */
    void merge(int line, int column, int columns, int rows) {
        if (columns > 1 || rows > 1) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(line, line + rows - 1, column, column + columns - 1));
        }
    }

    void note(int line, int column, String text) {
        Drawing<?> drawing = sheet.createDrawingPatriarch();
        ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        anchor.setCol1(column + 1);
        anchor.setCol2(column + 1 + NOTE_COLUMNS);
        anchor.setRow1(line);
        anchor.setRow2(line + NOTE_ROWS);
        Comment comment = drawing.createCellComment(anchor);
        comment.setAddress(line, column);
        comment.setAuthor(XlsxProperties.CREATOR);
        comment.setString(new XSSFRichTextString(XlsxText.escaped(text)));
    }

    private void columns() {
        for (int i = 0; i < table.columns().size(); i++) {
            double pixels = table.columns().get(i).widthMm() / MM_PER_INCH * PIXELS_PER_INCH;
            sheet.setColumnWidth(i, (int) Math.round(pixels / XlsxStyles.DIGIT_PIXELS * 256));
        }
    }

    private void paper() {
        Page page = table.page();
        sheet.setFitToPage(true);
        XSSFPrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(page.orientation() == Orientation.LANDSCAPE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.TOP, page.topMm() / MM_PER_INCH);
        sheet.setMargin(PageMargin.RIGHT, page.rightMm() / MM_PER_INCH);
        sheet.setMargin(PageMargin.BOTTOM, page.bottomMm() / MM_PER_INCH);
        sheet.setMargin(PageMargin.LEFT, page.leftMm() / MM_PER_INCH);
        sheet.setMargin(PageMargin.HEADER, HEADER_MM / MM_PER_INCH);
        sheet.setMargin(PageMargin.FOOTER, HEADER_MM / MM_PER_INCH);
    }

    /** Centred in the top margin, from the second page on. */
    private void numberPages() {
        sheet.getHeader().setCenter("&\"" + XlsxStyles.FONT + ",Regular\"&" + XlsxStyles.TITLE_SIZE + "&P");
        XSSFHeaderFooterProperties properties = sheet.getHeaderFooterProperties();
        properties.setDifferentFirst(true);
        properties.setScaleWithDoc(false);
    }
}
