package vn.itplan.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import vn.itplan.appendix.AppendixTable;
import vn.itplan.appendix.AppendixTable.Cell;
import vn.itplan.appendix.AppendixTable.Column;
import vn.itplan.appendix.AppendixTable.Kind;
import vn.itplan.appendix.AppendixTable.Row;
import vn.itplan.appendix.AppendixTable.Title;

/** An appendix in the document, from the same table as its other formats. */
final class DocxAppendix {

    /** Twentieths of a point: A4 on its side without its margins, 252 mm. */
    private static final int WIDTH = 14287;

    private final XWPFDocument file;
    private final AppendixTable table;

    DocxAppendix(XWPFDocument file, AppendixTable table) {
        this.file = file;
        this.table = table;
    }

    void write(boolean newPage) {
        boolean first = true;
        for (Title title : table.titles()) {
            XWPFParagraph paragraph = DocxWriter.paragraph(
                    file,
                    switch (title.style()) {
                        case ATTACHMENT -> "AppendixAttachment";
                        default -> "AppendixTitle";
                    },
                    title.text());
            paragraph.setPageBreak(first && newPage);
            first = false;
        }
        DocxWriter.paragraph(file, "UnitLine", table.unitLine().text());
        List<Integer> widths = widths();
        XWPFTable grid =
                DocxTables.table(file, "OfficialTable", widths, table.rows().size());
        for (int i = 0; i < table.rows().size(); i++) {
            row(grid.getRow(i), table.rows().get(i), widths);
        }
        DocxWriter.paragraph(file, "AfterTable", "");
    }

    private void row(XWPFTableRow target, Row row, List<Integer> widths) {
        DocxTables.keepTogether(target);
        boolean heading = row.kind() == Kind.HEADING;
        if (heading) {
            target.setRepeatHeader(true);
        }
        int column = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            int width = 0;
            for (int c = column; c < column + cell.columns(); c++) {
                width += widths.get(c);
            }
            DocxTables.width(target.getCell(i), width);
            if (cell.columns() > 1) {
                target.getCell(i).getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(cell.columns()));
            }
            DocxTables.cell(
                    target.getCell(i),
                    heading ? "TableHeading" : "TableText",
                    AppendixWords.of(cell, table.unit()),
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

    private List<Integer> widths() {
        int all = table.columns().stream().mapToInt(Column::widthMm).sum();
        return table.columns().stream()
                .map(column -> WIDTH * column.widthMm() / all)
                .toList();
    }
}
