package vn.itplan.common;

import java.util.regex.Pattern;

/**
 * A spreadsheet runs a text that begins like a formula when it opens a CSV file, so that such a text gets an apostrophe
 * in front; a text that already has some gets one more. Who reads it back takes exactly one off.
 */
public final class FormulaText {

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("'*[=+\\-@\t\r]");

    private FormulaText() {}

    public static String safe(String text) {
        return LIKE_A_FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }
}
