package vn.itplan.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.itplan.common.Texts;

/**
 * The words of a cell that names agencies. "Ban Chỉ đạo CQĐT, Sở TT&amp;TT" names two; "Sở Văn hóa, Thể thao và Du lịch"
 * is one; "Sở, ban, ngành, UBND các huyện, thành phố" is one that stands for many.
 */
public final class AgencyCell {

    private static final Pattern HARD = Pattern.compile("[;\\n]+");
    private static final Pattern SOFT = Pattern.compile(",|\\s+và\\s+");
    /** With what the name of an agency begins; a comma before anything else belongs to the name. */
    private static final Set<String> BEGINNINGS = Set.of(
            "so",
            "ubnd",
            "hdnd",
            "ui ban",
            "van phong",
            "ban",
            "trung tam",
            "dai",
            "cong an",
            "bo",
            "tinh doan",
            "tinh ui",
            "thanh tra",
            "chi cuc",
            "cuc",
            "hoi",
            "vien",
            "truong",
            "benh vien",
            "kho bac",
            "toa an",
            "huien",
            "thanh doan");
    /** Names of kinds, not of agencies: with these the cell stands for many. */
    private static final Set<String> COLLECTIVE =
            Set.of("so", "cac so", "ban", "nganh", "cac ban", "cac nganh", "cac so nganh", "doan the", "cac co quan");

    private AgencyCell() {}

    /** The names in the cell, in their order, as written; the whole text when it names one. */
    public static List<String> split(String cell) {
        List<String> names = new ArrayList<>();
        for (String part : HARD.split(Texts.clean(cell))) {
            splitSoftly(Texts.cleanLine(part), names);
        }
        return names;
    }

    private static void splitSoftly(String part, List<String> names) {
        if (part.isEmpty()) {
            return;
        }
        String[] pieces = SOFT.split(part);
        for (String piece : pieces) {
            if (COLLECTIVE.contains(Texts.searchKey(piece))) {
                names.add(part);
                return;
            }
        }
        int start = 0;
        var separators = SOFT.matcher(part);
        while (separators.find()) {
            if (beginsAnAgency(part.substring(separators.end()))) {
                names.add(part.substring(start, separators.start()).strip());
                start = separators.end();
            }
        }
        names.add(part.substring(start).strip());
    }

    private static boolean beginsAnAgency(String rest) {
        String key = Texts.searchKey(rest);
        boolean capital = !rest.isBlank() && Character.isUpperCase(rest.strip().codePointAt(0));
        return capital && BEGINNINGS.stream().anyMatch(beginning -> key.startsWith(beginning + " "));
    }
}
