package vn.itplan.appendix.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import vn.itplan.appendix.importing.RawCell.Kind;
import vn.itplan.common.Texts;

/**
 * The tables of a text document, each as a sheet of its own with the lines above it. The document is walked once and no
 * part of it is kept but its text, with the numbers that a list puts in front of it; what it refers to outside is not
 * followed.
 */
final class DocxReader {

    private static final int LINES_ABOVE = 30;
    private static final int MAX_SPAN = 200;
    /** As many as a spreadsheet has, filled or not. */
    private static final int MAX_ROWS = 1_048_576;

    private final ReadingBudget budget;
    private final DocxText texts;
    private final List<RawSheet> tables = new ArrayList<>();
    private List<String> above = new ArrayList<>();

    private DocxReader(ReadingBudget budget, DocxText texts) {
        this.budget = budget;
        this.texts = texts;
    }

    static List<RawSheet> read(ZipParts parts, String document, DocxText texts, ImportLimits limits)
            throws IOException, XMLStreamException {
        DocxReader reader = new DocxReader(new ReadingBudget(limits), texts);
        try (Xml xml = Xml.open(parts, document)) {
            while (xml.next()) {
                if (xml.starts("tbl")) {
                    reader.table(xml);
                } else if (xml.starts("p")) {
                    reader.line(Texts.clean(texts.read(xml).shown()));
                }
            }
        }
        if (reader.tables.isEmpty()) {
            throw new UnreadableFileException("import.file.no-tables");
        }
        return reader.tables;
    }

    private void line(String text) {
        if (!text.isEmpty()) {
            budget.text(text.length());
            above.add(text);
            if (above.size() > LINES_ABOVE) {
                above.remove(0);
            }
        }
    }

    private void table(Xml xml) throws IOException, XMLStreamException {
        if (tables.size() >= budget.limits().maxSheets()) {
            throw new UnreadableFileException(
                    "import.file.too-many-tables", budget.limits().maxSheets());
        }
        String name = "Bảng " + (tables.size() + 1);
        Grid grid = new Grid(name);
        while (xml.next() && !xml.ends("tbl")) {
            if (xml.starts("tr")) {
                row(xml, grid);
            }
        }
        tables.add(new RawSheet(name, false, grid.rows, grid.merges, Set.of(), above));
        above = new ArrayList<>();
    }

    private void row(Xml xml, Grid grid) throws IOException, XMLStreamException {
        grid.startRow();
        while (xml.next() && !xml.ends("tr")) {
            if (xml.starts("gridBefore")) {
                grid.column += span(xml);
            } else if (xml.starts("tc")) {
                cell(xml, grid);
            }
        }
        grid.endRow();
    }

    private void cell(Xml xml, Grid grid) throws IOException, XMLStreamException {
        int width = 1;
        boolean continued = false;
        boolean restarted = false;
        StringBuilder text = new StringBuilder();
        boolean bold = true;
        String mark = null;
        int depth = 1;
        while (depth > 0 && xml.next()) {
            if (xml.starts("tc")) {
                depth++;
            } else if (xml.ends("tc")) {
                depth--;
            } else if (xml.starts("gridSpan") && depth == 1) {
                width = span(xml);
            } else if (xml.starts("vMerge") && depth == 1) {
                restarted = xml.attributeAnywhere("val", "continue").equals("restart");
                continued = !restarted;
            } else if (xml.starts("p")) {
                DocxText.Paragraph paragraph = texts.read(xml);
                if (text.isEmpty() && !paragraph.text().isBlank()) {
                    mark = paragraph.label();
                }
                if (!paragraph.isBlank() || !text.isEmpty()) {
                    text.append(text.isEmpty() ? "" : "\n").append(paragraph.shown());
                }
                bold &= paragraph.bold() || paragraph.text().isBlank();
                if (text.length() > budget.limits().maxCellText()) {
                    throw new UnreadableFileException(
                            "import.file.cell-too-long", budget.limits().maxCellText());
                }
            }
        }
        grid.at(
                width,
                restarted,
                continued,
                RawCell.of(grid.row, grid.column, Kind.TEXT, text.toString(), text.toString(), false)
                        .bold(bold)
                        .marked(mark));
    }

    private static int span(Xml xml) {
        String value = xml.attributeAnywhere("val", "1");
        if (!value.matches("[0-9]{1,4}")) {
            throw UnreadableFileException.damaged("span " + value);
        }
        return Math.max(1, Math.min(MAX_SPAN, Integer.parseInt(value)));
    }

    /** Rows and columns of one table, counted from its first cell A1. */
    private final class Grid {

        private final String name;
        private final List<RawRow> rows = new ArrayList<>();
        private final List<RawSheet.Merge> merges = new ArrayList<>();
        private final int[] mergedFrom = new int[MAX_SPAN + 1];
        private List<RawCell> cells = new ArrayList<>();
        private int row;
        private int column;

        Grid(String name) {
            this.name = name;
        }

        void startRow() {
            row++;
            column = 0;
        }

        void endRow() {
            if (!cells.isEmpty()) {
                budget.row(name);
                rows.add(new RawRow(row, false, cells));
                cells = new ArrayList<>();
            } else if (row > MAX_ROWS) {
                throw new UnreadableFileException(
                        "import.file.too-many-rows", budget.limits().maxRows(), name);
            }
        }

        void at(int width, boolean restarted, boolean continued, RawCell cell) {
            if (!cell.isBlank()) {
                budget.cell(name, row, column);
                budget.text(cell.text().length());
                cells.add(cell);
            }
            if (width > 1 && merges.size() < budget.limits().maxRows()) {
                merges.add(new RawSheet.Merge(row, column, row, column + width - 1));
            }
            if (column < mergedFrom.length) {
                if (continued) {
                    mergeDown();
                } else {
                    mergedFrom[column] = restarted ? row : 0;
                }
            }
            column = Math.min(column + width, mergedFrom.length);
        }

        /** The merge that began above grows by a row. */
        private void mergeDown() {
            int from = mergedFrom[column];
            if (from == 0) {
                return;
            }
            for (int i = merges.size() - 1; i >= 0 && i >= merges.size() - MAX_SPAN; i--) {
                RawSheet.Merge merge = merges.get(i);
                if (merge.firstRow() == from && merge.firstColumn() == column) {
                    merges.set(i, new RawSheet.Merge(from, column, row, merge.lastColumn()));
                    return;
                }
            }
            if (merges.size() < budget.limits().maxRows()) {
                merges.add(new RawSheet.Merge(from, column, row, column));
            }
        }
    }
}
