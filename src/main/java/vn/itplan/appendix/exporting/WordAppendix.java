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

    private final XWPFDocument file;
    private final AppendixTable table;
    private final List<Integer> widths;

    /**
     * @param width of the page between its margins, in twentieths of a point
     */
    public WordAppendix(XWPFDocument file, AppendixTable table, int width) {
        this.file = file;
        this.table = table;
        int all = table.columns().stream().mapToInt(Column::widthMm).sum();
        this.widths = table.columns().stream()
                .map(column -> width * column.widthMm() / all)
                .toList();
    }

    public void write(boolean newPage) {
        boolean first = true;
        for (Title title : table.titles()) {
            XWPFParagraph paragraph = paragraph(
                    title.style() == TitleStyle.ATTACHMENT ? "AppendixAttachment" : "AppendixTitle", title.text());
            paragraph.setPageBreak(first && newPage);
            first = false;
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
            words(
                    place,
                    heading ? "TableHeading" : "TableText",
                    CellWords.of(cell, table.unit()),
                    heading
                            ? ParagraphAlignment.CENTER
                            : alignment(table.columns().get(column), cell),
                    row.kind() != Kind.ITEM);
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

    private static void words(XWPFTableCell cell, String style, String text, ParagraphAlignment align, boolean bold) {
        cell.setVerticalAlignment(XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setStyle(style);
        paragraph.setAlignment(align);
        XWPFRun run = paragraph.createRun();
        run.setBold(bold);
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
    }

    private static ParagraphAlignment alignment(Column column, Cell cell) {
        if (cell.columns() > 1) {
            return ParagraphAlignment.LEFT;
        }
        return switch (column.align()) {
            case LEFT -> ParagraphAlignment.LEFT;
            case CENTER -> ParagraphAlignment.CENTER;
            case RIGHT -> ParagraphAlignment.RIGHT;
        };
    }
}
