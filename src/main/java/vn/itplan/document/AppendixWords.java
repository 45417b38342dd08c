package vn.itplan.document;

import vn.itplan.appendix.AppendixTable.Amount;
import vn.itplan.appendix.AppendixTable.Cell;
import vn.itplan.appendix.AppendixTable.Order;
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
        Amount amount = (Amount) cell;
        return amount.value() == null ? "" : amount.value().format(unit);
    }
}
