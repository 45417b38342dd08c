package vn.itplan.plan;

/**
 * A plan as its form shows it.
 *
 * @param versionId the current version
 */
public record PlanDetails(long id, long provinceId, long versionId, PlanStatus status, PlanCommand values) {}
