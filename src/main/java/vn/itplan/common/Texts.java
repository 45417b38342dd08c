package vn.itplan.common;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text on its way in. Real files are not always NFC and hold no-break spaces, and the same name is typed with two
 * placements of the accent, so that both keeping and comparing go through here.
 */
public final class Texts {

    private static final Pattern ODD_SPACES =
            Pattern.compile("[\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000\\t]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200D\\u2060\\uFEFF\\u00AD\\p{Cs}]");
    /** Word and spreadsheets break lines with a vertical tab; others use Unicode's separators. */
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|[\\r\\u000B\\u000C\\u0085\\u2028\\u2029]");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036F]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Texts() {}

    /** NFC, ordinary spaces, line breaks as {@code \n}, no invisible or control characters, trimmed. */
    public static String clean(@Nullable String text) {
        if (text == null) {
            return "";
        }
        // Converted files hold the Icelandic letter, which looks the same.
        String result = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('Ð', 'Đ')
                .replace('ð', 'đ');
        result = LINE_BREAK.matcher(result).replaceAll("\n");
        result = INVISIBLE.matcher(result).replaceAll("");
        result = ODD_SPACES.matcher(result).replaceAll(" ");
        return CONTROL.matcher(result).replaceAll("").strip();
    }

    /** {@link #clean} on one line: runs of white space become one space. */
    public static String cleanLine(@Nullable String text) {
        return clean(text).replaceAll("\\s+", " ");
    }

    /** {@link #clean}, with null for what holds nothing. */
    public static @Nullable String cleanOrNull(@Nullable String text) {
        String result = clean(text);
        return result.isEmpty() ? null : result;
    }

    /**
     * The key under which names are searched and compared: no accents, no case, đ as d, y as i ("tỷ" = "tỉ", "uỷ" =
     * "ủy"), punctuation and white space as one space. The database's function {@code search_key} gives the same.
     */
    public static String searchKey(@Nullable String text) {
        String result = Normalizer.normalize(clean(text).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        result = MARKS.matcher(result).replaceAll("").replace('đ', 'd').replace('y', 'i');
        return NO_WORD.matcher(result).replaceAll(" ").strip();
    }
}
