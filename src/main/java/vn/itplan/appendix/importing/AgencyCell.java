package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Texts;

/**
 * Proposes which agencies one cell names. Commas and "và" also stand inside names ("Sở Văn hóa, Thể thao và Du lịch") and
 * inside collectives ("Sở, ban, ngành, UBND các huyện, thành phố"), so they separate only before what begins like an
 * agency and behind what is a whole one. The cell's text is kept as written beside the proposal.
 */
public final class AgencyCell {

    private static final int LONGEST = 2_000;

    private static final String BEGINNINGS = "Sở|UBND|U[ỷy] ban|Ủy ban|HĐND|Hội đồng|Hội|Văn phòng|VP|Ban|Trung tâm|TT|Đài|Công an|Bộ"
            + "|Tỉnh đoàn|Tỉnh Đoàn|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Huyện ủy|Đảng ủy|Đoàn|Thanh tra|Chi cục|Cục|Tổng cục"
            + "|Liên minh|Liên hiệp|Liên đoàn|Mặt trận|UBMTTQ|MTTQ|Báo|Trường|Bệnh viện|Kho bạc|Ngân hàng|Bảo hiểm"
            + "|Viện|Quỹ|Phòng|Tòa án|Toà án|Công ty|Tập đoàn|Tổng công ty|VNPT|Viettel|Bưu điện|Cơ quan|Đơn vị"
            + "|Các|các";

    private static final Pattern BEGINS = Pattern.compile("(?:" + BEGINNINGS + ")(?![\\p{L}\\p{N}])");

    /** One word that only begins a name: "Sở" of "Sở, ban, ngành". */
    private static final Pattern ONLY_BEGINS = Pattern.compile(
            "(?:các )?(?:sở|ban|ngành|ubnd|hđnd|hội|đoàn|cục|bộ|phòng|đơn vị|cơ quan|văn phòng|trung tâm|ủy ban|uỷ ban)?");

    /** Many agencies under one name. */
    private static final Pattern COLLECTIVE = Pattern.compile(
            "(?:các|toàn thể|tất cả)\\s.*"
                    + "|(?:sở|ban|ngành|cơ quan)\\s*(?:,|và|-)\\s*(?:sở|ban|ngành|đoàn thể|địa phương|đơn vị).*"
                    + "|(?:ubnd|hđnd|ủy ban nhân dân|uỷ ban nhân dân|phòng|văn phòng|công an|cơ quan|đơn vị)\\s+(?:cấp\\s+|các\\s|liên quan).*",
            Pattern.DOTALL);

    private static final Pattern SEPARATOR = Pattern.compile(",|\\s+và\\s+");

    /** "Văn phòng Đoàn ĐBQH và HĐND tỉnh" is one office of two bodies. */
    private static final Pattern OFFICE = Pattern.compile("(?:Văn phòng|VP)\\s+(?:Đoàn|HĐND|Hội đồng nhân dân|Tỉnh ủy).*");

    private static final Pattern BODY = Pattern.compile("(?:HĐND|UBND|Hội đồng nhân dân|Ủy ban nhân dân|Uỷ ban nhân dân)\\b.*",
            Pattern.UNICODE_CHARACTER_CLASS);

    private AgencyCell() {}

    /** The names in the order of the cell, none of them blank. */
    public static List<String> split(@Nullable String text) {
        List<String> result = new ArrayList<>();
        for (String part : Texts.clean(text).split("[;\\n]")) {
            String name = withoutBullet(part);
            if (name.length() > LONGEST) {
                result.add(name);
            } else if (!name.isEmpty()) {
                splitPart(name, result);
            }
        }
        return result;
    }

    /** Whether a name means many agencies: "Các sở, ban, ngành". */
    public static boolean isCollective(String name) {
        return COLLECTIVE.matcher(Texts.cleanLine(name).toLowerCase(Locale.ROOT)).matches();
    }

    private static void splitPart(String text, List<String> result) {
        int start = 0;
        Matcher separator = SEPARATOR.matcher(text);
        while (separator.find()) {
            String before = text.substring(start, separator.start()).strip();
            String after = text.substring(separator.end()).strip();
            boolean comma = separator.group().equals(",");
            if (depth(text, separator.start()) == 0 && separates(before, after, comma)) {
                result.add(before);
                start = separator.end();
            }
        }
        String rest = text.substring(start).strip();
        if (!rest.isEmpty()) {
            result.add(rest);
        }
    }

    private static boolean separates(String before, String after, boolean comma) {
        if (!BEGINS.matcher(after).lookingAt() || !isWhole(before) || !isWhole(firstOf(after)) && !isCollective(after)) {
            return false;
        }
        if (isCollective(before) && isCollective(after)) {
            return false;
        }
        return comma || !(OFFICE.matcher(before).matches() && BODY.matcher(after).matches());
    }

    /** The part of a text up to the next comma, which is at least the beginning of its first agency. */
    private static String firstOf(String text) {
        int comma = text.indexOf(',');
        return (comma < 0 ? text : text.substring(0, comma)).strip();
    }

    private static boolean isWhole(String name) {
        return !ONLY_BEGINS.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /** How many parentheses are open: what stands in them belongs to the name before. */
    private static int depth(String text, int end) {
        int depth = 0;
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) == '(') {
                depth++;
            } else if (text.charAt(i) == ')') {
                depth = Math.max(0, depth - 1);
            }
        }
        return depth;
    }

    private static String withoutBullet(String part) {
        return part.strip().replaceFirst("^[-+*•]\\s+", "").replaceFirst("[.,]$", "").strip();
    }
}
