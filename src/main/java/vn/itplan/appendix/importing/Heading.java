package vn.itplan.appendix.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The heading of a table: one row or several.
 *
 * @param columns from left to right
 */
record Heading(int firstRow, int lastRow, List<HeadingColumn> columns) {

    Heading {
        columns = List.copyOf(columns);
    }

    /**
     * @param index from 0
     * @param address of the cell whose words gave the meaning
     */
    record HeadingColumn(int index, String address, String text, Meaning meaning, AmountOf of) {

        HeadingColumn(int index, String address, String text, Meaning meaning) {
            this(index, address, text, meaning, AmountOf.NOTHING);
        }

        Column asColumn() {
            return new Column(CellAddress.letters(index), text, meaning, of);
        }

        HeadingColumn as(Meaning other) {
            return new HeadingColumn(index, address, text, other, of);
        }

        HeadingColumn as(Meaning other, AmountOf money) {
            return new HeadingColumn(index, address, text, other, money);
        }
    }

    @Nullable
    HeadingColumn column(Meaning meaning) {
        return columns.stream()
                .filter(column -> column.meaning() == meaning)
                .findFirst()
                .orElse(null);
    }

    List<HeadingColumn> all(Meaning meaning) {
        return columns.stream().filter(column -> column.meaning() == meaning).toList();
    }

    boolean has(Meaning meaning) {
        return column(meaning) != null;
    }

    /** The cells of a row that stand in this table's columns, blank ones left out. */
    Map<HeadingColumn, RawCell> cells(RawRow row) {
        Map<HeadingColumn, RawCell> result = new LinkedHashMap<>();
        for (HeadingColumn column : columns) {
            RawCell cell = row.cell(column.index());
            if (cell != null) {
                result.put(column, cell);
            }
        }
        return result;
    }

    /** Whether a row prints the heading again, as at the top of each page. */
    boolean isRepeatedBy(RawRow row) {
        long same = cells(row).entrySet().stream()
                .filter(entry -> entry.getKey().text().equals(entry.getValue().line()))
                .count();
        return same >= 2 && same == row.cells().size();
    }
}
