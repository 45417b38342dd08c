package vn.itplan.appendix.importing;

import java.util.List;
import java.util.Set;

/**
 * The rows of one sheet that hold anything, in order.
 *
 * @param hiddenColumns from 0, as far as content reaches
 */
record RawSheet(String name, boolean hidden, List<RawRow> rows, List<Merge> merges, Set<Integer> hiddenColumns) {

    RawSheet {
        rows = List.copyOf(rows);
        merges = List.copyOf(merges);
        hiddenColumns = Set.copyOf(hiddenColumns);
    }

    /** Merged cells, corners included; only the first cell holds the content. Rows from 1, columns from 0. */
    record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {

        boolean covers(int row, int column) {
            return firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn;
        }
    }
}
