package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.KeptPlan.KeptGroup;
import vn.itplan.appendix.importing.KeptPlan.KeptItem;
import vn.itplan.appendix.importing.RowComparison.Place;
import vn.itplan.common.Texts;

/**
 * Finds the groups and items of the plan that rows of a file are: by the cell that they came from, by their name within
 * their group, and at last, where the name was changed a little, by their number within their group.
 */
final class RowMatcher {

    /** So much of the words two names share when one is the other rewritten. */
    private static final double ALIKE = 0.5;

    private final KeptPlan kept;
    private final Map<String, List<KeptGroup>> groupsByName = new HashMap<>();
    private final Map<String, List<KeptItem>> itemsByName = new HashMap<>();
    private final Map<String, List<KeptItem>> itemsByNumber = new HashMap<>();
    private final Set<Long> met = new HashSet<>();
    private final Set<Long> metGroups = new HashSet<>();

    RowMatcher(KeptPlan kept) {
        this.kept = kept;
        kept.groups()
                .values()
                .forEach(group -> groupsByName
                        .computeIfAbsent(key(group.parentId(), group.name()), name -> new ArrayList<>())
                        .add(group));
        kept.items().values().forEach(item -> {
            Long group = item.values().groupId();
            itemsByName
                    .computeIfAbsent(key(group, item.values().name()), name -> new ArrayList<>())
                    .add(item);
            String number = item.values().number();
            if (number != null) {
                itemsByNumber
                        .computeIfAbsent(key(group, number), same -> new ArrayList<>())
                        .add(item);
            }
        });
    }

    @Nullable
    KeptGroup groupNamed(@Nullable Long parent, String name) {
        return groupsByName.getOrDefault(key(parent, name), List.of()).stream()
                .findFirst()
                .orElse(null);
    }

    @Nullable
    KeptGroup group(ChosenTable table, RecognizedRow row, Place place) {
        CellText name = row.cell(Meaning.NAME);
        KeptGroup same = name == null ? null : kept.groupOfCell(table.table().sheet(), name.address());
        KeptGroup found = same != null && !metGroups.contains(same.id())
                ? same
                : place.isNew()
                        ? null
                        : groupsByName.getOrDefault(key(place.group(), row.name()), List.of()).stream()
                                .filter(group -> !metGroups.contains(group.id()))
                                .findFirst()
                                .orElse(null);
        if (found != null) {
            metGroups.add(found.id());
        }
        return found;
    }

    /** Each kept item for one row at most; by row number. */
    Map<Integer, KeptItem> items(ChosenTable table, List<RecognizedRow> rows, Function<RecognizedRow, Place> places) {
        Map<Integer, KeptItem> found = new HashMap<>();
        for (RecognizedRow row : rows) {
            CellText name = row.cell(Meaning.NAME);
            KeptItem same = name == null ? null : kept.itemOfCell(table.table().sheet(), name.address());
            Place place = places.apply(row);
            List<KeptItem> named =
                    place.isNew() ? List.of() : itemsByName.getOrDefault(key(place.group(), row.name()), List.of());
            take(found, row, same == null ? named : List.of(same));
            take(found, row, named);
        }
        for (RecognizedRow row : rows) {
            Place place = places.apply(row);
            String order = row.order();
            if (order != null && !place.isNew() && !found.containsKey(row.rowNumber())) {
                List<KeptItem> numbered =
                        itemsByNumber.getOrDefault(key(place.group(), OrderStyle.bare(order)), List.of());
                take(
                        found,
                        row,
                        numbered.stream()
                                .filter(item -> alike(item.values().name(), row.name()))
                                .toList());
            }
        }
        return found;
    }

    private void take(Map<Integer, KeptItem> found, RecognizedRow row, List<KeptItem> candidates) {
        if (found.containsKey(row.rowNumber())) {
            return;
        }
        candidates.stream().filter(item -> !met.contains(item.id())).findFirst().ifPresent(item -> {
            met.add(item.id());
            found.put(row.rowNumber(), item);
        });
    }

    private static boolean alike(String one, String other) {
        Set<String> words = new HashSet<>(List.of(Texts.searchKey(one).split(" ")));
        Set<String> others = new HashSet<>(List.of(Texts.searchKey(other).split(" ")));
        Set<String> shared = new HashSet<>(words);
        shared.retainAll(others);
        return shared.size() >= ALIKE * Math.max(words.size(), others.size());
    }

    private static String key(@Nullable Long group, String name) {
        return group + ":" + Texts.searchKey(name);
    }
}
