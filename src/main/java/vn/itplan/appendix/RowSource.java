package vn.itplan.appendix;

/** What the rows of an appendix are. */
public enum RowSource {
    /** The items of the plan. */
    ITEMS,
    /** Each item with a row for the whole and one for each of its years. */
    ITEM_YEARS,
    /** Sums of the items: one row for each group, year, source or agency, as the layout groups. */
    SUMS,
    /** Projects of the period before. */
    PAST_RESULTS,
    /** Public services to be had online. */
    SERVICES,
    /** Targets of the plan. */
    INDICATORS,
    /** Who does what by when. */
    RESPONSIBILITIES,
    /** The items with what agencies report of them as of a day. */
    PROGRESS;

    /** Whether its rows stand in the plan's groups and have the plan's money. */
    public boolean isOfItems() {
        return this == ITEMS || this == ITEM_YEARS || this == SUMS || this == PROGRESS;
    }

    public boolean hasMoney() {
        return isOfItems() || this == PAST_RESULTS;
    }
}
