package vn.itplan.plan;

/** What a new plan may take over from an earlier one, as a person ticks it. */
public enum CopyPart {
    OUTLINE,
    LEGAL_BASES,
    GROUPS,
    ITEMS,
    /** Those that were completed or cancelled, too. */
    FINISHED_ITEMS,
    PLANNED_MONEY,
    INDICATORS,
    CURRENT_STATE,
    RESPONSIBILITIES,
    SERVICES,
    /** What became of the earlier plan's projects, from what their agencies reported. */
    PAST_RESULTS;

    /** Whether it is ticked before anybody has chosen: what is over and what it was to cost is none of the new plan. */
    public boolean isUsual() {
        return this != FINISHED_ITEMS && this != PLANNED_MONEY;
    }
}
