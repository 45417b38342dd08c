package vn.itplan.plan;

/** What a stated figure counts. */
public enum Measure {
    MONEY,
    COUNT,
    RATIO
}
