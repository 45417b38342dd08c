package vn.itplan.reconciliation.checks;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.VietnameseNumbers;
import vn.itplan.common.VietnameseNumbers.Convention;
import vn.itplan.plan.PlanFacts.Stated;

/** How exactly something is printed: "37,2" tỷ says nothing of what is below fifty million. */
final class Printed {

    private static final Pattern FIRST_NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)*");

    private static final Pattern LETTERS = Pattern.compile("\\p{L}");

    private Printed() {}

    /** A text read as the amount that it stands for. */
    private record Read(Convention convention, BigDecimal number, MoneyUnit unit) {}

    private static @Nullable Read read(Stated figure) {
        long amount = Objects.requireNonNull(figure.amount());
        for (Convention convention : Convention.values()) {
            BigDecimal number = number(figure.text(), convention);
            for (MoneyUnit unit : MoneyUnit.values()) {
                if (number != null
                        && amount != 0
                        && number.movePointRight(unit.exponent()).compareTo(BigDecimal.valueOf(amount)) == 0) {
                    return new Read(convention, number, unit);
                }
            }
        }
        return null;
    }

    /** Half of the last printed digit, in đồng; 0 where the text cannot be read as the amount. */
    static long tolerance(Stated figure) {
        Read read = read(figure);
        if (read == null) {
            return 0;
        }
        int exponent = read.unit().exponent() - Math.max(0, read.number().scale());
        return exponent <= 0 ? 0 : BigDecimal.ONE.movePointRight(exponent).longValueExact() / 2;
    }

    /** The unit that a table is printed in, by this figure; null where the figure brings its unit or is in whole đồng. */
    static @Nullable MoneyUnit unit(Stated figure) {
        Read read = read(figure);
        return read == null
                        || read.unit() == MoneyUnit.DONG
                        || LETTERS.matcher(figure.text()).find()
                ? null
                : read.unit();
    }

    /** What stands before the decimals, null where none are printed. */
    static @Nullable Character decimalMark(Stated figure) {
        Read read = read(figure);
        return read == null || read.number().scale() <= 0
                ? null
                : Character.valueOf(read.convention() == Convention.DOT_GROUPS ? ',' : '.');
    }

    /** Decimals as printed, those of the number where the text has none to read. */
    static int decimals(@Nullable String text, BigDecimal number) {
        if (text != null) {
            var found = FIRST_NUMBER.matcher(text.toLowerCase(Locale.ROOT));
            while (found.find()) {
                BigDecimal read = number(found.group(), Convention.DOT_GROUPS);
                if (read != null && read.compareTo(number) == 0) {
                    return Math.max(0, read.scale());
                }
            }
        }
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    private static @Nullable BigDecimal number(String text, Convention convention) {
        var found = FIRST_NUMBER.matcher(text);
        return found.find() ? VietnameseNumbers.parse(found.group(), convention).orElse(null) : null;
    }
}
