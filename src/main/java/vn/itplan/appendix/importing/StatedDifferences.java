package vn.itplan.appendix.importing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.RecognizedRow.Kind;
import vn.itplan.common.VietnameseNumbers;

/** Compares the subtotals and totals that the table prints with the sums of its lines. It only tells; nothing is corrected. */
final class StatedDifferences {

    private final List<RecognizedRow> rows;
    private final Problems problems;

    private StatedDifferences(String sheet, List<RecognizedRow> rows) {
        this.rows = rows;
        this.problems = new Problems(sheet);
    }

    /**
     * @param columns those of money, the total not among them
     */
    static List<Problem> find(String sheet, List<RecognizedRow> rows, List<Column> columns) {
        StatedDifferences differences = new StatedDifferences(sheet, rows);
        for (RecognizedRow row : rows) {
            differences.acrossTheRow(row);
            if (row.kind() != Kind.ITEM) {
                if (columns.size() > 1) {
                    columns.forEach(column -> differences.below(row, of -> in(of, column)));
                }
                differences.below(row, RecognizedRow::amount);
            }
        }
        return differences.problems.all();
    }

    private static @Nullable Amount in(RecognizedRow row, Column column) {
        return row.parts().stream()
                .filter(part -> part.column().letter().equals(column.letter()))
                .map(RecognizedRow.Part::amount)
                .findFirst()
                .orElse(null);
    }

    /** The printed sum of a row against its parts. */
    private void acrossTheRow(RecognizedRow row) {
        Amount printed = row.printedSum();
        BigDecimal stated = printed == null ? null : printed.number();
        if (printed == null || stated == null) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (RecognizedRow.Part part : row.parts()) {
            if (part.amount().number() == null) {
                return;
            }
            sum = sum.add(part.amount().number());
        }
        tell("import.stated.row-differs", row, printed, stated, sum);
    }

    /** A figure of a group or total against the items, in one column. */
    private void below(RecognizedRow row, Function<RecognizedRow, @Nullable Amount> column) {
        Amount printed = column.apply(row);
        BigDecimal stated = printed == null ? null : printed.number();
        if (printed == null || stated == null) {
            return;
        }
        boolean total = row.kind() == Kind.TOTAL;
        Optional<BigDecimal> sum = total ? sumOfTable(column) : sumOfGroup(groupOf(row), column);
        sum.ifPresent(found -> tell(
                total ? "import.stated.total-differs" : "import.stated.group-differs", row, printed, stated, found));
    }

    private void tell(String code, RecognizedRow row, Amount printed, BigDecimal stated, BigDecimal sum) {
        if (sum.compareTo(stated) != 0) {
            problems.warn(
                    code,
                    printed.address(),
                    row.order() == null ? row.name() : row.order() + " " + row.name(),
                    VietnameseNumbers.format(stated),
                    VietnameseNumbers.format(sum),
                    VietnameseNumbers.format(stated.subtract(sum)));
        }
    }

    private static int groupOf(RecognizedRow row) {
        return row.kind() == Kind.GROUP
                ? row.rowNumber()
                : row.groupPath().get(row.groupPath().size() - 1);
    }

    private Optional<BigDecimal> sumOfGroup(int group, Function<RecognizedRow, @Nullable Amount> column) {
        return sum(row -> row.kind() == Kind.ITEM && row.groupPath().contains(group), column);
    }

    /** Of the items, or where only the groups have figures, of the outermost groups. */
    private Optional<BigDecimal> sumOfTable(Function<RecognizedRow, @Nullable Amount> column) {
        return sum(row -> row.kind() == Kind.ITEM, column)
                .or(() -> sum(row -> row.kind() == Kind.GROUP && row.groupPath().isEmpty(), column));
    }

    /** Empty when no row has a figure, or when one cannot be read: then there is nothing to compare yet. */
    private Optional<BigDecimal> sum(Predicate<RecognizedRow> which, Function<RecognizedRow, @Nullable Amount> column) {
        BigDecimal result = null;
        for (RecognizedRow row : rows) {
            Amount amount = which.test(row) ? column.apply(row) : null;
            if (amount == null) {
                continue;
            }
            if (amount.number() == null) {
                return Optional.empty();
            }
            result = result == null ? amount.number() : result.add(amount.number());
        }
        return Optional.ofNullable(result);
    }
}
