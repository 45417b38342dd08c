package vn.itplan.plan;

interface PastResultRepository extends PlanEntryRepository<PastResult> {}
