package vn.itplan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyUnit;
import vn.itplan.document.OfficialDocument.Align;
import vn.itplan.document.OfficialDocument.Column;
import vn.itplan.document.OfficialDocument.Grid;
import vn.itplan.document.OfficialDocument.Row;
import vn.itplan.funding.SumDimension;
import vn.itplan.funding.SumTable;
import vn.itplan.funding.SumTable.Heading;
import vn.itplan.funding.SumTable.Sum;
import vn.itplan.funding.SumTable.SumRow;

/** Sums of money as tables of the document. Where the paper says another amount than the lines it stands in brackets. */
final class MoneyTables {

    static final MoneyUnit UNIT = MoneyUnit.MILLION;
    static final String UNIT_LINE = "Đơn vị tính: triệu đồng";

    private static final String TOTAL = "Tổng cộng";
    private static final int ORDER_SHARE = 7;
    private static final int LEAST_SHARE = 9;
    private static final int LARGEST_SHARE = 20;

    /** Of the width, in percent, for a digit and for the space beside a number, at twelve points. */
    private static final double SHARE_OF_DIGIT = 1.35;

    private static final double SHARE_OF_SPACE = 2.2;

    private MoneyTables() {}

    /** Columns beside each other where there are several. */
    static Grid of(String caption, SumTable table) {
        boolean several = table.columns().size() > 1;
        int amounts = several ? table.columns().size() + 1 : 1;
        int share = share(table);
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("TT", ORDER_SHARE, Align.CENTER));
        columns.add(new Column(heading(table.by().rows()), 100 - ORDER_SHARE - share * amounts, Align.LEFT));
        if (several) {
            table.columns()
                    .forEach(
                            column -> columns.add(new Column(label(table.by().columns(), column), share, Align.RIGHT)));
        }
        columns.add(new Column(TOTAL, share, Align.RIGHT));
        boolean statedOnly = table.total() == null;
        List<Row> rows = new ArrayList<>();
        for (SumRow row : table.outerRows()) {
            rows.add(row(
                    String.valueOf(rows.size() + 1),
                    label(table.by().rows(), row.heading()),
                    several ? row.sums() : List.of(),
                    row.sum(),
                    statedOnly,
                    false));
        }
        rows.add(row("", TOTAL, several ? table.columnSums() : List.of(), table.whole(), statedOnly, true));
        return new Grid(caption, UNIT_LINE, columns, rows);
    }

    /** What is left for the words beside the amounts. */
    static int shareOfWords(SumTable table) {
        int amounts = table.columns().size() > 1 ? table.columns().size() + 1 : 1;
        return 100 - ORDER_SHARE - share(table) * amounts;
    }

    /** So wide that the longest amount is not broken. */
    private static int share(SumTable table) {
        return shareOf(Stream.concat(
                        Stream.of(table.whole()),
                        Stream.concat(
                                table.columnSums().stream(),
                                table.rows().stream().map(SumRow::sum)))
                .flatMap(sum -> words(sum, table.total() == null).lines()));
    }

    /** The share of the width, in percent, at which none of the numbers is broken. */
    static int shareOf(Stream<String> numbers) {
        int longest = numbers.mapToInt(String::length).max().orElse(0);
        return (int)
                Math.max(LEAST_SHARE, Math.min(LARGEST_SHARE, Math.ceil(longest * SHARE_OF_DIGIT + SHARE_OF_SPACE)));
    }

    /** Whether an amount of the paper stands in brackets. */
    static boolean hasBrackets(SumTable table) {
        return table.total() != null
                && (isBracketed(table.whole())
                        || table.columnSums().stream().anyMatch(MoneyTables::isBracketed)
                        || table.outerRows().stream()
                                .anyMatch(row -> isBracketed(row.sum())
                                        || row.sums().stream().anyMatch(MoneyTables::isBracketed)));
    }

    static String amount(@Nullable Long dong) {
        return dong == null ? "" : Money.ofDong(dong).format(UNIT);
    }

    private static boolean isBracketed(Sum sum) {
        return !sum.stated().isEmpty() && (sum.amount() == null || sum.disagrees());
    }

    private static Row row(String order, String label, List<Sum> sums, Sum sum, boolean statedOnly, boolean bold) {
        List<String> cells = new ArrayList<>(List.of(order, label));
        sums.forEach(each -> cells.add(words(each, statedOnly)));
        cells.add(words(sum, statedOnly));
        return new Row(cells, bold);
    }

    private static String words(Sum sum, boolean statedOnly) {
        if (!isBracketed(sum)) {
            return amount(sum.amount());
        }
        String stated = amount(sum.stated().get(0).amount());
        return statedOnly ? stated : (sum.amount() == null ? "" : amount(sum.amount()) + "\n") + "(" + stated + ")";
    }

    private static String heading(SumDimension dimension) {
        return switch (dimension) {
            case GROUP -> "Nhóm nhiệm vụ";
            case SOURCE -> "Nguồn vốn";
            case YEAR -> "Năm";
            case STAGE -> "Bước";
            case AGENCY -> "Đơn vị chủ trì";
        };
    }

    private static String label(SumDimension dimension, Heading heading) {
        if (heading.label() != null) {
            return dimension == SumDimension.YEAR ? "Năm " + heading.label() : heading.label();
        }
        return switch (dimension) {
            case GROUP -> "Ngoài các nhóm";
            case SOURCE -> "Chưa rõ nguồn";
            case YEAR -> "Chưa rõ năm";
            case STAGE, AGENCY -> "Chưa rõ";
        };
    }
}
