package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.itplan.common.Texts;

/** The words by which headings name their columns. The first rule that fits decides; headings are compared by search key. */
final class ColumnWords {

    private static final int MAX_HEADING = 160;

    private static final List<Rule> RULES = rules();

    /** A heading that says it holds the whole: it wins over other amount columns. */
    private static final Pattern WHOLE = Pattern.compile("tong( cong| so| kinh phi| von| du toan)?\\b(?! muc).*");

    private static final Pattern YEAR = Pattern.compile(
            "((kinh phi|ke hoach|ke hoach von|du toan|von|thuc hien|giai ngan|bo tri|nhu cau|de xuat|nhu cau von) )?"
                    + "(nam )?(19|20)[0-9]{2}");

    private ColumnWords() {}

    private record Rule(Meaning meaning, Pattern pattern) {}

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        add(rules, Meaning.ORDER, "s?tt|so tt|so thu tu|muc");
        add(rules, Meaning.GROUP, "(thuoc )?nhom( nhiem vu| du an)?");
        add(rules, Meaning.NOTE, ".*\\bghi chu\\b.*");
        add(rules, Meaning.OTHER, "(don vi tinh|dvt|so luong|don gia|hinh thuc).*");
        add(rules, Meaning.SOURCE, "(co cau )?nguon\\b.*");
        add(rules, Meaning.MONITORING, ".*\\b(theo doi|giam sat|don doc)\\b.*");
        add(rules, Meaning.COORDINATING, "(?!.*\\b(chu tri|chu dau tu)\\b).*\\bphoi hop\\b.*");
        add(
                rules,
                Meaning.LEAD,
                ".*\\b(chu tri|chu dau tu|dau moi)\\b.*"
                        + "|(don vi|co quan|to chuc)( (thuc hien|trien khai|quan li|chu quan|su dung|de xuat)\\b.*)?");
        add(rules, Meaning.PERIOD, "(thoi gian|thoi han|tien do|nam thuc hien|giai doan|lo trinh|ki han)\\b.*");
        add(rules, Meaning.DELIVERABLE, ".*\\b(san pham|dau ra)\\b.*|(du kien )?ket qua\\b.*");
        add(rules, Meaning.OBJECTIVE, "muc tieu\\b.*");
        add(rules, Meaning.SCOPE, "(pham vi|quy mo|qui mo|dia diem|dia ban)\\b.*");
        add(rules, Meaning.STATUS, "(tinh trang|trang thai|hien trang)\\b.*");
        add(rules, Meaning.DECISION, "(so )?(quiet dinh|qd|van ban (phe duiet|giao|chu truong))\\b.*");
        add(
                rules,
                Meaning.NAME,
                "(ten|danh muc|noi dung|hoat dong|nhiem vu|du an|hang muc|cong viec|chuong trinh|de an|chi tieu)\\b.*");
        add(
                rules,
                Meaning.AMOUNT,
                ".*\\b(kinh phi|so tien|du toan|tong muc|thanh tien|khai toan|muc dau tu|von)\\b.*"
                        + "|tong|tong cong|tong so|gia tri( .*)?|nhu cau von.*");
        return rules;
    }

    private static void add(List<Rule> rules, Meaning meaning, String pattern) {
        rules.add(new Rule(meaning, Pattern.compile(pattern)));
    }

    static Optional<Meaning> meaning(String heading) {
        if (heading.length() > MAX_HEADING) {
            return Optional.empty();
        }
        String key = Texts.searchKey(heading);
        return RULES.stream()
                .filter(rule -> rule.pattern().matcher(key).matches())
                .map(Rule::meaning)
                .findFirst();
    }

    static boolean isYear(String heading) {
        return YEAR.matcher(Texts.searchKey(heading)).matches();
    }

    static boolean saysWhole(String heading) {
        return WHOLE.matcher(Texts.searchKey(heading)).matches();
    }

    /** How surely a column that could be the name is the name: "Tên dự án" above "Nội dung". */
    static int nameStrength(String heading) {
        String key = Texts.searchKey(heading);
        if (key.startsWith("ten ") || key.equals("ten")) {
            return 3;
        }
        return key.startsWith("noi dung") || key.startsWith("chi tieu") ? 1 : 2;
    }
}
