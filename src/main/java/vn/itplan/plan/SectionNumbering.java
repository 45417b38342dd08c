package vn.itplan.plan;

import java.util.List;

/** How a heading is numbered among those beside it, as the documents of provinces number. */
public enum SectionNumbering {
    /** PHẦN THỨ NHẤT. */
    PART,
    /** I. */
    ROMAN,
    /** 1. */
    ARABIC,
    /** 2.1: the number of the heading above, and its own. */
    DECIMAL,
    /** a), in the order of the Vietnamese alphabet. */
    LETTER,
    DASH,
    PLUS,
    NONE;

    private static final List<String> PARTS =
            List.of("NHẤT", "HAI", "BA", "TƯ", "NĂM", "SÁU", "BẢY", "TÁM", "CHÍN", "MƯỜI");
    private static final List<String> LETTERS = List.of(
            "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v",
            "x", "y");
    private static final List<String> ROMAN_TENS = List.of("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC");
    private static final List<String> ROMAN_ONES = List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");

    /** What a first heading at this depth has, as most documents do it. */
    public static SectionNumbering usual(int depth) {
        return switch (depth) {
            case 1 -> ROMAN;
            case 2 -> ARABIC;
            case 3 -> LETTER;
            case 4 -> DASH;
            default -> PLUS;
        };
    }

    /**
     * @param ordinal from 1
     * @param above the number of the heading above, with no sign after it; empty when it has none
     */
    String number(int ordinal, String above) {
        return switch (this) {
            case PART -> "PHẦN THỨ " + (ordinal <= PARTS.size() ? PARTS.get(ordinal - 1) : String.valueOf(ordinal));
            case ROMAN ->
                ordinal > 99 ? String.valueOf(ordinal) : ROMAN_TENS.get(ordinal / 10) + ROMAN_ONES.get(ordinal % 10);
            case ARABIC -> String.valueOf(ordinal);
            case DECIMAL -> above.isEmpty() ? String.valueOf(ordinal) : above + "." + ordinal;
            case LETTER -> ordinal <= LETTERS.size() ? LETTERS.get(ordinal - 1) : String.valueOf(ordinal);
            case DASH -> "-";
            case PLUS -> "+";
            case NONE -> "";
        };
    }

    /** With the sign that stands between number and heading. */
    String shown(String number) {
        return switch (this) {
            case PART -> number + ":";
            case ROMAN, ARABIC, DECIMAL -> number + ".";
            case LETTER -> number + ")";
            case DASH, PLUS, NONE -> number;
        };
    }
}
