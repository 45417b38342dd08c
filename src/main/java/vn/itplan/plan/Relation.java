package vn.itplan.plan;

/** How a stated figure relates to the true one, as printed (=, ≈, >, <). */
public enum Relation {
    EQUAL,
    ABOUT,
    MORE,
    LESS
}
