package vn.itplan.appendix;

import static vn.itplan.appendix.LayoutRules.needed;
import static vn.itplan.appendix.LayoutRules.require;

import java.util.List;
import vn.itplan.appendix.AppendixLayout.Align;
import vn.itplan.appendix.AppendixLayout.Meaning;

/**
 * A column of a layout.
 *
 * @param heading what stands over it, from the top down; neighbours that begin alike share a cell. Of columns that
 *     spread it may hold {@code {year}}, {@code {source}} and {@code {stage}}
 * @param lastHeading the heading of the last of the years that it spreads over, where that is worded otherwise
 * @param amounts of an amount; all planned money unless said otherwise
 * @param mark the status that a mark stands for
 */
public record LayoutColumn(
        Meaning meaning,
        List<String> heading,
        List<String> lastHeading,
        int widthMm,
        Align align,
        AmountChoice amounts,
        String mark) {

    private static final int DEEPEST_HEADING = 4;

    @SuppressWarnings("NullAway")
    public LayoutColumn {
        needed(meaning, "a column's meaning");
        heading = List.copyOf(needed(heading, "heading of " + meaning));
        lastHeading = lastHeading == null ? List.of() : List.copyOf(lastHeading);
        needed(align, "align of " + meaning);
        amounts = amounts == null ? AmountChoice.TOTAL : amounts;
        mark = mark == null ? "" : mark;
        require(
                !heading.isEmpty() && heading.stream().noneMatch(String::isBlank),
                "heading",
                "column " + meaning + " has no heading");
        require(heading.size() <= DEEPEST_HEADING, "deep", "the heading of " + meaning + " is too deep");
        require(
                lastHeading.isEmpty() || lastHeading.size() == heading.size(),
                "last-heading",
                "the last heading of " + meaning + " is of another depth");
        require(widthMm >= 5 && widthMm <= 250, "width", "column " + meaning + " is 5 to 250 mm wide, not " + widthMm);
        require(
                mark.isEmpty() == (meaning != Meaning.MARK),
                "mark",
                "a mark stands for a status, and nothing else does");
        heading.forEach(text -> Placeholders.verify(text, Placeholders.OF_HEADING));
        lastHeading.forEach(text -> Placeholders.verify(text, Placeholders.OF_HEADING));
    }

    public LayoutColumn(Meaning meaning, String heading, int widthMm, Align align) {
        this(meaning, List.of(heading), List.of(), widthMm, align, AmountChoice.TOTAL, "");
    }

    /** What no other column of the layout may tell too. */
    List<Object> tells() {
        return List.of(meaning, meaning == Meaning.AMOUNT ? amounts : "", mark);
    }
}
