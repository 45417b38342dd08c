package vn.itplan.appendix.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.RawCell.Kind;

/** One sheet of an old workbook as its records come. */
final class XlsSheet {

    private final String name;
    private final boolean hidden;
    private final @Nullable SSTRecord texts;
    private final NumberStyles styles;
    private final ReadingBudget budget;

    private final TreeMap<Integer, TreeMap<Integer, RawCell>> rows = new TreeMap<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final List<RawSheet.Merge> merges = new ArrayList<>();
    private @Nullable FormulaRecord waiting;
    /** Charts inside the sheet, whose records are none of its own. */
    private int nested;

    XlsSheet(String name, boolean hidden, @Nullable SSTRecord texts, NumberStyles styles, ReadingBudget budget) {
        this.name = name;
        this.hidden = hidden;
        this.texts = texts;
        this.styles = styles;
        this.budget = budget;
    }

    void nested() {
        nested++;
    }

    void take(Record record) {
        if (record instanceof EOFRecord) {
            nested = Math.max(0, nested - 1);
        } else if (nested == 0) {
            own(record);
        }
    }

    private void own(Record record) {
        if (record instanceof LabelSSTRecord label) {
            text(label, shared(label.getSSTIndex()));
        } else if (record instanceof LabelRecord label) {
            text(label, label.getValue());
        } else if (record instanceof NumberRecord number) {
            number(number.getRow(), number.getColumn(), number.getXFIndex(), number.getValue(), false);
        } else if (record instanceof FormulaRecord formula) {
            formula(formula);
        } else if (record instanceof StringRecord string && waiting != null) {
            text(waiting, string.getString());
            waiting = null;
        } else if (record instanceof BoolErrRecord special) {
            special(special);
        } else if (record instanceof MergeCellsRecord merged) {
            merge(merged);
        } else if (record instanceof RowRecord row && row.getZeroHeight()) {
            hiddenRows.add(row.getRowNumber() + 1);
        } else if (record instanceof ColumnInfoRecord columns && columns.getHidden()) {
            for (int column = columns.getFirstColumn();
                    column <= Math.min(columns.getLastColumn(), budget.limits().maxColumns());
                    column++) {
                hiddenColumns.add(column);
            }
        }
    }

    private String shared(int index) {
        SSTRecord all = texts;
        if (all == null || index < 0 || index >= all.getNumUniqueStrings()) {
            throw UnreadableFileException.damaged("shared text " + index);
        }
        return all.getString(index).getString();
    }

    private void formula(FormulaRecord formula) {
        waiting = null;
        int row = formula.getRow();
        int column = formula.getColumn();
        CellType type = formula.getCachedResultTypeEnum();
        if (type == CellType.NUMERIC) {
            number(row, column, formula.getXFIndex(), formula.getValue(), true);
        } else if (type == CellType.STRING) {
            waiting = formula;
        } else if (type == CellType.BOOLEAN) {
            String value = formula.getCachedBooleanValue() ? "TRUE" : "FALSE";
            keep(RawCell.of(row + 1, column, Kind.BOOLEAN, value, value, true));
        } else if (type == CellType.ERROR) {
            error(row, column, formula.getCachedErrorValue(), true);
        }
    }

    private void special(BoolErrRecord special) {
        if (special.isError()) {
            error(special.getRow(), special.getColumn(), special.getErrorValue(), false);
        } else {
            String value = special.getBooleanValue() ? "TRUE" : "FALSE";
            keep(RawCell.of(special.getRow() + 1, special.getColumn(), Kind.BOOLEAN, value, value, false));
        }
    }

    private void error(int row, int column, int code, boolean formula) {
        String value =
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR!";
        keep(RawCell.of(row + 1, column, Kind.ERROR, value, value, formula));
    }

    private void number(int row, int column, int style, double value, boolean formula) {
        Optional<BigDecimal> number = DecimalText.parse(Double.toString(value));
        if (number.isEmpty()) {
            throw UnreadableFileException.damaged("number " + value);
        }
        String index = String.valueOf(style);
        Kind kind = styles.isDate(index) ? Kind.DATE : Kind.NUMBER;
        keep(RawCell.of(
                row + 1, column, kind, DecimalText.plain(number.get()), styles.show(number.get(), index), formula));
    }

    private void text(CellValueRecordInterface cell, String value) {
        budget.text(value.length());
        keep(RawCell.of(cell.getRow() + 1, cell.getColumn(), Kind.TEXT, value, value, cell instanceof FormulaRecord)
                .bold(styles.isBold(String.valueOf(cell.getXFIndex()))));
    }

    private void keep(RawCell cell) {
        if (cell.isBlank()) {
            return;
        }
        budget.cell(name, cell.row(), cell.column());
        rows.computeIfAbsent(cell.row(), row -> {
                    budget.row(name);
                    return new TreeMap<>();
                })
                .put(cell.column(), cell);
    }

    private void merge(MergeCellsRecord merged) {
        for (int i = 0;
                i < merged.getNumAreas() && merges.size() < budget.limits().maxRows();
                i++) {
            CellRangeAddress area = merged.getAreaAt(i);
            merges.add(new RawSheet.Merge(
                    area.getFirstRow() + 1, area.getFirstColumn(), area.getLastRow() + 1, area.getLastColumn()));
        }
    }

    RawSheet done() {
        List<RawRow> found = new ArrayList<>();
        rows.forEach((number, cells) ->
                found.add(new RawRow(number, hiddenRows.contains(number), List.copyOf(cells.values()))));
        return new RawSheet(name, hidden, found, merges, hiddenColumns);
    }
}
