package vn.itplan.plan;

/** A plan is about to be changed, in this transaction; said once in each. */
public record PlanContentChanging(long planId) {}
