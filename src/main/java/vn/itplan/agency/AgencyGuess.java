package vn.itplan.agency;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.itplan.common.Texts;

/** What the name of an agency lets one suppose about it, for those that an import meets; a person confirms it. */
final class AgencyGuess {

    private static final Pattern COMMITTEE =
            Pattern.compile("(?:vp|văn phòng )?(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân).*");
    private static final Pattern PARTY = Pattern.compile(
            ".*(?:tỉnh|thành|huyện|thị|đảng) ủy.*|(?:tỉnh|thành|huyện) ?đoàn.*|đoàn thanh niên.*|hội .*|liên đoàn .*"
                    + "|(?:ub|ủy ban )?(?:mttq|mặt trận).*|ban (?:tuyên giáo|dân vận|tổ chức|nội chính).*");
    private static final Pattern VERTICAL = Pattern.compile(
            "(?:công an|bộ chỉ huy|bchqs|bộ đội|cục|kho bạc|kbnn|bảo hiểm|bhxh|tòa án|tand|viện kiểm sát|vksnd|ngân hàng) ?.*");
    private static final Pattern SERVICE =
            Pattern.compile("(?:trung tâm|đài|báo|trường|đại học|bệnh viện|thư viện|bảo tàng|trạm|quỹ) .*");
    private static final Pattern DISTRICT =
            Pattern.compile("(?:phòng|huyện ủy|thị ủy|quận ủy|.*(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân)"
                    + " (?:các |cấp )?(?:huyện|thị xã|quận|thành phố))(?:[ ,].*)?");
    private static final Pattern COMMUNE = Pattern.compile(
            ".*(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân) (?:các |cấp )?(?:xã|phường|thị trấn|đặc khu)(?:[ ,].*)?");

    private AgencyGuess() {}

    static AgencyKind kind(String name) {
        String words = fold(name);
        if (AgencyWords.standsForMany(words.split(",")[0])) {
            return AgencyKind.COLLECTIVE;
        }
        if (COMMITTEE.matcher(words).matches()) {
            return AgencyKind.PEOPLES_COMMITTEE;
        }
        if (PARTY.matcher(words).matches()) {
            return AgencyKind.PARTY_BODY;
        }
        if (VERTICAL.matcher(words).matches()) {
            return AgencyKind.VERTICAL;
        }
        return SERVICE.matcher(words).matches() ? AgencyKind.SERVICE_UNIT : AgencyKind.DEPARTMENT;
    }

    static AgencyLevel level(String name) {
        String words = fold(name);
        if (DISTRICT.matcher(words).matches()) {
            return AgencyLevel.DISTRICT;
        }
        return COMMUNE.matcher(words).matches() ? AgencyLevel.COMMUNE : AgencyLevel.PROVINCE;
    }

    private static String fold(String name) {
        return Texts.cleanLine(name).toLowerCase(Locale.ROOT).replace("uỷ", "ủy");
    }
}
