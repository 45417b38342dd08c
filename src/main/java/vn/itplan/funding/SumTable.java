package vn.itplan.funding;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Money;
import vn.itplan.plan.Relation;

/**
 * A table of sums over two dimensions, in đồng, beside what the paper states for the same places. A sum is null where
 * there are no lines; a total over several stages is null too.
 *
 * @param columns in printed order
 * @param columnSums one for each column
 * @param whole of the whole plan
 */
public record SumTable(SumPair by, List<Heading> columns, List<SumRow> rows, List<Sum> columnSums, Sum whole) {

    public SumTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        columnSums = List.copyOf(columnSums);
    }

    /**
     * What a row or column stands for.
     *
     * @param key names it within the dimension; null where the lines do not say, and then without a label
     * @param names of a group, from the top one down to it; otherwise empty
     */
    public record Heading(@Nullable String key, @Nullable String label, List<String> names) {

        public Heading {
            names = List.copyOf(names);
        }

        /** From 1; more for a group within another. */
        public int depth() {
            return Math.max(1, names.size());
        }
    }

    /** A place of the table: what the lines add up to and what the paper says. */
    public record Sum(@Nullable Long amount, List<Stated> stated) {

        static final Sum NONE = new Sum(null, List.of());

        public Sum {
            stated = List.copyOf(stated);
        }

        /** Whether the paper says another amount than the lines, or one where there are none. */
        public boolean disagrees() {
            Long computed = amount;
            return computed != null && stated.stream().anyMatch(said -> !said.agreesWith(computed));
        }
    }

    /**
     * A sum that the paper states.
     *
     * @param amount in đồng
     * @param text as written, with its place in the document
     */
    public record Stated(long amount, Relation relation, String text, String place) {

        /** Stated minus computed; null without lines, and where the paper says no exact amount. */
        public @Nullable Long difference(@Nullable Long computed) {
            return computed == null || relation != Relation.EQUAL ? null : Math.subtractExact(amount, computed);
        }

        boolean agreesWith(long computed) {
            return relation.holds(BigDecimal.valueOf(amount), BigDecimal.valueOf(computed));
        }
    }

    /**
     * One row with its total.
     *
     * @param sums one for each column
     */
    public record SumRow(Heading heading, List<Sum> sums, Sum sum) {

        public SumRow {
            sums = List.copyOf(sums);
        }

        public List<@Nullable Long> amounts() {
            return sums.stream().<@Nullable Long>map(Sum::amount).toList();
        }

        public @Nullable Long total() {
            return sum.amount();
        }
    }

    /** The rows that add up to the total: groups without those within them. */
    public List<SumRow> outerRows() {
        return rows.stream().filter(row -> row.heading().depth() == 1).toList();
    }

    public List<@Nullable Long> columnTotals() {
        return columnSums.stream().<@Nullable Long>map(Sum::amount).toList();
    }

    public @Nullable Long total() {
        return whole.amount();
    }

    /** {@link #total} of a table that has lines of one stage. */
    public Money money() {
        Long total = total();
        return total == null ? Money.ZERO : Money.ofDong(total);
    }

    /** Whether there is neither a line nor a stated sum to show. */
    public boolean isEmpty() {
        return rows.isEmpty() && whole.stated().isEmpty();
    }

    /** Whether some place shows what the paper states. */
    public boolean hasStated() {
        return !whole.stated().isEmpty()
                || columnSums.stream().anyMatch(sum -> !sum.stated().isEmpty())
                || rows.stream()
                        .anyMatch(row -> !row.sum().stated().isEmpty()
                                || row.sums().stream()
                                        .anyMatch(sum -> !sum.stated().isEmpty()));
    }

    /** What items led by several agencies make the rows or columns exceed the total by; 0 where none is. */
    public long countedTwice() {
        Long total = total();
        if (total == null || !by.has(SumDimension.AGENCY)) {
            return 0;
        }
        long sum = 0;
        for (Long amount : by.rows() == SumDimension.AGENCY
                ? rows.stream().<@Nullable Long>map(SumRow::total).toList()
                : columnTotals()) {
            sum = Math.addExact(sum, amount == null ? 0 : amount);
        }
        return sum - total;
    }
}
