package vn.itplan.plan;

/** For what a plan cites a document. */
public enum CitationRole {
    /** At the head of the document: what gives it its power. */
    BASIS,
    /** In the part that says what the plan was made from. */
    PLANNING_BASIS,
    /** A document that the province issued before. */
    LOCAL_DOCUMENT,
    /** Somewhere in the text. */
    MENTIONED
}
