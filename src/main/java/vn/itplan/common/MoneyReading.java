package vn.itplan.common;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a typed amount was understood: the money, or why there is none. Both are null for a text that says nothing.
 *
 * @param money in whole đồng
 * @param problem key of the bundles that says what to do; its arguments are the text and the detail
 * @param text as typed, on one line, cut when long
 * @param detail the part that the problem is about, or what was probably meant
 */
public record MoneyReading(@Nullable Money money, @Nullable String problem, String text, String detail) {

    private static final int LONGEST = 60;

    /** A number, and the words up to the next one: "1 tỷ 600 triệu" has two such parts. */
    private static final Pattern PART =
            Pattern.compile("(-?[0-9][0-9.,]*(?: [0-9]{3}(?![0-9]))*(?:,[0-9]+)?)\\s*([^0-9]*)");

    private static final Pattern SPACE_GROUPS = Pattern.compile("[1-9][0-9]{0,2}(?: [0-9]{3})+(?:,[0-9]+)?");
    /** Two groups, or one and decimals: here a comma can be nothing else. */
    private static final Pattern COMMA_GROUPS =
            Pattern.compile("[1-9][0-9]{0,2}(?:(?:,[0-9]{3}){2,}(?:\\.[0-9]+)?|,[0-9]{3}\\.[0-9]+)");

    private static final Pattern DECIMAL_POINT = Pattern.compile("([0-9]+)\\.([0-9]+)");

    /**
     * Reads {@code 1.600}, {@code 1600}, {@code 1 600}, {@code 1,6 tỷ}, {@code 1.600 triệu đồng}, {@code 1 tỷ 600 triệu},
     * {@code 1,600,000}. A unit in the text wins over the given one. A rate ("5 triệu/xã") is no amount.
     */
    public static MoneyReading of(@Nullable String typed, MoneyUnit unitWhenNoneIsTyped) {
        String text = Texts.cleanLine(typed).replace('−', '-');
        if (text.isEmpty()) {
            return new MoneyReading(null, null, "", "");
        }
        BigDecimal dong = BigDecimal.ZERO;
        Matcher part = PART.matcher(text);
        MoneyUnit before = null;
        int end = 0;
        while (part.lookingAt()) {
            String words = part.group(2).strip();
            boolean only = part.start() == 0 && part.end() == text.length();
            Optional<MoneyUnit> unit =
                    words.isEmpty() && only ? Optional.of(unitWhenNoneIsTyped) : MoneyUnit.ofWords(words);
            if (unit.isEmpty()) {
                return words.isEmpty() ? refused("no-number", text, "") : refused("unit", text, words);
            }
            if (before != null && before.exponent() <= unit.get().exponent()) {
                return refused("no-number", text, "");
            }
            String digits = part.group(1);
            Optional<BigDecimal> number = number(digits);
            if (number.isEmpty()) {
                return noNumber(text, digits);
            }
            dong = dong.add(number.get().movePointRight(unit.get().exponent()));
            before = unit.get();
            end = part.end();
            part.region(end, text.length());
        }
        return end == text.length() ? amount(dong, text) : refused("no-number", text, "");
    }

    public boolean isNothing() {
        return money == null && problem == null;
    }

    private static MoneyReading amount(BigDecimal dong, String text) {
        BigDecimal exact = dong.stripTrailingZeros();
        if (exact.signum() < 0) {
            return refused("negative", text, "");
        }
        if (exact.compareTo(BigDecimal.valueOf(Money.MAX.dong())) > 0) {
            return refused("too-large", text, Money.MAX.toString());
        }
        return exact.scale() > 0
                ? refused("fraction", text, "")
                : new MoneyReading(Money.ofDong(exact.longValueExact()), null, text, "");
    }

    private static Optional<BigDecimal> number(String digits) {
        if (SPACE_GROUPS.matcher(digits).matches()) {
            return VietnameseNumbers.parse(digits.replace(" ", ""));
        }
        return COMMA_GROUPS.matcher(digits).matches()
                ? VietnameseNumbers.parse(digits, VietnameseNumbers.Convention.COMMA_GROUPS)
                : VietnameseNumbers.parse(digits);
    }

    /** A point before decimals is what calculators write; the comma is shown instead. */
    private static MoneyReading noNumber(String text, String digits) {
        Matcher point = DECIMAL_POINT.matcher(digits);
        return point.matches()
                ? refused("decimal-point", text, point.group(1) + "," + point.group(2))
                : refused("no-number", text, "");
    }

    private static MoneyReading refused(String reason, String text, String detail) {
        return new MoneyReading(null, "form.money." + reason, cut(text), cut(detail));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
