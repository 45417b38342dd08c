package vn.itplan.plan;

/** What stands in a section after its text: nothing more, or live content of the plan. */
public enum SectionKind {
    TEXT,
    LEGAL_BASES,
    /** What the province issued before; without such a section it stands with the legal bases. */
    LOCAL_DOCUMENTS,
    CURRENT_STATE,
    INDICATORS,
    PROJECTS,
    FUNDING,
    RESPONSIBILITIES,
    SERVICES,
    PAST_RESULTS,
    /** Its text is the list itself: a line for each, "HĐND: Hội đồng nhân dân". */
    ABBREVIATIONS,
    APPENDICES
}
