package vn.itplan.appendix.exporting;

import vn.itplan.appendix.AppendixTable.Amount;
import vn.itplan.appendix.AppendixTable.Cell;
import vn.itplan.appendix.AppendixTable.Order;
import vn.itplan.appendix.AppendixTable.Ratio;
import vn.itplan.appendix.AppendixTable.Text;
import vn.itplan.common.MoneyUnit;

/** What a cell says where numbers are read, not computed with. */
final class CellWords {

    private CellWords() {}

    static String of(Cell cell, MoneyUnit unit) {
        if (cell instanceof Text text) {
            return text.text();
        }
        if (cell instanceof Order order) {
            return order.text();
        }
        if (cell instanceof Ratio ratio) {
            return ratio.percent() == null
                    ? ""
                    : ratio.percent().toPlainString().replace('.', ',');
        }
        return !(cell instanceof Amount amount) || amount.value() == null
                ? ""
                : amount.value().format(unit);
    }
}
