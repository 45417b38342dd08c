package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.ChosenTable.Figure;
import vn.itplan.appendix.importing.ImportDifference.FigureDifference;
import vn.itplan.appendix.importing.ImportDifference.LineDifference;
import vn.itplan.appendix.importing.ImportDifference.RowDifference;
import vn.itplan.appendix.importing.ImportDifference.Status;
import vn.itplan.appendix.importing.KeptPlan.KeptItem;
import vn.itplan.appendix.importing.KeptPlan.KeptLine;
import vn.itplan.common.Money;

/**
 * An item that a table before has already. Money that the first table divides otherwise is what the paper states of the
 * item beside its lines; money of other years or sources are lines of it too.
 */
final class SameItem {

    private SameItem() {}

    static RowDifference of(ChosenTable table, RecognizedRow row, RowDifference first, KeptPlan kept) {
        Long id = first.kept();
        KeptItem item = id == null ? null : kept.items().get(id);
        Map<LineKey, KeptLine> before = item == null ? Map.of() : kept.linesOf(item.id());
        Map<LineKey, Amount> known = amounts(first.table(), first.row());
        Map<LineKey, Amount> now = amounts(table, row);
        boolean restated = Objects.equals(sum(known), sum(now)) && !owns(known).equals(owns(now));
        List<LineDifference> lines = new ArrayList<>();
        List<FigureDifference> figures = new ArrayList<>();
        List<FieldDifference> fields = new ArrayList<>();
        now.forEach((key, amount) -> {
            Amount there = known.get(key);
            if (there == null && !restated) {
                lines.add(new LineDifference(key, amount, before.get(key)));
            } else if (there == null || !Objects.equals(there.money(), amount.money())) {
                LineKey said = restated && !saysYear(table) ? key.ofAllYears() : key;
                figures.add(RowComparison.figure(kept, table, null, id, id == null, new Figure(said, amount)));
            }
        });
        if (item != null) {
            fields.addAll(RowFields.of(row, further(table, first)).differencesFrom(RowFields.of(item.values()), false));
            lines.stream()
                    .filter(LineDifference::differs)
                    .forEach(line -> fields.add(difference(table, line.key(), line.kept(), line.money())));
            for (FigureDifference figure : figures) {
                Money money = figure.amount().money();
                if (money != null && figure.kept() != null && !figure.says(money)) {
                    fields.add(
                            new FieldDifference("stated", figure.kept().amount().toString(), money.toString()));
                }
            }
        }
        Status status = item == null ? Status.NEW : fields.isEmpty() ? Status.UNCHANGED : Status.CHANGED;
        return new RowDifference(table, row, status, id, lines, figures, List.copyOf(fields), first.key());
    }

    /** What is divided by source alone is said of all the years that the first table names. */
    private static boolean saysYear(ChosenTable table) {
        return table.table().amountColumns().stream()
                .anyMatch(column -> column.of().year() != null);
    }

    /** The columns that the first table does not have. */
    static Set<Meaning> further(ChosenTable table, RowDifference first) {
        return table.meanings().stream()
                .filter(meaning -> !first.table().meanings().contains(meaning))
                .collect(Collectors.toSet());
    }

    private static FieldDifference difference(
            ChosenTable table, LineKey key, @Nullable KeptLine kept, @Nullable Money money) {
        return new FieldDifference(
                RowFields.field(Meaning.AMOUNT),
                RowComparison.words(table, key),
                kept == null ? null : kept.amount().toString(),
                Objects.toString(money, null));
    }

    private static Map<LineKey, Amount> amounts(ChosenTable table, RecognizedRow row) {
        Map<LineKey, Amount> amounts = new LinkedHashMap<>();
        table.added(row).forEach(figure -> amounts.putIfAbsent(figure.key(), figure.amount()));
        return amounts;
    }

    private static @Nullable Money sum(Map<LineKey, Amount> amounts) {
        Money sum = Money.ZERO;
        for (Amount amount : amounts.values()) {
            if (amount.money() == null) {
                return null;
            }
            sum = sum.plus(amount.money());
        }
        return sum;
    }

    private static Set<String> owns(Map<LineKey, Amount> amounts) {
        return amounts.keySet().stream().map(LineKey::own).collect(Collectors.toCollection(TreeSet::new));
    }
}
