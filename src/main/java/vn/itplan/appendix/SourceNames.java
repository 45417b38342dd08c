package vn.itplan.appendix;

import java.util.regex.Pattern;
import vn.itplan.common.Texts;

/** What papers call a source of money: the heading of one table says "TW" and that of the next "Ngân sách TW". */
public final class SourceNames {

    private static final Pattern BUDGET = Pattern.compile("^(nguon )?(von )?ngan sach (?=.)");

    private SourceNames() {}

    /** The same for all spellings of one source. */
    public static String key(String name) {
        return BUDGET.matcher(Texts.searchKey(name)).replaceFirst("");
    }
}
