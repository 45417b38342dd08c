package vn.itplan.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a plan goes out as a document.
 *
 * @param recipients who gets it ("Nơi nhận"), without dash and full stop; empty for those that such documents usually have
 * @param articles of the decision that puts it into force, without their numbers; empty for the usual ones
 */
public record PlanPaper(List<String> recipients, List<String> articles) {

    /** With the recipients and articles that such documents usually have. */
    public static final PlanPaper USUAL = new PlanPaper(List.of(), List.of());

    /** All lines together, at most. */
    public static final int LONGEST_RECIPIENTS = 4000;

    public static final int LONGEST_ARTICLES = 10_000;

    public PlanPaper {
        recipients = List.copyOf(recipients);
        articles = List.copyOf(articles);
    }

    static List<String> lines(@Nullable String kept) {
        return kept == null ? List.of() : kept.lines().toList();
    }

    static @Nullable String joined(List<String> lines) {
        return lines.isEmpty() ? null : String.join("\n", lines);
    }
}
