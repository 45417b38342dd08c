package vn.itplan.appendix.exporting;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as a cell of a workbook can hold it. */
final class XlsxText {

    /** UTF-16 characters that Excel takes in a cell. */
    static final int LONGEST = 32_767;

    static final String CUT_MARK = "… [đã cắt bớt: ô bảng tính giữ được nhiều nhất 32.767 ký tự]";

    private static final Pattern READ_AS_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private XlsxText() {}

    static boolean isTooLong(String text) {
        return text.length() > LONGEST;
    }

    /** The text, cut between whole letters and marked where it is too long. */
    static String cut(String text) {
        if (!isTooLong(text)) {
            return text;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        return text.substring(0, letters.preceding(LONGEST - CUT_MARK.length() + 1)) + CUT_MARK;
    }

    /** The format reads {@code _x0041_} within a text as one character; this keeps such a text as it is. */
    static String escaped(String text) {
        return READ_AS_ESCAPE.matcher(text).replaceAll("_x005F_");
    }

    /** Whether editing the cell by hand would make a formula of the text or swallow its first character. */
    static boolean needsQuotePrefix(String text) {
        return !text.isEmpty() && "=+-@'".indexOf(text.charAt(0)) >= 0;
    }
}
