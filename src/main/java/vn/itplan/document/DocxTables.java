package vn.itplan.document;

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
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import vn.itplan.document.OfficialDocument.Align;
import vn.itplan.document.OfficialDocument.Grid;
import vn.itplan.document.OfficialDocument.Row;

/** Tables of fixed widths: with lines where they show content, without where they only place words. */
final class DocxTables {

    private DocxTables() {}

    /** Two columns and two rows without lines. */
    static XWPFTable layout(XWPFDocument file, List<Integer> widths) {
        return layout(file, widths, 2);
    }

    static XWPFTable layout(XWPFDocument file, List<Integer> widths, int rows) {
        return table(file, "LayoutTable", widths, rows);
    }

    static void write(XWPFDocument file, Grid grid) {
        List<Integer> widths = grid.columns().stream()
                .map(column -> DocxWriter.TEXT_WIDTH * column.share() / 100)
                .toList();
        XWPFTable table = table(file, "OfficialTable", widths, grid.rows().size() + 1);
        XWPFTableRow heading = table.getRow(0);
        heading.setRepeatHeader(true);
        keepTogether(heading);
        for (int i = 0; i < grid.columns().size(); i++) {
            cell(heading.getCell(i), "TableHeading", grid.columns().get(i).heading(), ParagraphAlignment.CENTER, true);
        }
        heading.getTableCells().forEach(cell -> cell.getParagraphs().forEach(DocxTables::keepNext));
        for (int r = 0; r < grid.rows().size(); r++) {
            Row row = grid.rows().get(r);
            XWPFTableRow line = table.getRow(r + 1);
            keepTogether(line);
            if (row.across()) {
                across(line, grid.columns().size() - 1);
            }
            for (int i = 0; i < row.cells().size(); i++) {
                ParagraphAlignment align = row.across() && i > 0
                        ? ParagraphAlignment.LEFT
                        : alignment(grid.columns().get(i).align());
                cell(line.getCell(i), "TableText", row.cells().get(i), align, row.bold());
            }
        }
    }

    /** The second cell takes the place of all after it. */
    private static void across(XWPFTableRow row, int columns) {
        int width = 0;
        while (row.getTableCells().size() > 2) {
            int last = row.getTableCells().size() - 1;
            width += row.getCell(last).getWidth();
            row.removeCell(last);
        }
        width(row.getCell(1), width + row.getCell(1).getWidth());
        row.getCell(1).getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(columns));
    }

    /** What follows stays on the page of the last row. */
    static void keepWithNext(XWPFTable table) {
        XWPFTableRow last = table.getRow(table.getNumberOfRows() - 1);
        last.getTableCells().forEach(cell -> cell.getParagraphs().forEach(DocxTables::keepNext));
    }

    /** POI's own setter wants properties that a paragraph without a style has not. */
    static void keepNext(XWPFParagraph paragraph) {
        if (!paragraph.getCTP().isSetPPr()) {
            paragraph.getCTP().addNewPPr();
        }
        paragraph.setKeepNext(true);
    }

    static XWPFTable table(XWPFDocument file, String style, List<Integer> widths, int rows) {
        XWPFTable table = file.createTable(rows, widths.size());
        table.setStyleID(style);
        table.setTableAlignment(TableRowAlign.CENTER);
        CTTblPr properties = table.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblWidth width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(
                BigInteger.valueOf(widths.stream().mapToInt(Integer::intValue).sum()));
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(w -> grid.addNewGridCol().setW(BigInteger.valueOf(w)));
        for (XWPFTableRow row : table.getRows()) {
            for (int i = 0; i < widths.size(); i++) {
                width(row.getCell(i), widths.get(i));
            }
        }
        return table;
    }

    static void width(XWPFTableCell cell, int twentieths) {
        cell.setWidth(String.valueOf(twentieths));
    }

    static void keepTogether(XWPFTableRow row) {
        row.setCantSplitRow(true);
    }

    static void cell(XWPFTableCell cell, String style, String text, ParagraphAlignment align, boolean bold) {
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

    private static ParagraphAlignment alignment(Align align) {
        return switch (align) {
            case LEFT -> ParagraphAlignment.LEFT;
            case CENTER -> ParagraphAlignment.CENTER;
            case RIGHT -> ParagraphAlignment.RIGHT;
        };
    }
}
