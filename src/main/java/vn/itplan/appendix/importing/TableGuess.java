package vn.itplan.appendix.importing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a table of a file seems to be, beside the others of the file.
 *
 * @param layout the slug of the layout in which it is printed, null for one of none
 * @param group the group that its items stand in, where the file has a table for each group
 * @param tableOfRow of sums: by row number, which table of the file has the items of that row
 * @param same of a table whose items stand in one before it already: by row number, which row of that it is
 */
public record TableGuess(
        TableRole role,
        @Nullable String layout,
        @Nullable String group,
        Map<Integer, Integer> tableOfRow,
        Map<Integer, SameRow> same) {

    /** A row of another table of the file, by their places. */
    public record SameRow(int table, int row) {}

    public TableGuess {
        tableOfRow = Map.copyOf(tableOfRow);
        same = Map.copyOf(same);
    }

    TableGuess(TableRole role, @Nullable String layout, @Nullable String group, Map<Integer, Integer> tableOfRow) {
        this(role, layout, group, tableOfRow, Map.of());
    }

    /** A summary of groups that are known by their names. */
    static TableGuess ofSums(@Nullable String layout) {
        return new TableGuess(TableRole.SUMS, layout, null, Map.of());
    }
}
