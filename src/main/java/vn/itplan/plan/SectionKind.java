package vn.itplan.plan;

/** What stands in a section after its text: nothing more, or live content of the plan. */
public enum SectionKind {
    TEXT,
    LEGAL_BASES,
    CURRENT_STATE,
    INDICATORS,
    PROJECTS,
    FUNDING,
    RESPONSIBILITIES,
    SERVICES,
    PAST_RESULTS,
    APPENDICES
}
