package vn.itplan.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Texts;
import vn.itplan.common.VietnameseNumbers;

/**
 * A figure as papers write it, "trên 33", "khoảng 87", "10–15", understood. Keep the words too: this is only what they mean.
 *
 * @param number the number, or the lower bound of a range
 * @param high the upper bound of a range, else null
 */
public record Figure(
        Comparison comparison, BigDecimal number, @Nullable BigDecimal high) {

    private static final String NUMBER = "(-?[0-9][0-9.,]*)";
    /** Says only that something is reached. */
    private static final Pattern REACHED = Pattern.compile("^(phấn đấu |đạt |bằng |= ?)+");

    private static final Pattern RANGE = Pattern.compile("(?:từ )?" + NUMBER + " ?%? ?(?:–|—|-|−|đến|tới) ?" + NUMBER);
    private static final Pattern UPWARDS = Pattern.compile("(?:từ )?" + NUMBER + " ?%? trở lên");
    private static final Pattern DOWNWARDS = Pattern.compile("(?:từ )?" + NUMBER + " ?%? trở xuống");

    /** Longer words before those that they begin with. */
    private static final List<Map.Entry<String, Comparison>> WORDS = List.of(
            Map.entry("không dưới", Comparison.AT_LEAST),
            Map.entry("không ít hơn", Comparison.AT_LEAST),
            Map.entry("không thấp hơn", Comparison.AT_LEAST),
            Map.entry("tối thiểu", Comparison.AT_LEAST),
            Map.entry("ít nhất", Comparison.AT_LEAST),
            Map.entry("từ", Comparison.AT_LEAST),
            Map.entry(">=", Comparison.AT_LEAST),
            Map.entry("≥", Comparison.AT_LEAST),
            Map.entry("không quá", Comparison.AT_MOST),
            Map.entry("không vượt quá", Comparison.AT_MOST),
            Map.entry("không trên", Comparison.AT_MOST),
            Map.entry("tối đa", Comparison.AT_MOST),
            Map.entry("<=", Comparison.AT_MOST),
            Map.entry("≤", Comparison.AT_MOST),
            Map.entry("trên", Comparison.MORE),
            Map.entry("hơn", Comparison.MORE),
            Map.entry(">", Comparison.MORE),
            Map.entry("dưới", Comparison.LESS),
            Map.entry("ít hơn", Comparison.LESS),
            Map.entry("<", Comparison.LESS),
            Map.entry("khoảng", Comparison.ABOUT),
            Map.entry("ước đạt", Comparison.ABOUT),
            Map.entry("ước tính", Comparison.ABOUT),
            Map.entry("ước", Comparison.ABOUT),
            Map.entry("xấp xỉ", Comparison.ABOUT),
            Map.entry("gần", Comparison.ABOUT),
            Map.entry("≈", Comparison.ABOUT),
            Map.entry("~", Comparison.ABOUT));

    public Figure {
        if ((comparison == Comparison.RANGE) != (high != null)) {
            throw new IllegalArgumentException("two bounds make a range: " + comparison);
        }
        if (high != null && high.compareTo(number) <= 0) {
            throw new IllegalArgumentException("no range: " + number + " to " + high);
        }
    }

    public static Figure exactly(BigDecimal number) {
        return new Figure(Comparison.EQUAL, number, null);
    }

    /**
     * @param unit may stand behind the number ("trên 30 máy"), as a percent sign always may
     * @return empty where the words say nothing certain: they are a matter for a person
     */
    public static Optional<Figure> parse(@Nullable String text, @Nullable String unit) {
        String said = withoutUnit(Texts.cleanLine(text).toLowerCase(Locale.ROOT), unit);
        String words = REACHED.matcher(said).replaceFirst("");
        Matcher range = RANGE.matcher(words);
        if (range.matches()) {
            return range(range.group(1), range.group(2));
        }
        Matcher upwards = UPWARDS.matcher(words);
        if (upwards.matches()) {
            return figure(Comparison.AT_LEAST, upwards.group(1));
        }
        Matcher downwards = DOWNWARDS.matcher(words);
        if (downwards.matches()) {
            return figure(Comparison.AT_MOST, downwards.group(1));
        }
        return WORDS.stream()
                .filter(word -> words.startsWith(word.getKey()))
                .findFirst()
                .map(word ->
                        figure(word.getValue(), words.substring(word.getKey().length())))
                .orElseGet(() -> figure(Comparison.EQUAL, words));
    }

    private static String withoutUnit(String words, @Nullable String unit) {
        String wanted = Texts.cleanLine(unit).toLowerCase(Locale.ROOT);
        String rest = words;
        if (!wanted.isEmpty() && rest.endsWith(wanted)) {
            rest = rest.substring(0, rest.length() - wanted.length());
        }
        return (rest.endsWith("%") ? rest.substring(0, rest.length() - 1) : rest).strip();
    }

    private static Optional<Figure> figure(Comparison comparison, String number) {
        return VietnameseNumbers.parse(number).map(value -> new Figure(comparison, value, null));
    }

    private static Optional<Figure> range(String low, String high) {
        return VietnameseNumbers.parse(low)
                .flatMap(from -> VietnameseNumbers.parse(high)
                        .filter(to -> to.compareTo(from) > 0)
                        .map(to -> new Figure(Comparison.RANGE, from, to)));
    }

    /** Null where one of the parts is missing. */
    static @Nullable Figure of(
            @Nullable Comparison comparison, @Nullable BigDecimal number, @Nullable BigDecimal high) {
        return comparison == null || number == null ? null : new Figure(comparison, number, high);
    }

    /** "≥ 30", "10–15", "30". */
    @Override
    public String toString() {
        String first = VietnameseNumbers.format(number);
        if (high != null) {
            return first + comparison.symbol() + VietnameseNumbers.format(high);
        }
        return comparison == Comparison.EQUAL ? first : comparison.symbol() + " " + first;
    }
}
