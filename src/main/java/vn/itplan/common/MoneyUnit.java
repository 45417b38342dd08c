package vn.itplan.common;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The units in which Vietnamese plans print money. Stored amounts are always whole đồng. */
public enum MoneyUnit {
    DONG(0, "đồng"),
    THOUSAND(3, "nghìn đồng"),
    MILLION(6, "triệu đồng"),
    BILLION(9, "tỷ đồng");

    private static final String SCALE = "(tỷ|tỉ|ty|ti|triệu|trieu|tr|nghìn|nghin|ngàn|ngan|ng(?=\\s*\\.?\\s*đ))";
    private static final String CURRENCY = "(?:đồng|dong|vnđ|vnd|đ)";
    private static final Pattern WORDS = Pattern.compile(SCALE + "?[\\s.]*(?:" + CURRENCY + "|d)?\\.?");
    /** A scale stands for money when a currency follows it, or nothing that it could count. */
    private static final Pattern SCALED = Pattern.compile("(?<![\\p{L}\\p{N}])" + SCALE + "(?:[\\s.]*(?:" + CURRENCY
            + "|d)(?!\\p{L})|(?!\\p{L})(?=\\s*(?:$|[^\\p{L}\\p{N}\\s.])))");

    private static final Pattern FIGURE =
            Pattern.compile("(?<![\\p{N}.,])1((?:[.,\\s]?000){1,3})\\s*" + CURRENCY + "(?!\\p{L})");
    /** Đồng alone counts only where a unit stands, since it is half of many other words. */
    private static final Pattern PLAIN =
            Pattern.compile("(?:^|[:(/\\p{N}]|đvt|đv|tính|tiền)\\s*(?:đồng|dong|đ)\\s*(?:$|[).,;/])"
                    + "|(?<![\\p{L}])(?:vnđ|vnd|đồng việt nam)(?!\\p{L})");

    private final int exponent;
    private final String vietnamese;

    MoneyUnit(int exponent, String vietnamese) {
        this.exponent = exponent;
        this.vietnamese = vietnamese;
    }

    /** Power of ten from this unit to đồng: 6 for triệu. */
    public int exponent() {
        return exponent;
    }

    /** The unit as an official paper writes it, in lower case: "triệu đồng". */
    public String vietnamese() {
        return vietnamese;
    }

    /** The lower-case code used in addresses: {@code million}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The unit with this {@link #code()}, or empty for anything else. */
    public static Optional<MoneyUnit> ofCode(@Nullable String code) {
        for (MoneyUnit unit : values()) {
            if (unit.code().equals(code)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /**
     * The unit that these words are, and nothing else: "triệu", "Tr.đ", "tỷ đồng".
     *
     * @return empty when there is anything more, as in "triệu đồng/xã", which is a rate
     */
    public static Optional<MoneyUnit> ofWords(@Nullable String words) {
        Matcher matcher = WORDS.matcher(fold(words));
        return matcher.matches() && !matcher.group().isEmpty()
                ? Optional.of(scale(matcher.group(1)))
                : Optional.empty();
    }

    /**
     * The unit that a phrase of a paper names somewhere: "triệu VNĐ", "1.000.000 đồng", "ĐVT: Triệu đồng". Words that
     * only sound like one name none: "hoạt động", "hội đồng", "tỷ lệ", "triệu lượt".
     *
     * @return empty when the text names no unit of money
     */
    public static Optional<MoneyUnit> inWords(@Nullable String text) {
        String phrase = fold(text);
        Matcher scaled = SCALED.matcher(phrase);
        if (scaled.find()) {
            return Optional.of(scale(scaled.group(1)));
        }
        Matcher figure = FIGURE.matcher(phrase);
        if (figure.find()) {
            return Optional.of(
                    switch (figure.group(1).replaceAll("[^0]", "").length()) {
                        case 3 -> THOUSAND;
                        case 6 -> MILLION;
                        default -> BILLION;
                    });
        }
        return PLAIN.matcher(phrase).find() ? Optional.of(DONG) : Optional.empty();
    }

    private static MoneyUnit scale(@Nullable String word) {
        if (word == null) {
            return DONG;
        }
        return switch (word.substring(0, 2)) {
            case "tr" -> MILLION;
            case "ng" -> THOUSAND;
            default -> BILLION;
        };
    }

    private static String fold(@Nullable String text) {
        return Texts.cleanLine(text).toLowerCase(Locale.ROOT);
    }
}
