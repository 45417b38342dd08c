package vn.itplan.indicator;

/** Which way is good. */
public enum Direction {
    HIGHER,
    LOWER,
    KEEP
}
