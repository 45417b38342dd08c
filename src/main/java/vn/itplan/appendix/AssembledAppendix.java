package vn.itplan.appendix;

import java.util.List;

/**
 * An appendix of one table or several, ready to be written.
 *
 * @param name of the document, in sentence case
 */
public record AssembledAppendix(String slug, String name, List<AppendixTable> tables) {

    public AssembledAppendix {
        tables = List.copyOf(tables);
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("An appendix has at least one table");
        }
    }

    public AssembledAppendix(AppendixTable table) {
        this(table.slug(), table.name(), List.of(table));
    }
}
