package vn.itplan.plan;

/** What kind of work an item is. */
public enum ItemKind {
    PROJECT,
    TASK,
    HIRED_SERVICE,
    PURCHASE
}
