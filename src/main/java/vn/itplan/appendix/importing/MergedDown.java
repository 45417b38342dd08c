package vn.itplan.appendix.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Cells merged over several rows: the text of the first stands for all of them. */
final class MergedDown {

    private final Map<Integer, TreeMap<Integer, RawSheet.Merge>> byColumn = new HashMap<>();
    private final Map<Integer, RawRow> rows = new HashMap<>();

    MergedDown(RawSheet sheet) {
        for (RawSheet.Merge merge : sheet.merges()) {
            if (merge.lastRow() > merge.firstRow()) {
                byColumn.computeIfAbsent(merge.firstColumn(), column -> new TreeMap<>())
                        .put(merge.firstRow(), merge);
            }
        }
        if (!byColumn.isEmpty()) {
            sheet.rows().forEach(row -> rows.put(row.number(), row));
        }
    }

    /** The merge that covers this cell and starts in a row above it, or null. */
    private RawSheet.@Nullable Merge above(int row, int column) {
        TreeMap<Integer, RawSheet.Merge> merges = byColumn.get(column);
        Map.Entry<Integer, RawSheet.Merge> nearest = merges == null ? null : merges.lowerEntry(row);
        return nearest == null || nearest.getValue().lastRow() < row ? null : nearest.getValue();
    }

    /** The cell above whose content stands for this one too, or null. */
    @Nullable
    RawCell standingFor(int row, int column) {
        RawSheet.Merge merge = above(row, column);
        RawRow first = merge == null ? null : rows.get(merge.firstRow());
        return first == null ? null : first.cell(column);
    }
}
