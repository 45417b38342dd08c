package vn.itplan.appendix.importing;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import vn.itplan.appendix.importing.RawCell.Kind;

/**
 * One worksheet's XML, cell by cell. Rows and cells that are only formatted are passed over, so that a million of them
 * cost time and no memory.
 */
final class SheetReader {

    private static final String FALSE = "FALSE";
    private static final String TRUE = "TRUE";
    private static final Map<String, String> SPECIAL = Map.of("1", TRUE, "true", TRUE, "0", FALSE, "false", FALSE);

    private final String sheet;
    private final SharedTexts texts;
    private final NumberStyles styles;
    private final ReadingBudget budget;

    private final List<RawRow> rows = new ArrayList<>();
    private final List<RawSheet.Merge> merges = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();

    private int row;
    private boolean rowHidden;
    private List<RawCell> cells = new ArrayList<>();
    private int nextColumn;

    SheetReader(String sheet, SharedTexts texts, NumberStyles styles, ReadingBudget budget) {
        this.sheet = sheet;
        this.texts = texts;
        this.styles = styles;
        this.budget = budget;
    }

    RawSheet read(ZipParts parts, String part, boolean hidden) throws IOException, XMLStreamException {
        boolean inData = false;
        try (Xml xml = Xml.open(parts, part)) {
            while (xml.next()) {
                if (xml.starts("sheetData")) {
                    inData = true;
                } else if (xml.ends("sheetData")) {
                    inData = false;
                } else if (inData) {
                    inSheetData(xml);
                } else if (xml.starts("mergeCell")) {
                    merge(xml.attribute("ref", ""));
                } else if (xml.starts("col") && xml.isTrue("hidden")) {
                    hideColumns(xml);
                }
            }
        }
        return new RawSheet(sheet, hidden, rows, merges, hiddenColumns);
    }

    private void inSheetData(Xml xml) throws IOException, XMLStreamException {
        if (xml.starts("row")) {
            startRow(xml);
        } else if (xml.ends("row")) {
            endRow();
        } else if (xml.starts("c")) {
            cell(xml);
        }
    }

    private void startRow(Xml xml) {
        String number = xml.attribute("r");
        int next = number == null ? row + 1 : CellAddress.rowNumber(number);
        if (next <= row) {
            throw UnreadableFileException.damaged("row " + next + " after " + row);
        }
        row = next;
        rowHidden = xml.isTrue("hidden");
        nextColumn = 0;
    }

    private void endRow() {
        if (!cells.isEmpty()) {
            budget.row(sheet);
            rows.add(new RawRow(row, rowHidden, cells));
            cells = new ArrayList<>();
        }
    }

    private void cell(Xml xml) throws IOException, XMLStreamException {
        String address = xml.attribute("r");
        int column = address == null ? nextColumn : CellAddress.column(address);
        if (column < nextColumn || (address != null && CellAddress.row(address) != row)) {
            throw UnreadableFileException.damaged("cell " + address + " in row " + row);
        }
        nextColumn = column + 1;
        String type = xml.attribute("t", "n");
        String style = xml.attribute("s", "");
        int maxText = budget.limits().maxCellText();
        String value = "";
        boolean formula = false;
        boolean bold = styles.isBold(style);
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                value = xml.text(maxText);
            } else if (xml.starts("f")) {
                formula = true;
            } else if (xml.starts("is")) {
                SharedTexts.RichText rich = SharedTexts.richText(xml, "is", maxText);
                value = rich.text();
                bold |= rich.bold();
            }
        }
        if (!value.isEmpty() || formula) {
            bold |= type.equals("s") && !value.isEmpty() && texts.isBold(value);
            keep(column, type, style, value, formula, bold);
        }
    }

    private void keep(int column, String type, String style, String value, boolean formula, boolean bold) {
        RawCell cell = value.isEmpty()
                ? RawCell.of(row, column, Kind.NOTHING, "", "", true)
                : cell(column, type, style, value, formula);
        if (!cell.isBlank()) {
            budget.cell(sheet, row, column);
            cells.add(cell.bold(bold));
        }
    }

    private RawCell cell(int column, String type, String style, String value, boolean formula) {
        return switch (type) {
            case "s" -> text(column, texts.get(value), formula);
            case "inlineStr" -> ownText(column, value, formula);
            case "str" -> ownText(column, SharedTexts.unescaped(value), formula);
            case "b" -> of(column, Kind.BOOLEAN, value, SPECIAL.getOrDefault(value, value), formula);
            case "e" -> of(column, Kind.ERROR, value, value, formula);
            case "d" -> of(column, Kind.DATE, value, value, formula);
            default -> number(column, style, value, formula);
        };
    }

    private RawCell number(int column, String style, String value, boolean formula) {
        Optional<BigDecimal> number = DecimalText.parse(value);
        if (number.isEmpty()) {
            return ownText(column, value, formula);
        }
        Kind kind = styles.isDate(style) ? Kind.DATE : Kind.NUMBER;
        return of(column, kind, DecimalText.plain(number.get()), styles.show(number.get(), style), formula);
    }

    private RawCell ownText(int column, String value, boolean formula) {
        budget.text(value.length());
        return text(column, value, formula);
    }

    private RawCell text(int column, String value, boolean formula) {
        return of(column, Kind.TEXT, value, value, formula);
    }

    private RawCell of(int column, Kind kind, String raw, String displayed, boolean formula) {
        return RawCell.of(row, column, kind, raw, displayed, formula);
    }

    /** No more merges are kept than rows may be: a table has about one a row, a hostile file millions. */
    private void merge(String reference) {
        int colon = reference.indexOf(':');
        if (colon < 0 || merges.size() >= budget.limits().maxRows()) {
            return;
        }
        String first = reference.substring(0, colon);
        String last = reference.substring(colon + 1);
        merges.add(new RawSheet.Merge(
                CellAddress.row(first), CellAddress.column(first), CellAddress.row(last), CellAddress.column(last)));
    }

    private void hideColumns(Xml xml) {
        int first = CellAddress.rowNumber(xml.attribute("min", "1"));
        int last = Math.min(
                CellAddress.rowNumber(xml.attribute("max", "1")),
                budget.limits().maxColumns());
        for (int column = first; column <= last; column++) {
            hiddenColumns.add(column - 1);
        }
    }
}
