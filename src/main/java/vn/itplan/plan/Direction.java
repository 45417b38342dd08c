package vn.itplan.plan;

/** Where a row goes among those under the same parent. */
public enum Direction {
    UP,
    DOWN
}
