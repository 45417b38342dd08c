package vn.itplan.appendix;

import static vn.itplan.appendix.LayoutRules.require;

import java.util.List;
import vn.itplan.appendix.AppendixLayout.GroupRows;
import vn.itplan.appendix.AppendixLayout.Grouping;
import vn.itplan.appendix.AppendixLayout.Meaning;
import vn.itplan.appendix.AppendixLayout.Subtotals;
import vn.itplan.appendix.AppendixLayout.Tables;

/** Which rows, groups, columns and sums go together. */
final class LayoutShape {

    private LayoutShape() {}

    static void verify(
            List<LayoutColumn> columns,
            RowSource rows,
            Grouping grouping,
            GroupRows groupRows,
            Tables tables,
            Subtotals subtotals,
            String totalLabel) {
        List<Meaning> meanings = columns.stream().map(LayoutColumn::meaning).toList();
        boolean years = rows == RowSource.ITEM_YEARS;
        require(
                meanings.contains(Meaning.NAME) || years && groupRows == GroupRows.MERGED,
                "name-column",
                "no column holds the name");
        boolean sums = subtotals != Subtotals.NONE || !totalLabel.isBlank();
        require(
                !sums || meanings.indexOf(Meaning.AMOUNT) > 0,
                "sums",
                "an amount column with the total's label on its left is missing");
        require(!meanings.contains(Meaning.AMOUNT) || rows.hasMoney(), "no-money", "these rows have no amounts");
        require(
                !years || grouping == Grouping.NONE,
                "grouping",
                "rows by year stand under their items, in no other groups");
        require(rows != RowSource.SUMS || grouping != Grouping.NONE, "grouping", "sums need what they are made by");
        require(
                !tables.perGroup() || grouping == Grouping.GROUP && rows != RowSource.SUMS,
                "per-group",
                "a table for each group needs rows in groups");
        require(
                rows.hasMoney() || grouping != Grouping.YEAR && grouping != Grouping.SOURCE,
                "grouping",
                "rows without money stand in no years or sources");
    }
}
