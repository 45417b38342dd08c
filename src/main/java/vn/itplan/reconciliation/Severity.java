package vn.itplan.reconciliation;

/** How much a finding matters, the worst first. */
public enum Severity {
    /** Two figures or dates of the paper cannot both be right. */
    ERROR,
    /** Something is missing or odd; a person has to look. */
    WARNING,
    /** Worth knowing, no mistake. */
    INFO
}
