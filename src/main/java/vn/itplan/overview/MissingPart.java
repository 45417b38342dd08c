package vn.itplan.overview;

/** What items of a plan may lack; the table can show just those. */
public enum MissingPart {
    LEAD("i.lead_text is null"),
    MONEY("""
        not exists (select from funding_line l where l.item_id = i.id and l.stage = 'PLANNED' and l.deleted_at is null)
        """),
    SOURCE("""
        exists (select from funding_line l where l.item_id = i.id and l.stage = 'PLANNED' and l.source_id is null
          and l.deleted_at is null)
        """);

    private final String condition;

    MissingPart(String condition) {
        this.condition = condition;
    }

    /** On an item {@code i}. */
    String condition() {
        return condition;
    }
}
