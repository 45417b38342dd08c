package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.VietnameseNumbers.Convention;

/**
 * Decides once for a table whether its written amounts have dots or commas between groups of three. "1.500.000" and
 * "11,5" show it; "5,000" alone may be five thousand or five, and then only the unit gives a hint.
 *
 * @param doubtful cells that this convention reads one way where the other way is as likely
 */
record AmountConvention(Convention convention, List<RawCell> doubtful) {

    private static final int LONGEST = 40;

    private static final Marks DOT = new Marks("[.]", "[,]");
    private static final Marks COMMA = new Marks("[,]", "[.]");

    /** What a text shows about the mark between its groups of three. */
    private record Marks(Pattern groups, Pattern decimals, Pattern eitherWay) {

        Marks(String group, String decimal) {
            this(
                    Pattern.compile("-?[0-9]{1,3}(" + group + "[0-9]{3}){2,}(" + decimal + "[0-9]+)?" + "|-?[0-9]{1,3}("
                            + group + "[0-9]{3})+" + decimal + "[0-9]+"),
                    Pattern.compile(
                            "-?(?:[0-9]+" + decimal + "(?:[0-9]{1,2}|[0-9]{4,})|(?:0|[0-9]{4,})" + decimal + "[0-9]+)"),
                    Pattern.compile("-?[1-9][0-9]{0,2}" + group + "[0-9]{3}"));
        }

        long shownBy(List<RawCell> texts) {
            return count(groups, texts) + count(decimals, texts);
        }
    }

    static AmountConvention decide(List<RawCell> texts, @Nullable MoneyUnit unit, @Nullable Convention chosen) {
        if (chosen != null) {
            return new AmountConvention(chosen, List.of());
        }
        long dots = DOT.shownBy(texts);
        long commas = COMMA.shownBy(texts);
        List<RawCell> dotted = matching(DOT.eitherWay, texts);
        List<RawCell> withComma = matching(COMMA.eitherWay, texts);
        if (dots == 0 && commas == 0) {
            return undecided(dotted, withComma, unit);
        }
        Convention convention = dots >= commas ? Convention.DOT_GROUPS : Convention.COMMA_GROUPS;
        Marks marks = dots >= commas ? DOT : COMMA;
        List<RawCell> groups = dots >= commas ? dotted : withComma;
        List<RawCell> decimals = dots >= commas ? withComma : dotted;
        List<RawCell> doubtful = new ArrayList<>();
        if (count(marks.decimals, texts) == 0) {
            doubtful.addAll(decimals);
        }
        if (count(marks.groups, texts) == 0 && unit == MoneyUnit.BILLION) {
            doubtful.addAll(groups);
        }
        return new AmountConvention(convention, doubtful);
    }

    /** Only texts that can be read both ways: dots are the rule of the country, commas are decimals where tỷ are counted. */
    private static AmountConvention undecided(List<RawCell> dotted, List<RawCell> withComma, @Nullable MoneyUnit unit) {
        boolean billions = unit == MoneyUnit.BILLION;
        if (withComma.isEmpty()) {
            return new AmountConvention(Convention.DOT_GROUPS, billions ? dotted : List.of());
        }
        if (dotted.isEmpty()) {
            return new AmountConvention(billions ? Convention.DOT_GROUPS : Convention.COMMA_GROUPS, withComma);
        }
        return dotted.size() >= withComma.size()
                ? new AmountConvention(Convention.DOT_GROUPS, withComma)
                : new AmountConvention(Convention.COMMA_GROUPS, dotted);
    }

    private static long count(Pattern pattern, List<RawCell> texts) {
        return matching(pattern, texts).size();
    }

    private static List<RawCell> matching(Pattern pattern, List<RawCell> texts) {
        return texts.stream()
                .filter(cell -> cell.line().length() <= LONGEST
                        && pattern.matcher(cell.line()).matches())
                .toList();
    }
}
