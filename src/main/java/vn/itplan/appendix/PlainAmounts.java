package vn.itplan.appendix;

import java.math.BigDecimal;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyUnit;

/** Amounts for whoever reads them by machine: digits and a decimal comma, which every spreadsheet and our reader take. */
public final class PlainAmounts {

    private PlainAmounts() {}

    /** Three decimals would read as a group of thousands where commas separate groups, so that a nought follows them. */
    public static String of(Money money, MoneyUnit unit) {
        BigDecimal exact = money.in(unit).stripTrailingZeros();
        int decimals = Math.max(0, exact.scale());
        return exact.setScale(decimals == 3 ? 4 : decimals).toPlainString().replace('.', ',');
    }
}
