package vn.itplan.overview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Listing;

/**
 * One page of a plan's table: items under the rows of their groups as on paper. A group that began on an earlier page is
 * repeated at the top of the next.
 */
public record PlanTable(List<Line> lines, Listing<ItemRow> page) {

    /** A row of the table: a group or an item, never both. */
    public sealed interface Line permits GroupLine, ItemLine {

        default boolean isGroup() {
            return this instanceof GroupLine;
        }
    }

    /**
     * @param continued it began on an earlier page
     */
    public record GroupLine(GroupTotal group, boolean continued) implements Line {}

    public record ItemLine(ItemRow item) implements Line {}

    /**
     * @param groups all groups of the plan in printed order, each before those in it
     * @param page items in printed order: those outside all groups first, those of a group before its inner groups
     * @param before the group of the last item of the page before, null when there is none
     */
    static PlanTable of(List<GroupTotal> groups, Listing<ItemRow> page, @Nullable Long before) {
        Map<Long, List<ItemRow>> byGroup = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        for (ItemRow item : page.items()) {
            if (item.groupId() == null) {
                lines.add(new ItemLine(item));
            } else {
                byGroup.computeIfAbsent(item.groupId(), id -> new ArrayList<>()).add(item);
            }
        }
        Set<Long> ancestors = new HashSet<>();
        groups.stream()
                .filter(group -> byGroup.containsKey(group.id()))
                .forEach(group -> ancestors.addAll(group.way()));
        int first = page.hasPrevious() ? indexOf(groups, before) : -1;
        int last = page.hasNext() ? lastShown(groups, byGroup.keySet()) : groups.size() - 1;
        for (int i = 0; i < groups.size(); i++) {
            GroupTotal group = groups.get(i);
            boolean hasItems = ancestors.contains(group.id());
            boolean emptyHere = i > first && i <= last;
            if (hasItems || emptyHere) {
                lines.add(new GroupLine(group, i <= first));
                byGroup.getOrDefault(group.id(), List.of()).forEach(item -> lines.add(new ItemLine(item)));
            }
        }
        return new PlanTable(List.copyOf(lines), page);
    }

    /** {@link #of} where some items were chosen: groups without any of them are left out. */
    static PlanTable ofSome(List<GroupTotal> groups, Listing<ItemRow> page) {
        Set<Long> own = new HashSet<>();
        page.items().forEach(item -> own.add(item.groupId() == null ? 0 : item.groupId()));
        Set<Long> shown = new HashSet<>();
        groups.stream().filter(group -> own.contains(group.id())).forEach(group -> shown.addAll(group.way()));
        List<GroupTotal> kept =
                groups.stream().filter(group -> shown.contains(group.id())).toList();
        return of(kept, page, null);
    }

    private static int indexOf(List<GroupTotal> groups, @Nullable Long id) {
        for (int i = 0; i < groups.size(); i++) {
            if (id != null && groups.get(i).id() == id) {
                return i;
            }
        }
        return -1;
    }

    private static int lastShown(List<GroupTotal> groups, Set<Long> withItems) {
        int last = -1;
        for (int i = 0; i < groups.size(); i++) {
            if (withItems.contains(groups.get(i).id())) {
                last = i;
            }
        }
        return last;
    }
}
