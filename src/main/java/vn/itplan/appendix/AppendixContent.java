package vn.itplan.appendix;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Money;

/**
 * What an appendix tells, before any layout: the plan's facts, its rows as printed and the figures that the paper
 * states. Texts that a row does not have are empty.
 *
 * @param items rows outside any group; they come first
 * @param statedTotal the grand total that the paper prints
 */
public record AppendixContent(
        PlanFacts plan,
        List<Item> items,
        List<Group> groups,
        @Nullable Stated statedTotal) {

    public AppendixContent {
        items = List.copyOf(items);
        groups = List.copyOf(groups);
        for (Group group : groups) {
            if (group.levels() > AppendixLayout.MAX_DEPTH) {
                throw new IllegalArgumentException("Groups nest " + AppendixLayout.MAX_DEPTH + " levels at most");
            }
        }
    }

    /**
     * @param document what kind of paper the plan is: "Kế hoạch", "Đề án"
     * @param number null as long as the plan is not issued
     * @param province with its kind, as within a sentence: "tỉnh Kiên Giang"
     * @param source the one source of all amounts, or null: "nguồn vốn sự nghiệp công nghệ thông tin"
     */
    public record PlanFacts(
            String document,
            @Nullable String number,
            @Nullable LocalDate date,
            String province,
            int firstYear,
            int lastYear,
            @Nullable String source) {}

    /** @param order the number as printed; where it is empty, the layout numbers the group */
    public record Group(
            String order,
            String name,
            List<Item> items,
            List<Group> groups,
            @Nullable Stated statedSubtotal) {
        public Group {
            items = List.copyOf(items);
            groups = List.copyOf(groups);
        }

        int levels() {
            return 1 + groups.stream().mapToInt(Group::levels).max().orElse(0);
        }
    }

    /**
     * @param order the number as printed; where it is empty, the layout numbers the item
     * @param amount null where the plan gives the item no money
     */
    public record Item(
            String order,
            String name,
            String lead,
            String coordinating,
            @Nullable Money amount,
            String note) {}

    /** A figure that the paper prints, with its text there: "9.453". */
    public record Stated(Money value, String asWritten) {}
}
