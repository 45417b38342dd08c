package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.ImportDifference.LineDifference;
import vn.itplan.appendix.importing.KeptPlan.KeptLine;
import vn.itplan.common.Money;

/**
 * Finds which money of a kept item the amounts of a row are. A table that names no source says nothing of sources: its
 * amount of a year is what the plan has for that year, under whatever source somebody entered since.
 */
final class MoneyMatcher {

    private MoneyMatcher() {}

    /**
     * @param keys what the columns of the table can hold
     * @param now what the row says
     * @param before what the plan keeps
     */
    static List<LineDifference> differences(
            Set<LineKey> keys, Map<LineKey, Amount> now, Map<LineKey, KeptLine> before) {
        boolean silent = keys.stream().allMatch(key -> key.source() == null && key.newSource() == null);
        List<LineDifference> lines = new ArrayList<>();
        for (LineKey key : keys) {
            Amount amount = now.get(key);
            List<Map.Entry<LineKey, KeptLine>> meant =
                    silent && !before.containsKey(key) ? ofSameYear(key, before) : List.of();
            if (meant.size() == 1) {
                LineKey kept = meant.get(0).getKey();
                lines.add(new LineDifference(kept, amount, meant.get(0).getValue()));
            } else if (meant.isEmpty() || !isSum(amount, meant)) {
                lines.add(new LineDifference(key, amount, before.get(key)));
            }
        }
        return lines;
    }

    private static List<Map.Entry<LineKey, KeptLine>> ofSameYear(LineKey key, Map<LineKey, KeptLine> before) {
        return before.entrySet().stream()
                .filter(line -> line.getKey().stage() == key.stage()
                        && Objects.equals(line.getKey().year(), key.year()))
                .toList();
    }

    private static boolean isSum(@Nullable Amount amount, List<Map.Entry<LineKey, KeptLine>> lines) {
        return amount != null
                && lines.stream()
                        .map(line -> line.getValue().amount())
                        .reduce(Money.ZERO, Money::plus)
                        .equals(amount.money());
    }
}
