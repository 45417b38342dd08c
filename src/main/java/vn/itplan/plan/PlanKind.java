package vn.itplan.plan;

/** The kinds of plan by their time and form. */
public enum PlanKind {
    ANNUAL,
    PERIOD,
    SCHEME
}
