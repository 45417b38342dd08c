package vn.itplan.plan;

interface ResponsibilityRepository extends PlanEntryRepository<Responsibility> {}
