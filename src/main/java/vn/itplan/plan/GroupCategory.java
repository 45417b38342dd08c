package vn.itplan.plan;

/** The canonical category of a group, so that provinces and years can be compared. */
public enum GroupCategory {
    INFRASTRUCTURE,
    INTERNAL_APPLICATIONS,
    CITIZENS_AND_BUSINESSES,
    SECURITY,
    HUMAN_RESOURCES,
    LEGAL_ENVIRONMENT,
    OTHER
}
