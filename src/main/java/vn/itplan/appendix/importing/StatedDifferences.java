package vn.itplan.appendix.importing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.RecognizedRow.Kind;
import vn.itplan.common.VietnameseNumbers;

/** Compares the subtotals and totals that the table prints with the sums of its lines. It only tells; nothing is corrected. */
final class StatedDifferences {

    private StatedDifferences() {}

    static List<Problem> find(String sheet, List<RecognizedRow> rows) {
        Problems problems = new Problems(sheet);
        for (RecognizedRow row : rows) {
            BigDecimal stated = number(row);
            if (stated == null || row.kind() == Kind.ITEM) {
                continue;
            }
            Optional<BigDecimal> sum = row.kind() == Kind.TOTAL ? sumOfTable(rows) : sumOfGroup(rows, groupOf(row));
            if (sum.isPresent() && sum.get().compareTo(stated) != 0) {
                problems.warn(
                        row.kind() == Kind.TOTAL ? "import.stated.total-differs" : "import.stated.group-differs",
                        Objects.requireNonNull(row.amount()).address(),
                        row.order() == null ? row.name() : row.order() + " " + row.name(),
                        VietnameseNumbers.format(stated),
                        VietnameseNumbers.format(sum.get()),
                        VietnameseNumbers.format(stated.subtract(sum.get())));
            }
        }
        return problems.all();
    }

    private static int groupOf(RecognizedRow row) {
        return row.kind() == Kind.GROUP
                ? row.rowNumber()
                : row.groupPath().get(row.groupPath().size() - 1);
    }

    private static Optional<BigDecimal> sumOfGroup(List<RecognizedRow> rows, int group) {
        return sum(rows, row -> row.kind() == Kind.ITEM && row.groupPath().contains(group));
    }

    /** Of the items, or where only the groups have figures, of the outermost groups. */
    private static Optional<BigDecimal> sumOfTable(List<RecognizedRow> rows) {
        return sum(rows, row -> row.kind() == Kind.ITEM)
                .or(() -> sum(
                        rows, row -> row.kind() == Kind.GROUP && row.groupPath().isEmpty()));
    }

    /** Empty when no row has a figure, or when one cannot be read: then there is nothing to compare yet. */
    private static Optional<BigDecimal> sum(List<RecognizedRow> rows, Predicate<RecognizedRow> which) {
        BigDecimal result = null;
        for (RecognizedRow row : rows) {
            Amount amount = which.test(row) ? row.amount() : null;
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

    private static @Nullable BigDecimal number(RecognizedRow row) {
        return row.amount() == null ? null : row.amount().number();
    }
}
