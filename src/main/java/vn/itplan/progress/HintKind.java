package vn.itplan.progress;

/** What in an update is unusual enough to ask why. */
public enum HintKind {
    PERCENT_BACKWARDS,
    MONEY_BACKWARDS,
    ABOVE_ALLOCATED,
    ABOVE_PLANNED,
    COMPLETE_WHILE_IN_PROGRESS,
    LARGE_JUMP
}
