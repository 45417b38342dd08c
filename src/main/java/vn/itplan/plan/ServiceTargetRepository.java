package vn.itplan.plan;

interface ServiceTargetRepository extends PlanEntryRepository<ServiceTarget> {}
