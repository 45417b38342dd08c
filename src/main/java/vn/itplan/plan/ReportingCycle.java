package vn.itplan.plan;

/** How often a plan says that its execution is reported on. */
public enum ReportingCycle {
    MONTHLY,
    QUARTERLY,
    HALF_YEARLY,
    YEARLY
}
