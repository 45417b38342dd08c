package vn.itplan.reconciliation.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.Texts;
import vn.itplan.common.VietnameseNumbers;

/** Amounts of money in running text. */
final class Amounts {

    private static final String FIGURES = "([0-9][0-9.,]*[0-9]|[0-9])\\s*(tỷ đồng|triệu đồng|nghìn đồng|đồng)";
    private static final Pattern AMOUNT = Pattern.compile("(?iu)" + FIGURES);

    /** "Tổng kinh phí thực hiện kế hoạch: 26.162 triệu đồng"; what is "khoảng" is no total to hold anybody to. */
    private static final Pattern TOTAL = Pattern.compile(
            "(?iu)tổng (?:cộng|kinh phí|số|nhu cầu|mức|vốn|dự toán)[^.;:0-9\\n]{0,100}(?::|là)\\s*" + FIGURES);

    private static final Pattern SPOKEN =
            Pattern.compile("(?iu)" + FIGURES + "[^()\\n0-9]{0,20}\\(?\\s*(?:viết )?bằng chữ\\s*:?\\s*([^)\\n;0-9]+)");

    private Amounts() {}

    /**
     * @param words as written
     */
    record Amount(String words, Money money) {}

    /**
     * @param text the words as written
     * @param words the amount that they say, in đồng
     */
    record Spoken(Money figures, String text, long words) {}

    static Optional<Amount> first(String text) {
        Matcher amount = AMOUNT.matcher(text);
        while (amount.find()) {
            Money money = money(amount.group(1), amount.group(2));
            if (money != null) {
                return Optional.of(new Amount(amount.group(), money));
            }
        }
        return Optional.empty();
    }

    static List<Amount> totals(@Nullable String text) {
        List<Amount> found = new ArrayList<>();
        Matcher total = TOTAL.matcher(Texts.clean(text));
        while (total.find()) {
            Money money = money(total.group(1), total.group(2));
            if (money != null) {
                found.add(new Amount(total.group(1) + " " + total.group(2), money));
            }
        }
        return found;
    }

    static List<Spoken> spoken(@Nullable String text) {
        List<Spoken> found = new ArrayList<>();
        Matcher spoken = SPOKEN.matcher(Texts.clean(text));
        while (spoken.find()) {
            Money money = money(spoken.group(1), spoken.group(2));
            String words = spoken.group(3).strip();
            OptionalLong amount = SpokenNumber.read(words);
            if (money != null && amount.isPresent()) {
                found.add(new Spoken(money, words, amount.getAsLong()));
            }
        }
        return found;
    }

    private static @Nullable Money money(String number, String unit) {
        return MoneyUnit.ofWords(unit)
                .flatMap(scale -> VietnameseNumbers.parse(number)
                        .filter(value -> value.movePointRight(scale.exponent())
                                        .stripTrailingZeros()
                                        .scale()
                                <= 0)
                        .filter(value -> value.precision() - value.scale() + scale.exponent() <= 16)
                        .map(value -> Money.of(value, scale)))
                .orElse(null);
    }
}
