package vn.itplan.plan;

/** What a stated count counts. */
public enum Counted {
    PROJECTS,
    GROUPS
}
