package vn.itplan.common;

/** The step at which money stands. A sum is always over one stage; "total" without a word means planned. */
public enum FundingStage {
    REQUESTED,
    PLANNED,
    ALLOCATED,
    DISBURSED
}
