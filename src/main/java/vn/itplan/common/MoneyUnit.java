package vn.itplan.common;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The units in which Vietnamese plans print money. Stored amounts are always whole đồng. */
public enum MoneyUnit {
    DONG(0, "đồng"),
    THOUSAND(3, "nghìn đồng"),
    MILLION(6, "triệu đồng"),
    BILLION(9, "tỷ đồng");

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
     * The unit that a word or phrase of a paper names: "triệu", "Tr.đ", "triệu VNĐ", "1.000.000 đồng", "tỉ đồng".
     *
     * @return empty when the text names no unit of money
     */
    public static Optional<MoneyUnit> inWords(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        String folded = Texts.searchKey(text);
        String digits = folded.replaceAll("[^0-9]", "");
        if (folded.matches(".*\\b(ti|ti dong|ti vnd)\\b.*") || digits.equals("1000000000")) {
            return Optional.of(BILLION);
        }
        if (folded.matches(".*\\b(trieu|tr|trd|tr d)\\b.*") || digits.equals("1000000")) {
            return Optional.of(MILLION);
        }
        if (folded.matches(".*\\b(nghin|ngan)\\b.*") || digits.equals("1000")) {
            return Optional.of(THOUSAND);
        }
        if (folded.matches(".*\\b(dong|vnd|d)\\b.*")) {
            return Optional.of(DONG);
        }
        return Optional.empty();
    }
}
