package vn.itplan.appendix.exporting;

import java.math.BigDecimal;
import java.util.Objects;
import vn.itplan.appendix.AppendixTable;
import vn.itplan.appendix.AppendixTable.Amount;

/**
 * Number formats under which amounts look Vietnamese: dots between groups, a comma before decimals.
 *
 * <p>Excel draws the separators of {@code #,##0} as the reader's Windows says, and no format code changes that; many
 * offices run Windows in English, where 9.453 would read 9,453. Whole amounts therefore get their dots as plain
 * characters ({@code 0\.000}), the same everywhere. A decimal separator cannot be had that way, so that a table which
 * holds a fraction uses the ordinary format in all its amounts, marked as Vietnamese ({@code [$-42A]}, which
 * LibreOffice follows): in one column dots and commas must not mean two things. The cell itself always holds the exact
 * amount.
 */
final class AmountFormats {

    private static final String VIETNAMESE = "[$-42A]#,##0";

    private final boolean fractions;

    AmountFormats(AppendixTable table) {
        this.fractions = table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell instanceof Amount amount ? amount.value() : null)
                .filter(Objects::nonNull)
                .anyMatch(money -> decimals(money.in(table.unit())) > 0);
    }

    /** The format of a cell with this amount; nought for an empty cell. */
    String of(BigDecimal amount) {
        if (fractions || amount.signum() < 0) {
            int decimals = decimals(amount);
            return decimals == 0 ? VIETNAMESE : VIETNAMESE + "." + "0".repeat(decimals);
        }
        int groups = (amount.toBigInteger().toString().length() + 2) / 3;
        int most = Math.max(groups, 3);
        return from(most) + ";" + from(most - 1) + ";" + (most == 3 ? "0" : VIETNAMESE);
    }

    /** The section for numbers of at least so many groups of three digits. */
    private static String from(int groups) {
        return "[>=1" + "000".repeat(groups - 1) + "]0" + "\\.000".repeat(groups - 1);
    }

    private static int decimals(BigDecimal amount) {
        return Math.max(0, amount.stripTrailingZeros().scale());
    }
}
