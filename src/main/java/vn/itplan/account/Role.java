package vn.itplan.account;

/** What somebody is in a province; one person may be several things in several provinces. */
public enum Role {
    PLANNER,
    OFFICER,
    REVIEWER,
    LEADER,
    VIEWER,
    ADMINISTRATOR
}
