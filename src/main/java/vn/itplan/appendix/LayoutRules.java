package vn.itplan.appendix;

/** What a layout must keep to; a layout that contradicts itself cannot be made. */
final class LayoutRules {

    private LayoutRules() {}

    static void require(boolean holds, String otherwise) {
        require(holds, "other", otherwise);
    }

    /** @param code by which a page says it in the reader's language */
    static void require(boolean holds, String code, String otherwise) {
        if (!holds) {
            throw new LayoutContradiction(code, otherwise);
        }
    }

    /** For what a definition must say; records are made from JSON, where anything may be missing. */
    static <T> T needed(T value, String name) {
        require(value != null, name + " is missing");
        return value;
    }
}
