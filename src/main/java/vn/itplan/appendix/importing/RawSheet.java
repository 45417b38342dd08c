package vn.itplan.appendix.importing;

import java.util.List;
import java.util.Set;

/**
 * The rows of one sheet that hold anything, in order; of a text document one table.
 *
 * @param hiddenColumns from 0, as far as content reaches
 * @param above the lines of a text document that stand above its table; a sheet has them among its rows
 */
record RawSheet(
        String name,
        boolean hidden,
        List<RawRow> rows,
        List<Merge> merges,
        Set<Integer> hiddenColumns,
        List<String> above) {

    RawSheet {
        rows = List.copyOf(rows);
        merges = List.copyOf(merges);
        hiddenColumns = Set.copyOf(hiddenColumns);
        above = List.copyOf(above);
    }

    RawSheet(String name, boolean hidden, List<RawRow> rows, List<Merge> merges, Set<Integer> hiddenColumns) {
        this(name, hidden, rows, merges, hiddenColumns, List.of());
    }

    /** The same sheet with some of its rows only. */
    RawSheet part(int from, int to) {
        return new RawSheet(name, hidden, rows.subList(from, to), merges, hiddenColumns, from == 0 ? above : List.of());
    }

    /** Merged cells, corners included; only the first cell holds the content. Rows from 1, columns from 0. */
    record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {

        boolean covers(int row, int column) {
            return firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn;
        }
    }
}
