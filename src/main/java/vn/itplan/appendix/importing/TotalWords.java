package vn.itplan.appendix.importing;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of totals and of what stands below a table. They are compared with their accents: "Cộng" is a total and
 * "Cổng thông tin" an item, "Tổng" a total and "Tổng đài" an item.
 */
final class TotalWords {

    private static final String GROUPS = "[\\s:.,;+&()/\\-–ivxabcdđ0-9]*";

    private static final Pattern TOTAL = Pattern.compile(
            "tổng cộng\\b.*|(?:tổng số|tổng kinh phí|tổng|cộng)"
                    + "(?:\\s+(?:kinh phí|toàn bộ|chung|các nhóm|các mục|các phần|nhóm|mục|phần))?" + GROUPS
                    + "(?:\\s+năm\\s+[0-9]{4}\\s*)?:?",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern WHOLE =
            Pattern.compile("tổng (?:cộng|số|kinh phí)\\b.*", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern BELOW_TABLE = Pattern.compile(
            "(?:(?:tm|kt|tl|tuq|q)\\.|nơi nhận|người lập|lập biểu|ghi chú\\s*:|chú thích|chủ tịch|phó chủ tịch|giám đốc"
                    + "|bằng chữ|\\(bằng chữ|\\(\\*+\\)|\\*|ngày\\s|thủ trưởng|kế toán).*",
            Pattern.DOTALL);

    private static final int LONGEST = 80;

    private TotalWords() {}

    static boolean isTotal(String label) {
        String words = folded(label);
        return words.length() <= LONGEST && TOTAL.matcher(words).matches();
    }

    /** "Tổng cộng" is said of the whole table, "Cộng" also of a group. */
    static boolean isOfWholeTable(String label) {
        return WHOLE.matcher(folded(label)).matches();
    }

    static boolean isBelowTable(String label) {
        return BELOW_TABLE.matcher(folded(label)).matches();
    }

    private static String folded(String label) {
        return label.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
