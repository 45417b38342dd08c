package vn.itplan.overview;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.FundingStage;
import vn.itplan.funding.SumTable;
import vn.itplan.funding.SumTable.Heading;
import vn.itplan.funding.SumTable.Sum;
import vn.itplan.funding.SumTable.SumRow;
import vn.itplan.plan.Relation;

/**
 * Money of a plan by two dimensions, as JSON gives it: whole đồng, null where there are no lines.
 *
 * @param by the dimension of the rows and that of the columns
 * @param stage summed over; null when stage is a dimension
 * @param cells a list for each row, in it an amount for each column
 * @param stated what the paper prints, at its places of this table
 */
public record PlanFunding(
        List<String> by,
        @Nullable FundingStage stage,
        List<Member> rows,
        List<Member> columns,
        List<List<@Nullable Long>> cells,
        Totals totals,
        List<StatedSum> stated) {

    /**
     * A row or column.
     *
     * @param key null for the lines that do not say
     * @param path of a group, from the top one down to it: an outer group holds what its inner ones hold
     */
    public record Member(@Nullable String key, @Nullable String label, List<String> path) {

        static Member of(Heading heading) {
            return new Member(heading.key(), heading.label(), heading.names());
        }
    }

    /**
     * Sums of the lines, in which an item of several lead agencies counts once; null over several stages.
     *
     * @param all of the whole table
     */
    public record Totals(
            List<@Nullable Long> rows,
            List<@Nullable Long> columns,
            @Nullable Long all) {}

    /**
     * A sum as stated.
     *
     * @param row counts from 0; null for the total over all rows
     * @param column likewise
     * @param differenceVnd stated minus computed, null without lines
     */
    public record StatedSum(
            @Nullable Integer row,
            @Nullable Integer column,
            Relation relation,
            long amountVnd,
            String text,
            String place,
            @Nullable Long differenceVnd) {}

    public static PlanFunding of(SumTable table) {
        List<StatedSum> stated = new ArrayList<>();
        for (int r = 0; r < table.rows().size(); r++) {
            SumRow row = table.rows().get(r);
            for (int c = 0; c < row.sums().size(); c++) {
                addTo(stated, r, c, row.sums().get(c));
            }
            addTo(stated, r, null, row.sum());
        }
        for (int c = 0; c < table.columnSums().size(); c++) {
            addTo(stated, null, c, table.columnSums().get(c));
        }
        addTo(stated, null, null, table.whole());
        return new PlanFunding(
                List.of(table.by().rows().code(), table.by().columns().code()),
                table.by().isOfOneStage() ? table.by().stage() : null,
                table.rows().stream().map(row -> Member.of(row.heading())).toList(),
                table.columns().stream().map(Member::of).toList(),
                table.rows().stream().map(SumRow::amounts).toList(),
                new Totals(
                        table.rows().stream().<@Nullable Long>map(SumRow::total).toList(),
                        table.columnTotals(),
                        table.total()),
                stated);
    }

    private static void addTo(List<StatedSum> stated, @Nullable Integer row, @Nullable Integer column, Sum sum) {
        sum.stated()
                .forEach(said -> stated.add(new StatedSum(
                        row,
                        column,
                        said.relation(),
                        said.amount(),
                        said.text(),
                        said.place(),
                        said.difference(sum.amount()))));
    }
}
