package vn.itplan.appendix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.itplan.appendix.AppendixContent.Item;
import vn.itplan.appendix.AppendixContent.Part;
import vn.itplan.appendix.AppendixContent.Source;

/**
 * The order in which the columns of a paper named its sources. Nothing keeps the columns, but each row keeps its amounts
 * in their order; a source that stands before another in the same year of any row comes before it.
 */
final class SourceOrder {

    private SourceOrder() {}

    /** Sources of which no row says anything keep their places. */
    static List<Source> of(List<Source> sources, List<Item> rows) {
        Map<String, Set<String>> before = new HashMap<>();
        for (Item row : rows) {
            List<Part> money = row.money();
            for (int i = 1; i < money.size(); i++) {
                String one = money.get(i - 1).source();
                String next = money.get(i).source();
                Integer year = money.get(i).year();
                if (one != null
                        && next != null
                        && year != null
                        && year.equals(money.get(i - 1).year())) {
                    before.computeIfAbsent(next, name -> new LinkedHashSet<>()).add(one);
                }
            }
        }
        List<Source> left = new ArrayList<>(sources);
        List<Source> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Source first = left.stream()
                    .filter(source -> left.stream()
                            .noneMatch(other -> !other.equals(source)
                                    && before.getOrDefault(source.name(), Set.of())
                                            .contains(other.name())))
                    .findFirst()
                    .orElse(left.get(0));
            left.remove(first);
            ordered.add(first);
        }
        return ordered;
    }
}
