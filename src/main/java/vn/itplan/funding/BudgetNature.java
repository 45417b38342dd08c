package vn.itplan.funding;

/** Đầu tư phát triển or sự nghiệp (chi thường xuyên). */
public enum BudgetNature {
    INVESTMENT,
    RECURRENT
}
