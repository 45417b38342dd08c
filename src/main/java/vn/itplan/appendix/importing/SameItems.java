package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.RecognizedRow.Kind;
import vn.itplan.appendix.importing.TableGuess.SameRow;
import vn.itplan.common.Money;
import vn.itplan.common.Texts;

/**
 * Finds tables of one file that list the same items: by year in one and by source in another, or the years to come. Two
 * tables that only use the same words, as one for each district, are none.
 */
final class SameItems {

    /** Of ten rows so many must be the same. */
    private static final int MOST = 8;

    private final RecognizedTable first;
    private final RecognizedTable second;
    private final Map<Integer, String> firstGroups;
    private final Map<Integer, String> secondGroups;

    private SameItems(RecognizedTable first, RecognizedTable second) {
        this.first = first;
        this.second = second;
        this.firstGroups = groups(first);
        this.secondGroups = groups(second);
    }

    /** Of each table the rows that stand in one before it, by row number. */
    static List<Map<Integer, SameRow>> of(List<RecognizedTable> tables, TableRole[] roles) {
        List<Map<Integer, SameRow>> all = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            Map<Integer, SameRow> same = new HashMap<>();
            for (int before = 0; before < i && same.isEmpty(); before++) {
                if (roles[i] == TableRole.ITEMS
                        && roles[before] == TableRole.ITEMS
                        && all.get(before).isEmpty()) {
                    int table = before;
                    new SameItems(tables.get(before), tables.get(i))
                            .find()
                            .forEach((row, other) -> same.put(row, new SameRow(table, other)));
                }
            }
            all.add(same);
        }
        return all;
    }

    private Map<Integer, Integer> find() {
        List<RecognizedRow> rows = second.rows(Kind.ITEM);
        if (rows.size() < 2 || second.amountColumns().isEmpty()) {
            return Map.of();
        }
        Map<String, List<RecognizedRow>> byName =
                first.rows(Kind.ITEM).stream().collect(Collectors.groupingBy(row -> Texts.searchKey(row.name())));
        Map<Integer, Integer> found = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        int equalSums = 0;
        int withMoney = 0;
        for (RecognizedRow row : rows) {
            RecognizedRow other = byName.getOrDefault(Texts.searchKey(row.name()), List.of()).stream()
                    .filter(one -> !taken.contains(one.rowNumber()) && isSame(one, row))
                    .findFirst()
                    .orElse(null);
            if (other != null && taken.add(other.rowNumber())) {
                found.put(row.rowNumber(), other.rowNumber());
                Money sum = sum(row);
                Money before = sum(other);
                withMoney += sum == null || before == null ? 0 : 1;
                equalSums += sum != null && sum.equals(before) ? 1 : 0;
            }
        }
        boolean most = found.size() * 10 >= rows.size() * MOST;
        boolean sameMoney = withMoney > 0 && equalSums * 10 >= withMoney * MOST;
        return most && (sameMoney || isOtherMoney()) ? found : Map.of();
    }

    private boolean isSame(RecognizedRow one, RecognizedRow other) {
        return agree(text(one, Meaning.LEAD), text(other, Meaning.LEAD))
                && agree(group(firstGroups, one), group(secondGroups, other));
    }

    /** What one of the tables does not say contradicts nothing. */
    private static boolean agree(@Nullable String one, @Nullable String other) {
        return one == null || other == null || Texts.searchKey(one).equals(Texts.searchKey(other));
    }

    private static @Nullable String text(RecognizedRow row, Meaning meaning) {
        CellText cell = row.cell(meaning);
        return cell == null ? null : cell.text();
    }

    private static @Nullable String group(Map<Integer, String> groups, RecognizedRow row) {
        return row.groupPath().isEmpty()
                ? null
                : groups.get(row.groupPath().get(row.groupPath().size() - 1));
    }

    private static Map<Integer, String> groups(RecognizedTable table) {
        Map<Integer, String> names = new HashMap<>();
        table.rows(Kind.GROUP).forEach(group -> names.put(group.rowNumber(), group.name()));
        return names;
    }

    /** Whether the headings of both say of what year or source their money is, and none is in both. */
    private boolean isOtherMoney() {
        Set<AmountOf> here = of(first);
        Set<AmountOf> there = of(second);
        return !here.contains(AmountOf.NOTHING)
                && !there.contains(AmountOf.NOTHING)
                && !here.isEmpty()
                && here.stream().noneMatch(there::contains);
    }

    private static Set<AmountOf> of(RecognizedTable table) {
        return table.amountColumns().stream().map(Column::of).collect(Collectors.toSet());
    }

    private static @Nullable Money sum(RecognizedRow row) {
        List<Money> amounts =
                row.added().stream().map(Amount::money).filter(Objects::nonNull).toList();
        return amounts.isEmpty() || amounts.size() < row.added().size()
                ? null
                : amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
