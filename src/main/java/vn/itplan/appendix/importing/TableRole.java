package vn.itplan.appendix.importing;

/** What a table's rows are taken for. */
public enum TableRole {
    /** Nhiệm vụ, dự án: rows become items of the plan, their amounts its money. */
    ITEMS,
    /** Số tổng hợp: rows are groups of the plan, and their amounts figures that the paper states. */
    SUMS,
    /** Kết quả kỳ trước: rows are projects of the period before, which no sum of the plan counts. */
    PAST,
    /** Not taken. */
    SKIP
}
