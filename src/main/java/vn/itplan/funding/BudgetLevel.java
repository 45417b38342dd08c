package vn.itplan.funding;

/** Whose money it is. The district level ends on 1 July 2025; older papers name it. */
public enum BudgetLevel {
    CENTRAL,
    PROVINCE,
    DISTRICT,
    COMMUNE,
    ODA,
    ENTERPRISE,
    OWN,
    OTHER
}
