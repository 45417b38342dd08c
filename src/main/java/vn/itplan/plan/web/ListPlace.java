package vn.itplan.plan.web;

import org.jspecify.annotations.Nullable;

/**
 * What of a list of entries is shown.
 *
 * @param page from 0
 * @param only the name of the list's filter, null for all entries
 */
public record ListPlace(int page, @Nullable String only) {

    /** The query of its address, empty for the whole list from its beginning. */
    public String query() {
        return at(page);
    }

    /** {@link #query} for another page of it. */
    public String at(int number) {
        String filter = only == null ? "" : "only=" + only;
        String paged = number > 0 ? "page=" + number : "";
        String query = filter + (filter.isEmpty() || paged.isEmpty() ? "" : "&") + paged;
        return query.isEmpty() ? "" : "?" + query;
    }
}
