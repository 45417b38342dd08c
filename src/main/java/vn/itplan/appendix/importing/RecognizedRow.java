package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.MoneyUnit;

/**
 * A row of the table.
 *
 * @param rowNumber in the sheet, from 1
 * @param order the numbering as printed: "I", "1", "1.2"; null where there is none
 * @param name as printed; the label ("Tổng cộng") of a total
 * @param cells what stands in the columns with a meaning but those of several amounts; no blank ones
 * @param amount the row's money as a whole: its only amount, or what stands in the column of totals
 * @param parts the amounts of its columns of money, the total not among them; of an item its money, else stated figures
 * @param groupPath row numbers of the groups that hold this row, outermost first; of a subtotal also its group
 */
public record RecognizedRow(
        int rowNumber,
        Kind kind,
        @Nullable String order,
        String name,
        Map<Meaning, CellText> cells,
        @Nullable Amount amount,
        List<Part> parts,
        List<Integer> groupPath) {

    public enum Kind {
        GROUP,
        ITEM,
        /** "Cộng" below the items of a group. */
        SUBTOTAL,
        TOTAL
    }

    /** The amount in one column. */
    public record Part(Column column, Amount amount) {

        Part in(MoneyUnit unit) {
            return new Part(column, amount.in(unit));
        }
    }

    public RecognizedRow {
        cells = Map.copyOf(cells);
        parts = List.copyOf(parts);
        groupPath = List.copyOf(groupPath);
    }

    /** What stands in the column with this meaning, or null. */
    public @Nullable CellText cell(Meaning meaning) {
        return cells.get(meaning);
    }

    /** Every amount of the row, its total too. */
    List<Amount> amounts() {
        List<Amount> all = new ArrayList<>(parts.stream().map(Part::amount).toList());
        if (amount != null && !all.contains(amount)) {
            all.add(amount);
        }
        return all;
    }

    /** The amounts that add up: the parts, or the whole where there are none. */
    public List<Amount> added() {
        if (!parts.isEmpty()) {
            return parts.stream().map(Part::amount).toList();
        }
        return amount == null ? List.of() : List.of(amount);
    }

    /** What is printed as the sum of the row's parts, where the table has a column of its own for it. */
    @Nullable
    Amount printedSum() {
        boolean own =
                amount != null && parts.stream().noneMatch(part -> part.amount().equals(amount));
        return own && !parts.isEmpty() ? amount : null;
    }

    RecognizedRow in(MoneyUnit unit) {
        return new RecognizedRow(
                rowNumber,
                kind,
                order,
                name,
                cells,
                amount == null ? null : amount.in(unit),
                parts.stream().map(part -> part.in(unit)).toList(),
                groupPath);
    }
}
