package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.List;

/**
 * The groups that are open at a row. A numbering that is already open closes its group and what is inside; a new one
 * opens a group inside the last: I → A → 1 and A → I → 1 both come out as they were meant.
 */
final class GroupStack {

    static final int MAX_DEPTH = 3;

    private final List<Line> open = new ArrayList<>();
    /** How the open groups look that no number tells apart. */
    private final List<GroupLook> looks = new ArrayList<>();

    /** Closes what a row with this numbering ends. */
    void closeFor(Line line) {
        if (line.style() != OrderStyle.NONE) {
            for (int i = 0; i < open.size(); i++) {
                if (sameLevel(open.get(i), line)) {
                    closeFrom(i);
                }
            }
        }
        while (line.style() == OrderStyle.DECIMAL && !open.isEmpty() && isNumberOfAnother(last(), line)) {
            closeFrom(open.size() - 1);
        }
    }

    /**
     * A heading without a number closes its like, and all that have no number unless it stands right below one that
     * looks greater.
     *
     * @param rightBelow whether the row before is the group that was opened last
     */
    void closeUnnumbered(GroupLook look, boolean rightBelow) {
        boolean inside = rightBelow
                && !open.isEmpty()
                && last().style() == OrderStyle.NONE
                && looks.get(open.size() - 1).isGreaterThan(look);
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).style() == OrderStyle.NONE && (looks.get(i).equals(look) || !inside && !isAbove(i, look))) {
                closeFrom(i);
            }
        }
    }

    /** Whether the group has another open inside that looks like this one: then this one is the next inside it. */
    private boolean isAbove(int group, GroupLook look) {
        return looks.subList(group + 1, looks.size()).contains(look);
    }

    /** Opens a group; false when it had to take the place of the innermost because the depth is used up. */
    boolean open(Line group, GroupLook look) {
        boolean deeper = open.size() < MAX_DEPTH;
        if (!deeper) {
            closeFrom(open.size() - 1);
        }
        open.add(group);
        looks.add(look);
        return deeper;
    }

    List<Integer> path() {
        return open.stream().map(Line::number).toList();
    }

    /** The path to the group with this number and that group, or of the innermost when none has it. */
    List<Integer> pathTo(String order) {
        for (int i = open.size() - 1; i >= 0; i--) {
            String own = open.get(i).order();
            if (own != null && OrderStyle.bare(own).equalsIgnoreCase(order)) {
                return path().subList(0, i + 1);
            }
        }
        return path();
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** Whether a row with this numbering would stand beside or above an open group, not inside the last. */
    boolean wouldClose(Line line) {
        return line.style() != OrderStyle.NONE && open.stream().anyMatch(group -> sameLevel(group, line));
    }

    private Line last() {
        return open.get(open.size() - 1);
    }

    private void closeFrom(int index) {
        open.subList(index, open.size()).clear();
        looks.subList(index, looks.size()).clear();
    }

    private static boolean isNumberOfAnother(Line group, Line line) {
        boolean counted = group.style() == OrderStyle.ARABIC || group.style() == OrderStyle.DECIMAL;
        return counted && !line.isPartOf(group);
    }

    private static boolean sameLevel(Line one, Line other) {
        return one.style() == other.style() && depthOfNumber(one) == depthOfNumber(other);
    }

    private static long depthOfNumber(Line line) {
        String order = line.order();
        return line.style() != OrderStyle.DECIMAL || order == null
                ? 0
                : OrderStyle.bare(order).chars().filter(c -> c == '.').count();
    }
}
