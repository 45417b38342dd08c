package vn.itplan.plan;

/** Where a plan stands on its way from first draft to final report. */
public enum PlanStatus {
    DRAFT,
    UNDER_REVIEW,
    SUBMITTED,
    ISSUED,
    IN_EXECUTION,
    CLOSED,
    RETURNED;

    /** Content may be changed only while nobody is asked to rely on it. */
    public boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }
}
