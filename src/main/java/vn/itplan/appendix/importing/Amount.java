package vn.itplan.appendix.importing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyUnit;

/**
 * The figure in an amount cell.
 *
 * @param text what a reader sees
 * @param raw the value in the file
 * @param number in the unit of the table; null when the cell cannot be read, which is a problem of the table
 * @param money null as long as the unit is unknown, and when the figure is no amount that can be kept
 */
public record Amount(
        String address,
        String text,
        String raw,
        @Nullable BigDecimal number,
        @Nullable Money money) {

    Amount in(MoneyUnit unit) {
        return new Amount(address, text, raw, number, number == null ? null : moneyOrNull(number, unit));
    }

    private static @Nullable Money moneyOrNull(BigDecimal number, MoneyUnit unit) {
        return number.signum() < 0 || isTooLarge(number, unit) || isBelowOneDong(number, unit)
                ? null
                : Money.of(number, unit);
    }

    static boolean isTooLarge(BigDecimal number, MoneyUnit unit) {
        return number.compareTo(Money.MAX.in(unit)) > 0;
    }

    static boolean isBelowOneDong(BigDecimal number, MoneyUnit unit) {
        return number.movePointRight(unit.exponent()).stripTrailingZeros().scale() > 0;
    }
}
