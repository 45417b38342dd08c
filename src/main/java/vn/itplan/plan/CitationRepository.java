package vn.itplan.plan;

interface CitationRepository extends PlanEntryRepository<Citation> {}
