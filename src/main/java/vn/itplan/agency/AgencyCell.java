package vn.itplan.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.itplan.common.Texts;

/**
 * The words of a cell that names agencies. "Ban Chỉ đạo CQĐT, Sở TT&amp;TT" names two; "Sở Văn hóa, Thể thao và Du lịch"
 * is one; "Sở, ban, ngành, UBND các huyện, thành phố" is one that stands for many.
 *
 * <p>A comma, an "và" or a line break parts two names only where what follows begins one ({@link AgencyWords}): a name
 * left whole is easily parted by a person, but half a name is an agency that never was.
 */
public final class AgencyCell {

    private static final Pattern SURE = Pattern.compile(";|\\n[ \\n]*\\n|(?:^|\\n)[ ]*(?:[-–+*•]|[0-9]{1,2}[.)])[ ]+");
    private static final Pattern PERHAPS =
            Pattern.compile("\\s*,\\s*(?:và\\s+)?|\\s+(?:và|&|cùng với)\\s+|\\s*\\n\\s*|\\s*[/+]\\s*|\\s+[-–]\\s+");
    private static final Pattern DASH = Pattern.compile("\\s+[-–]\\s+");
    private static final Pattern EDGES = Pattern.compile("^[ ,.:]+|[ ,.:]+$");

    private AgencyCell() {}

    /** The names in the cell, in their order, as written; the whole text when it names one. A dash names none. */
    public static List<String> split(String cell) {
        List<String> names = new ArrayList<>();
        for (String part : SURE.split(Texts.clean(cell).replaceAll(" +", " "))) {
            splitFurther(part, names);
        }
        return names;
    }

    private static void splitFurther(String part, List<String> names) {
        int start = 0;
        Matcher separators = PERHAPS.matcher(part);
        while (separators.find()) {
            String name = part.substring(start, separators.start());
            String next = piece(part.substring(separators.end()));
            if (!isInBrackets(name) && parts(name, separators.group(), next)) {
                add(name, names);
                start = separators.end();
            }
        }
        add(part.substring(start), names);
    }

    private static boolean parts(String name, String separator, String next) {
        if (AgencyWords.goesOn(name, next)) {
            return false;
        }
        if (DASH.matcher(separator).matches()) {
            return AgencyWords.beginAlike(name, next);
        }
        return AgencyWords.beginsOne(next)
                || AgencyWords.standsForMany(next) && !AgencyWords.standsForMany(piece(name));
    }

    private static String piece(String text) {
        return PERHAPS.split(text, 2)[0];
    }

    private static boolean isInBrackets(String name) {
        return name.lastIndexOf('(') > name.lastIndexOf(')');
    }

    private static void add(String text, List<String> names) {
        String name = EDGES.matcher(Texts.cleanLine(text)).replaceAll("");
        if (!Texts.searchKey(name).isEmpty()) {
            names.add(name);
        }
    }
}
