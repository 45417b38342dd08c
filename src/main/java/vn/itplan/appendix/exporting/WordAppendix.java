package vn.itplan.appendix.exporting;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import vn.itplan.appendix.AppendixLayout.TitleStyle;
import vn.itplan.appendix.AppendixTable;
import vn.itplan.appendix.AppendixTable.Cell;
import vn.itplan.appendix.AppendixTable.Column;
import vn.itplan.appendix.AppendixTable.Covered;
import vn.itplan.appendix.AppendixTable.Kind;
import vn.itplan.appendix.AppendixTable.Row;
import vn.itplan.appendix.AppendixTable.Title;

/**
 * Writes a table into a Word file that has the styles of {@code appendix/styles.xml}: of fixed widths, the heading again
 * on each page, no row over two pages.
 */
public final class WordAppendix {

    /** Six points. */
    private static final int ABOVE_TABLE = 120;

    private final XWPFDocument file;
    private final AppendixTable table;
    private final List<Integer> widths;
    private final int fontSize;

    /**
     * @param width of the page between its margins, in twentieths of a point
     */
    public WordAppendix(XWPFDocument file, AppendixTable table, int width) {
        this.file = file;
        this.table = table;
        int all = table.columns().stream().mapToInt(Column::widthMm).sum();
        this.fontSize = PrintedTable.fontSize(table, (int) Math.round(width / DocxWriter.TWENTIETHS_PER_MM));
        this.widths = table.columns().stream()
                .map(column -> width * column.widthMm() / all)
                .toList();
    }

    public void write(boolean newPage) {
        for (int i = 0; i < table.titles().size(); i++) {
            Title title = table.titles().get(i);
            XWPFParagraph paragraph = paragraph(
                    title.style() == TitleStyle.ATTACHMENT ? "AppendixAttachment" : "AppendixTitle", title.text());
            paragraph.setPageBreak(i == 0 && newPage);
            if (i == table.titles().size() - 1 && !table.hasUnitLine()) {
                paragraph.setSpacingAfter(ABOVE_TABLE);
            }
        }
        if (table.hasUnitLine()) {
            paragraph("UnitLine", table.unitLine().text());
        }
        XWPFTable grid = grid();
        for (int i = 0; i < table.rows().size(); i++) {
            row(grid.getRow(i), table.rows().get(i));
        }
        // A table must be followed by something; on a full page it must take no room.
        paragraph("SectionEnd", "");
    }

    private XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = file.createParagraph();
        paragraph.setStyle(style);
        if (!text.isEmpty()) {
            paragraph.createRun().setText(text);
        }
        return paragraph;
    }

    private XWPFTable grid() {
        XWPFTable grid = file.createTable(table.rows().size(), widths.size());
        grid.setStyleID("OfficialTable");
        grid.setTableAlignment(TableRowAlign.CENTER);
        CTTblPr properties = grid.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblWidth width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(
                BigInteger.valueOf(widths.stream().mapToInt(Integer::intValue).sum()));
        CTTblGrid columns = grid.getCTTbl().getTblGrid() == null
                ? grid.getCTTbl().addNewTblGrid()
                : grid.getCTTbl().getTblGrid();
        while (columns.sizeOfGridColArray() > 0) {
            columns.removeGridCol(0);
        }
        widths.forEach(w -> columns.addNewGridCol().setW(BigInteger.valueOf(w)));
        return grid;
    }

    private void row(XWPFTableRow target, Row row) {
        target.setCantSplitRow(true);
        boolean heading = row.kind() == Kind.HEADING;
        if (heading) {
            target.setRepeatHeader(true);
        }
        int column = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            XWPFTableCell place = target.getCell(i);
            place.setWidth(String.valueOf(widths.subList(column, column + cell.columns()).stream()
                    .mapToInt(Integer::intValue)
                    .sum()));
            span(place, cell);
            XWPFParagraph paragraph = words(place, row, CellWords.of(cell, table.unit()));
            paragraph.setAlignment(alignment(row, table.columns().get(column), cell));
            // The name of a group stays with the first of its rows.
            paragraph.setKeepNext(row.kind() == Kind.GROUP);
            column += cell.columns();
        }
        while (target.getTableCells().size() > row.cells().size()) {
            target.removeCell(target.getTableCells().size() - 1);
        }
    }

    private static void span(XWPFTableCell place, Cell cell) {
        CTTcPr properties = place.getCTTc().getTcPr();
        if (cell.columns() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columns()));
        }
        if (cell.rows() > 1 || cell instanceof Covered) {
            properties.addNewVMerge().setVal(cell instanceof Covered ? STMerge.CONTINUE : STMerge.RESTART);
        }
    }

    private XWPFParagraph words(XWPFTableCell cell, Row row, String text) {
        cell.setVerticalAlignment(XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setStyle(row.kind() == Kind.HEADING ? "TableHeading" : "TableText");
        XWPFRun run = paragraph.createRun();
        run.setBold(row.kind() != Kind.ITEM);
        if (fontSize < PrintedTable.FONT_SIZE) {
            run.setFontSize(fontSize);
        }
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
        return paragraph;
    }

    private static ParagraphAlignment alignment(Row row, Column column, Cell cell) {
        if (row.kind() == Kind.HEADING) {
            return ParagraphAlignment.CENTER;
        }
        if (cell.columns() > 1) {
            return row.kind() == Kind.GROUP ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER;
        }
        return switch (column.align()) {
            case LEFT -> ParagraphAlignment.LEFT;
            case CENTER -> ParagraphAlignment.CENTER;
            case RIGHT -> ParagraphAlignment.RIGHT;
        };
    }
}
