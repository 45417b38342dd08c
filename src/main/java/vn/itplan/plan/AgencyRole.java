package vn.itplan.plan;

/** What an agency does for an item. */
public enum AgencyRole {
    LEAD,
    COORDINATING,
    MONITORING
}
