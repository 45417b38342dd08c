package vn.itplan.agency;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Texts;

/**
 * What the first words of a name tell. Accents count here: "Viễn thông" is no "Viện", "Đối ngoại" no "Đội".
 */
final class AgencyWords {

    /** With what the name of one agency begins; the longest that fits is taken. */
    private static final List<String> KINDS = List.of(
                    "sở",
                    "ubnd",
                    "ủy ban nhân dân",
                    "ủy ban",
                    "ubmttq",
                    "hđnd",
                    "hội đồng nhân dân",
                    "hội đồng",
                    "đoàn đbqh",
                    "đoàn đại biểu quốc hội",
                    "thường trực",
                    "văn phòng",
                    "vp",
                    "chánh văn phòng",
                    "tỉnh ủy",
                    "thành ủy",
                    "huyện ủy",
                    "thị ủy",
                    "đảng ủy",
                    "quận ủy",
                    "ban",
                    "bộ",
                    "tổng cục",
                    "cục",
                    "chi cục",
                    "thanh tra",
                    "công an",
                    "kho bạc",
                    "kbnn",
                    "bảo hiểm",
                    "bhxh",
                    "ngân hàng",
                    "hải quan",
                    "tòa án",
                    "toà án",
                    "tand",
                    "viện",
                    "vksnd",
                    "mặt trận",
                    "mttq",
                    "tỉnh đoàn",
                    "thành đoàn",
                    "huyện đoàn",
                    "đoàn thanh niên",
                    "đoàn tncs",
                    "hội",
                    "liên minh",
                    "liên đoàn",
                    "liên hiệp",
                    "trung tâm",
                    "đài",
                    "báo",
                    "trường",
                    "học viện",
                    "đại học",
                    "bệnh viện",
                    "trạm",
                    "phòng",
                    "chi nhánh",
                    "thư viện",
                    "bảo tàng",
                    "quỹ",
                    "tổ công tác",
                    "công ty",
                    "tổng công ty",
                    "tập đoàn",
                    "vnpt",
                    "viettel",
                    "mobifone",
                    "fpt",
                    "bưu điện",
                    "điện lực",
                    "chủ tịch",
                    "giám đốc")
            .stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();
    /** Kinds that are a name by themselves. */
    private static final Set<String> WHOLE = Set.of(
            "công an",
            "vnpt",
            "viettel",
            "mobifone",
            "fpt",
            "kho bạc",
            "kbnn",
            "bhxh",
            "mttq",
            "ubmttq",
            "tỉnh ủy",
            "tỉnh đoàn",
            "thành đoàn",
            "thanh tra",
            "hải quan",
            "bưu điện",
            "điện lực");
    /** Words that begin like a kind and are none. */
    private static final Pattern OTHER_WORD = Pattern.compile(
            "(?:báo (?:chí|cáo)|bộ (?:phận|máy)|hội (?:nghị|nhập)|trường học|phòng (?:chống|cháy|học)) ?.*");

    /** Names that are no agency's but stand for many: "các sở", "ban", "ngành liên quan", "UBND các huyện". */
    private static final Pattern MANY = Pattern.compile("(?:các|những|một số|tất cả|toàn thể|mọi) .+"
            + "|(?:sở|ban|ngành|hội|sở ban|sở ngành|ban ngành|sở ban ngành|đoàn thể|hội đoàn thể)"
            + "(?: (?:tỉnh|cấp|của|thuộc|trực thuộc|trong|trên|liên quan|có liên quan|khác)(?: .+)?)?"
            + "|(?:cơ quan|đơn vị|địa phương)(?: .+)?"
            + "|(?:thủ trưởng|lãnh đạo|người đứng đầu) .+"
            + "|(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|công an|phòng|trung tâm|văn phòng|đài|chủ tịch)(?: .+)?"
            + " (?:các|cấp) (?:huyện|xã|phường|thành|thị|quận|địa|sở|cơ|đơn|ngành|cấp|ban).*"
            + "|(?:ubnd|ủy ban nhân dân) (?:huyện|thành phố|thị xã|xã|phường|thị trấn|quận)");

    private static final String BODIES =
            "(?:đoàn đbqh|đoàn đại biểu quốc hội|hđnd|hội đồng nhân dân|ubnd|ủy ban nhân dân)";
    private static final Pattern BODY = Pattern.compile(BODIES + "(?: .+)?");
    /** One office serves two or three bodies: "Văn phòng Đoàn ĐBQH, HĐND và UBND tỉnh". */
    private static final Pattern JOINT_OFFICE =
            Pattern.compile("(?:văn phòng|vp) " + BODIES + "(?:(?:,| và) ?" + BODIES + ")*");

    private AgencyWords() {}

    /** Whether the name is not at its end yet: "Văn phòng | Ủy ban nhân dân", "HĐND và | UBND tỉnh". */
    static boolean goesOn(String name, String next) {
        String words = fold(name);
        boolean onlyKind = KINDS.contains(words) && !WHOLE.contains(words);
        boolean office = JOINT_OFFICE.matcher(words).matches()
                && BODY.matcher(fold(next)).matches();
        return onlyKind || office;
    }

    /** Whether the text is the beginning of one agency's name: "Sở Nội vụ", "sở Tài chính", "VNPT". */
    static boolean beginsOne(String text) {
        String kind = kind(text);
        if (kind == null
                || standsForMany(text)
                || OTHER_WORD.matcher(fold(text)).matches()) {
            return false;
        }
        String line = Texts.cleanLine(text);
        String rest = line.substring(kind.length()).strip();
        return rest.isEmpty() ? WHOLE.contains(kind) : isUpper(line) || isUpper(rest);
    }

    static boolean standsForMany(String text) {
        return MANY.matcher(fold(text)).matches();
    }

    /** "Sở Nội vụ - Sở Tài chính" are two, "Sở Lao động - Thương binh và Xã hội" is one. */
    static boolean beginAlike(String one, String other) {
        String kind = kind(one);
        return kind != null && kind.equals(kind(other)) && beginsOne(other);
    }

    private static @Nullable String kind(String text) {
        String words = fold(text);
        return KINDS.stream()
                .filter(kind -> words.equals(kind) || words.startsWith(kind + " "))
                .findFirst()
                .orElse(null);
    }

    private static boolean isUpper(String text) {
        return !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
    }

    /** Lower case, and the one word that is spelt in two ways in one. */
    private static String fold(String text) {
        return Texts.cleanLine(text).toLowerCase(Locale.ROOT).replace("uỷ", "ủy");
    }
}
