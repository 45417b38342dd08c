package vn.itplan.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * Which rows are behind a number; each part is null for all.
 *
 * @param group id of a group where one plan counts, else a category
 * @param agency whose rows count for it: the first that leads
 * @param lead a lead, first or not
 * @param status a status of progress; {@link #NONE} without an update
 * @param stage {@code planned}, {@code allocated} or {@code disbursed}: rows with such money
 * @param late only rows not at an end whose latest update is too old
 * @param difficulty only rows that report one
 */
public record RowFilter(
        @Nullable String group,
        @Nullable String source,
        @Nullable String agency,
        @Nullable String lead,
        @Nullable String status,
        @Nullable String stage,
        boolean late,
        boolean difficulty) {

    /** The key of what the rows do not say. */
    public static final String NONE = "none";

    /** All rows. */
    public static final RowFilter ALL = new RowFilter(null, null, null, null, null, null, false, false);
}
