package vn.itplan.common;

import java.util.regex.Pattern;

/**
 * A spreadsheet runs a text that begins like a formula when it opens a CSV file, so that such a text gets an apostrophe
 * in front; a text that already has some gets one more. Who reads it back takes exactly one off.
 */
public final class FormulaText {

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("'*[=+\\-@\t\r]");

    private static final Pattern SAFE = Pattern.compile("'+[=+\\-@\t\r]");

    private FormulaText() {}

    public static String safe(String text) {
        return LIKE_A_FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** Without the apostrophe that {@link #safe} put there. */
    public static String typed(String text) {
        return SAFE.matcher(text).lookingAt() ? text.substring(1) : text;
    }
}
