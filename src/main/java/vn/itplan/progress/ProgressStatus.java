package vn.itplan.progress;

/** Where the carrying out of a project stands. */
public enum ProgressStatus {
    NOT_STARTED,
    PREPARING,
    /** Approved, and no money has come. */
    APPROVED_WITHOUT_MONEY,
    IN_PROGRESS,
    COMPLETED,
    SUSPENDED,
    CANCELLED,
    /** Goes on in a later plan. */
    CARRIED_OVER;

    /** Nothing more is to be reported of it. */
    public boolean isOver() {
        return this == COMPLETED || this == CANCELLED || this == CARRIED_OVER;
    }
}
