package vn.itplan.progress;

import java.util.List;

/**
 * Something unusual, with the figures that make it so, ready to be shown: the text is {@code progress.hint.<kind>}.
 */
public record Hint(HintKind kind, List<String> figures) {

    public Hint(HintKind kind, String... figures) {
        this(kind, List.of(figures));
    }

    public Object[] arguments() {
        return figures.toArray();
    }
}
