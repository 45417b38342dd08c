package vn.itplan.appendix.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.Proposals.Years;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.Texts;

/** What stands above the table: the unit of its amounts, and titles that say for which years and from which fund it is. */
final class TitleReader {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LINES_ABOVE = 30;
    private static final int LONGEST_TITLE = 1_000;

    /** Anchored, because a paper of Lâm Đồng or about a hợp đồng names no unit. */
    private static final String UNIT =
            "((?:nghìn|ngàn|triệu|tr\\.?|tỷ|tỉ|1[.,]000(?:[.,]000){0,2})(?:\\s*(?:đồng|đ|vnđ|vnd))?|đồng|vnđ|vnd)\\.?";

    private static final Pattern LABELLED_UNIT =
            Pattern.compile("(?:đơn vị(?: tính)?|đvt)\\s*[:：]?\\s*\\(?" + UNIT + "(?=\\s*(?:$|[),;./]))", FLAGS);
    private static final Pattern BARE_UNIT = Pattern.compile("\\(?\\s*" + UNIT + "\\s*\\)?", FLAGS);
    private static final Pattern UNIT_IN_PARENTHESES = Pattern.compile("\\(\\s*" + UNIT + "\\s*\\)", FLAGS);
    private static final int MAX_UNIT_LINE = 60;

    private static final Pattern RANGE = Pattern.compile(
            "(?:giai đoạn|từ năm)\\s+(?:năm\\s+)?((?:19|20)\\d{2})\\s*(?:[-–—]|đến)\\s*(?:năm\\s+)?((?:19|20)\\d{2})",
            FLAGS);
    private static final Pattern YEAR = Pattern.compile("năm\\s+((?:19|20)\\d{2})", FLAGS);
    private static final Pattern SOURCE = Pattern.compile(
            "(?:sử dụng|từ|bằng)\\s+(nguồn\\s+(?:vốn|kinh phí|ngân sách|chi)\\s.*?)"
                    + "(?=\\s+(?:năm\\s+\\d|giai đoạn)|\\s*[,;.()]|$)",
            FLAGS);
    private static final Pattern DOCUMENT = Pattern.compile(
            "số\\s*:?\\s*([0-9]+[^\\s,;()]*/[^\\s,;()]+)\\s*,?\\s*ngày\\s+"
                    + "(\\d{1,2})\\s*(?:[/.-]|tháng)\\s*(\\d{1,2})\\s*(?:[/.-]|năm)\\s*(\\d{4})",
            FLAGS);

    /** What stays in capitals when a title in capitals becomes a name. */
    private static final Set<String> ACRONYMS = Set.of(
            "CNTT", "UBND", "HĐND", "ODA", "TW", "NSTW", "NSNN", "NSĐP", "NST", "KHCN", "TT&TT", "ĐTPT", "CNTT-TT");

    private final List<RawCell> above = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private @Nullable UnitFound unitAbove;

    TitleReader(RawSheet sheet, Heading heading) {
        for (RawRow row : sheet.rows()) {
            if (row.number() < heading.firstRow() && row.number() >= heading.firstRow() - LINES_ABOVE) {
                above.addAll(row.cells());
            }
        }
        sheet.above().forEach(this::take);
        for (RawCell cell : above) {
            Optional<MoneyUnit> unit = unitLine(cut(cell.line()));
            if (unit.isPresent()) {
                unitAbove = new UnitFound(unit.get(), cell.text(), cell.address());
            }
            if (unit.isEmpty() || cell.line().length() > MAX_UNIT_LINE) {
                titles.add(cell.text());
            }
        }
    }

    /** A line of a text document, which has no address. */
    private void take(String line) {
        Optional<MoneyUnit> unit = unitLine(cut(line));
        unit.ifPresent(found -> unitAbove = new UnitFound(found, line, null));
        if (unit.isEmpty() || line.length() > MAX_UNIT_LINE) {
            titles.add(line);
        }
    }

    List<String> titles() {
        return titles;
    }

    /** The unit in the line above the table; the nearest when there are several. */
    @Nullable
    UnitFound unitAbove() {
        return unitAbove;
    }

    /** The unit in the heading of the amounts: "Kinh phí (triệu đồng)". */
    static @Nullable UnitFound unitIn(Heading.@Nullable HeadingColumn amounts) {
        if (amounts == null) {
            return null;
        }
        return unitNamed(amounts.text())
                .map(unit -> new UnitFound(unit, amounts.text(), amounts.address()))
                .orElse(null);
    }

    private static Optional<MoneyUnit> unitLine(String line) {
        Matcher bare = BARE_UNIT.matcher(line);
        return bare.matches() ? MoneyUnit.inWords(bare.group(1)) : unitNamed(line);
    }

    private static Optional<MoneyUnit> unitNamed(String line) {
        return Stream.of(LABELLED_UNIT, UNIT_IN_PARENTHESES)
                .map(pattern -> pattern.matcher(line))
                .filter(Matcher::find)
                .map(found -> MoneyUnit.inWords(found.group(1)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    Proposals proposals() {
        String number = null;
        LocalDate date = null;
        StringBuilder text = new StringBuilder();
        for (String title : titles) {
            String line = cut(Texts.cleanLine(title));
            Matcher document = DOCUMENT.matcher(line);
            if (document.find()) {
                number = number == null ? document.group(1) : number;
                date = date == null ? date(document) : date;
            } else {
                text.append(line).append(' ');
            }
        }
        String said = text.toString().strip();
        return new Proposals(years(said), source(said), number, date);
    }

    /** A title is short; what is longer is searched only in its beginning. */
    private static String cut(String line) {
        return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE);
    }

    private static @Nullable LocalDate date(Matcher found) {
        try {
            return LocalDate.of(
                    Integer.parseInt(found.group(4)),
                    Integer.parseInt(found.group(3)),
                    Integer.parseInt(found.group(2)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** "Năm 2021" before "giai đoạn 2021-2025", which an annual title often names too. */
    private static @Nullable Years years(String said) {
        Matcher range = RANGE.matcher(said);
        Years period = null;
        String rest = said;
        if (range.find()) {
            int first = Integer.parseInt(range.group(1));
            int last = Integer.parseInt(range.group(2));
            period = first <= last ? new Years(first, last) : null;
            rest = range.replaceAll(" ");
        }
        Matcher year = YEAR.matcher(rest);
        if (year.find()) {
            int only = Integer.parseInt(year.group(1));
            return new Years(only, only);
        }
        return period;
    }

    private static @Nullable String source(String said) {
        Matcher matcher = SOURCE.matcher(said);
        return matcher.find() ? sentenceCase(matcher.group(1).strip()) : null;
    }

    static String sentenceCase(String phrase) {
        String result = phrase;
        if (phrase.equals(phrase.toUpperCase(Locale.ROOT))) {
            List<String> words = new ArrayList<>();
            for (String word : phrase.split(" ")) {
                words.add(ACRONYMS.contains(word) ? word : word.toLowerCase(Locale.ROOT));
            }
            result = String.join(" ", words);
        }
        return result.substring(0, 1).toUpperCase(Locale.ROOT) + result.substring(1);
    }
}
