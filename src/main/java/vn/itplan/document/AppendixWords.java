package vn.itplan.document;

import vn.itplan.appendix.AppendixTable.Amount;
import vn.itplan.appendix.AppendixTable.Cell;
import vn.itplan.appendix.AppendixTable.Order;
import vn.itplan.appendix.AppendixTable.Ratio;
import vn.itplan.appendix.AppendixTable.Text;
import vn.itplan.common.MoneyUnit;

/** What a cell of an appendix says on paper. */
final class AppendixWords {

    private AppendixWords() {}

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
