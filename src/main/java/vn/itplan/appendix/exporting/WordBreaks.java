package vn.itplan.appendix.exporting;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Lines break after spaces and, as in Word, after hyphens within words: the renderer's own rule would break "43/2011/NĐ-CP"
 * before its strokes and "4.631,29" after its comma. What is wider than its column still is broken by the stylesheets'
 * word-wrap.
 */
final class WordBreaks implements FSTextBreaker {

    private static final int DONE = -1;
    private static final String HYPHENS = "-–";
    private static final char NO_BREAK = '\u00a0';

    private String text = "";
    private int at;

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
    }

    /** As of a {@link java.text.BreakIterator}: where the next line may begin, at last the end, then -1. */
    @Override
    public int next() {
        if (at >= text.length()) {
            return DONE;
        }
        while (at < text.length() && !isSpace(text.charAt(at))) {
            at++;
            if (isAfterHyphen()) {
                return at;
            }
        }
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean isAfterHyphen() {
        return at > 1
                && at < text.length()
                && HYPHENS.indexOf(text.charAt(at - 1)) >= 0
                && Character.isLetterOrDigit(text.charAt(at - 2))
                && Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean isSpace(char c) {
        return c != NO_BREAK && Character.isWhitespace(c);
    }
}
