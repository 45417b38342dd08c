package vn.itplan.appendix.importing;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.itplan.common.Texts;

/** How a paper calls a table, and with it the places in that table. */
final class TableName {

    private static final Pattern PRINTED = Pattern.compile("(?iu)(ph[ụu]\\s+(?:l[ụu]c|bi[ểe]u))"
            + "(?:(\\s+s[ốo])?\\s*([0-9]{1,3}|[IVX]{1,6})(?![\\p{L}0-9]))?(?!\\p{L}).*");

    private TableName() {}

    /** "Phụ biểu số 01" where a title says so, else the sheet. */
    static String of(RecognizedTable table) {
        for (String title : table.titles()) {
            Matcher printed = PRINTED.matcher(Texts.cleanLine(title));
            if (printed.matches()) {
                String words = printed.group(1) + Objects.requireNonNullElse(printed.group(2), "");
                String number = printed.group(3);
                return TitleReader.sentenceCase(words) + (number == null ? "" : " " + number.toUpperCase(Locale.ROOT));
            }
        }
        return table.sheet();
    }

    /**
     * Where in the document a figure stands: "Phụ lục!E6", "Phụ biểu số 05 (PB05!H7)" where the sheet is called otherwise
     * than the table. No two cells of a file have the same place.
     */
    static String place(RecognizedTable table, String cell) {
        String name = of(table);
        String address = table.sheet() + "!" + cell;
        return Texts.searchKey(name).equals(Texts.searchKey(table.sheet())) ? address : name + " (" + address + ")";
    }
}
