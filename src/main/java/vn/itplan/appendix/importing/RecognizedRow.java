package vn.itplan.appendix.importing;

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
 * @param cells what stands in the columns with a meaning, the amount's text too; no blank ones
 * @param amount of an item its money; of the other kinds a stated figure
 * @param groupPath row numbers of the groups that hold this row, outermost first; of a subtotal also its group
 */
public record RecognizedRow(
        int rowNumber,
        Kind kind,
        @Nullable String order,
        String name,
        Map<Meaning, CellText> cells,
        @Nullable Amount amount,
        List<Integer> groupPath) {

    public enum Kind {
        GROUP,
        ITEM,
        /** "Cộng" below the items of a group. */
        SUBTOTAL,
        TOTAL
    }

    public RecognizedRow {
        cells = Map.copyOf(cells);
        groupPath = List.copyOf(groupPath);
    }

    /** What stands in the column with this meaning, or null. */
    public @Nullable CellText cell(Meaning meaning) {
        return cells.get(meaning);
    }

    RecognizedRow in(MoneyUnit unit) {
        return amount == null
                ? this
                : new RecognizedRow(rowNumber, kind, order, name, cells, amount.in(unit), groupPath);
    }
}
