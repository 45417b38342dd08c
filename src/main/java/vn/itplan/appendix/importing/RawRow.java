package vn.itplan.appendix.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row with content; its cells from left to right, none of them blank. */
record RawRow(int number, boolean hidden, List<RawCell> cells) {

    RawRow {
        cells = List.copyOf(cells);
    }

    @Nullable
    RawCell cell(int column) {
        int low = 0;
        int high = cells.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            RawCell cell = cells.get(middle);
            if (cell.column() == column) {
                return cell;
            }
            if (cell.column() < column) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }
}
