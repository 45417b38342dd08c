package vn.itplan.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.itplan.document.OfficialDocument.Align;
import vn.itplan.document.OfficialDocument.Block;
import vn.itplan.document.OfficialDocument.Column;
import vn.itplan.document.OfficialDocument.Grid;
import vn.itplan.document.OfficialDocument.Row;
import vn.itplan.plan.PastResultRow;

/** What was done before, a table for each list of the paper, with a column for each status where there are several. */
final class PastTables {

    /** More are words in one column. */
    private static final int MOST_STATUSES = 4;

    private static final String MARK = "X";
    private static final int WITHOUT_ORDER = 93;

    /** Where a period may be broken. */
    private static final Pattern BETWEEN_YEARS = Pattern.compile("(?<=[-–])|\\s+");

    private PastTables() {}

    static List<Block> of(List<PastResultRow> rows) {
        Map<String, List<PastResultRow>> lists = new LinkedHashMap<>();
        rows.forEach(
                row -> lists.computeIfAbsent(Objects.requireNonNullElse(row.heading(), ""), none -> new ArrayList<>())
                        .add(row));
        List<Block> blocks = new ArrayList<>();
        lists.forEach((heading, list) -> blocks.add(table(heading.isEmpty() ? null : heading, list)));
        return blocks;
    }

    private static Grid table(@Nullable String caption, List<PastResultRow> rows) {
        List<Shown> shown = new ArrayList<>();
        shown.add(new Shown("Nhiệm vụ, dự án", 25, Align.LEFT, PastResultRow::name));
        shown.add(numbers("Thời gian", Align.CENTER, rows, PastResultRow::period));
        shown.add(numbers("Kinh phí", Align.RIGHT, rows, PastTables::money));
        if (rows.stream().anyMatch(row -> !Objects.equals(row.allocated(), row.total()))) {
            shown.add(numbers("Đã cấp", Align.RIGHT, rows, row -> MoneyTables.amount(row.allocated())));
        }
        if (rows.stream().anyMatch(row -> !Objects.equals(row.disbursed(), row.total()))) {
            shown.add(numbers("Đã giải ngân", Align.RIGHT, rows, row -> MoneyTables.amount(row.disbursed())));
        }
        shown.addAll(statuses(rows));
        shown.add(new Shown("Kết quả", 20, Align.LEFT, PastResultRow::outcome));
        shown.add(new Shown("Quyết định, ghi chú", 20, Align.LEFT, PastTables::remarks));
        shown.removeIf(column -> rows.stream().allMatch(row -> column.of(row).isEmpty()));

        boolean money = shown.stream().anyMatch(column -> column.align() == Align.RIGHT);
        int parts = shown.stream()
                .filter(column -> !column.measured())
                .mapToInt(Shown::share)
                .sum();
        int left = WITHOUT_ORDER
                - shown.stream().filter(Shown::measured).mapToInt(Shown::share).sum();
        List<Column> columns = new ArrayList<>(List.of(new Column("TT", 100 - WITHOUT_ORDER, Align.CENTER)));
        for (Shown column : shown) {
            int share = column.measured() ? column.share() : column.share() * left / parts;
            columns.add(new Column(column.heading(), share, column.align()));
        }
        List<Row> lines = new ArrayList<>();
        for (PastResultRow row : rows) {
            List<String> cells = new ArrayList<>(List.of(String.valueOf(lines.size() + 1)));
            shown.forEach(column -> cells.add(column.of(row)));
            lines.add(new Row(cells, false));
        }
        return new Grid(caption, money ? MoneyTables.UNIT_LINE : null, columns, lines);
    }

    /** As wide as its longest number, or year of a period, so that none is broken. */
    private static Shown numbers(
            String heading, Align align, List<PastResultRow> rows, Function<PastResultRow, @Nullable String> words) {
        int share = MoneyTables.shareOf(
                rows.stream().map(words).filter(Objects::nonNull).flatMap(text -> BETWEEN_YEARS.splitAsStream(text)));
        return new Shown(heading, share, true, align, words);
    }

    private static List<Shown> statuses(List<PastResultRow> rows) {
        Set<String> statuses = new LinkedHashSet<>();
        rows.stream().map(PastResultRow::status).filter(Objects::nonNull).forEach(statuses::add);
        if (statuses.size() < 2 || statuses.size() > MOST_STATUSES) {
            return List.of(new Shown("Tình trạng", 16, Align.LEFT, PastResultRow::status));
        }
        return statuses.stream()
                .map(status -> new Shown(status, 13, Align.CENTER, row -> status.equals(row.status()) ? MARK : null))
                .toList();
    }

    /** A rate says of what. */
    private static @Nullable String money(PastResultRow row) {
        return row.total() == null
                ? null
                : MoneyTables.amount(row.total()) + (row.rateUnit() == null ? "" : "/" + row.rateUnit());
    }

    private static String remarks(PastResultRow row) {
        return String.join(
                "; ",
                Stream.of(row.decision(), row.note()).filter(Objects::nonNull).toList());
    }

    /**
     * A column as far as a row fills it; one that no row fills is left out.
     *
     * @param share percent of the whole width where it is measured, else parts of what these leave
     */
    private record Shown(
            String heading, int share, boolean measured, Align align, Function<PastResultRow, @Nullable String> words) {

        Shown(String heading, int share, Align align, Function<PastResultRow, @Nullable String> words) {
            this(heading, share, false, align, words);
        }

        String of(PastResultRow row) {
            String said = words.apply(row);
            return said == null ? "" : said;
        }
    }
}
