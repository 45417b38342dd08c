package vn.itplan.appendix.importing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a row is numbered. Rows numbered alike stand on one level; which level is above which, the table itself shows. */
enum OrderStyle {
    /** A, B. */
    LETTER("[A-ZĐ]"),
    /** I, II, up to XXXIX; so "I", "V" and "X" are no letters. */
    ROMAN("(?=.)X{0,3}(?:IX|IV|V?I{0,3})|[A-Z][.][IVX]{1,4}"),
    /** 1, 2, and 1 below I written as I.1. */
    ARABIC("[0-9]{1,4}|[IVX]{1,4}[.][0-9]{1,3}"),
    /** 1.1 and deeper. */
    DECIMAL("[0-9]{1,4}(?:[.][0-9]{1,3}){1,4}"),
    /** a, b, and i, ii. */
    SMALL_LETTER("[a-zđ]|[ivx]{2,5}"),
    /** A dash: a part of the row above. */
    DASH("[-–—+*•]"),
    NONE("(?!)");

    /** "I. Hạ tầng" in one cell; a digit is left alone, for "5 năm" is a text. */
    private static final Pattern IN_FRONT =
            Pattern.compile("([IVX]{1,7}|[A-ZĐ])\\s*[.):/-]\\s+(\\S.*)", Pattern.DOTALL);

    private static final Pattern DASH_IN_FRONT = Pattern.compile("[-–—+*•]\\s+\\S.*", Pattern.DOTALL);

    private static final int LONGEST = 20;

    private final Pattern pattern;

    OrderStyle(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    static OrderStyle of(String order) {
        if (order.length() > LONGEST) {
            return NONE;
        }
        String bare = bare(order);
        if (ROMAN.pattern.matcher(bare).matches()) {
            return ROMAN;
        }
        for (OrderStyle style : values()) {
            if (style.pattern.matcher(bare).matches()) {
                return style;
            }
        }
        return NONE;
    }

    /** Without the mark that closes it: "1.", "a)". */
    static String bare(String order) {
        String stripped = order.strip();
        return stripped.length() > 1 ? stripped.replaceFirst("[.):/]+$", "") : stripped;
    }

    static boolean startsWithDash(String text) {
        return DASH_IN_FRONT.matcher(text).matches();
    }

    /** Matches where a numbering stands in front of a name in one cell: group 1 and 2. */
    static Matcher inFront(String text) {
        return IN_FRONT.matcher(text);
    }
}
