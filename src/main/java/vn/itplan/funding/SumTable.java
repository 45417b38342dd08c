package vn.itplan.funding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.itplan.funding.FundingSums.Cell;

/**
 * A table of sums over two dimensions, in đồng.
 *
 * @param columns in printed order
 * @param columnTotals one for each column
 */
public record SumTable(List<Heading> columns, List<SumRow> rows, List<Long> columnTotals, long total) {

    /** What a row or column stands for; without a label where the lines do not say. */
    public record Heading(@Nullable Long key, @Nullable String label) {}

    /**
     * One row with its total.
     *
     * @param amounts one for each column, null where there are no lines
     */
    public record SumRow(Heading heading, List<@Nullable Long> amounts, long total) {}

    /** Puts the cells, which come in the order of rows, under their columns. */
    static SumTable of(List<Cell> cells) {
        Map<String, Heading> columns = new TreeMap<>();
        Map<Heading, Map<Heading, Long>> rows = new LinkedHashMap<>();
        for (Cell cell : cells) {
            Heading column = new Heading(cell.columnKey(), cell.columnLabel());
            columns.put(cell.columnOrder(), column);
            rows.computeIfAbsent(new Heading(cell.rowKey(), cell.rowLabel()), heading -> new LinkedHashMap<>())
                    .put(column, cell.amount());
        }
        List<SumRow> lines = new ArrayList<>();
        rows.forEach((heading, amounts) -> lines.add(new SumRow(
                heading,
                columns.values().stream().<@Nullable Long>map(amounts::get).toList(),
                sum(amounts.values()))));
        List<Long> totals = columns.values().stream()
                .map(column -> sum(rows.values().stream()
                        .map(amounts -> amounts.getOrDefault(column, 0L))
                        .toList()))
                .toList();
        return new SumTable(List.copyOf(columns.values()), lines, totals, sum(totals));
    }

    private static long sum(Iterable<Long> amounts) {
        long sum = 0;
        for (long amount : amounts) {
            sum = Math.addExact(sum, amount);
        }
        return sum;
    }
}
