package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.List;
import vn.itplan.appendix.importing.ChosenTable.Figure;
import vn.itplan.appendix.importing.ImportDifference.FigureDifference;
import vn.itplan.appendix.importing.ImportDifference.RowDifference;
import vn.itplan.appendix.importing.ImportDifference.Status;
import vn.itplan.appendix.importing.RecognizedRow.Kind;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;

/**
 * What the one table of the period before prints as its totals. They are kept as figures that the paper states of all
 * money spent before, beside which the checks put the results themselves. Of several tables each has its own total, and
 * of a group or an unknown source there is nothing to compare with: such sums are only compared in the file.
 */
final class PastTotals {

    private PastTotals() {}

    static List<RowDifference> of(ChosenTable table, KeptPlan kept) {
        List<RowDifference> rows = new ArrayList<>();
        for (RecognizedRow row : table.table().rows(Kind.TOTAL)) {
            List<FigureDifference> figures = new ArrayList<>();
            List<FieldDifference> fields = new ArrayList<>();
            for (Figure figure : kept(table, row)) {
                FigureDifference difference = RowComparison.figure(kept, table, null, null, false, figure);
                Money money = figure.amount().money();
                figures.add(difference);
                if (money != null && difference.kept() != null && !difference.says(money)) {
                    fields.add(new FieldDifference(
                            RowFields.field(Meaning.AMOUNT),
                            RowComparison.words(table, figure.key()),
                            difference.kept().amount().toString(),
                            money.toString()));
                }
            }
            if (!figures.isEmpty()) {
                boolean isNew = figures.stream().anyMatch(figure -> figure.kept() == null);
                Status status = !fields.isEmpty() ? Status.CHANGED : isNew ? Status.NEW : Status.UNCHANGED;
                rows.add(new RowDifference(table, row, status, null, List.of(), figures, List.copyOf(fields), null));
            }
        }
        return rows;
    }

    private static List<Figure> kept(ChosenTable table, RecognizedRow row) {
        List<Figure> figures = new ArrayList<>(table.added(row));
        boolean allSpent = figures.stream().allMatch(PastTotals::isSpent);
        Figure sum = table.printedSum(row);
        if (sum != null && allSpent) {
            figures.add(sum);
        }
        return figures.stream().filter(PastTotals::isSpent).toList();
    }

    private static boolean isSpent(Figure figure) {
        return figure.key().stage() == FundingStage.DISBURSED
                && figure.key().newSource() == null
                && figure.amount().money() != null;
    }

    /** Whether the table's own rows add up to the figure, so that it says nothing that they do not. */
    static boolean isSum(RowDifference total, FigureDifference figure) {
        ChosenTable table = total.table();
        LineKey key = figure.key();
        Money sum = table.table().rows(Kind.ITEM).stream()
                .flatMap(row -> table.added(row).stream())
                .filter(one ->
                        (key.year() == null || key.year().equals(one.key().year()))
                                && (key.source() == null
                                        || key.source().equals(one.key().source())))
                .map(one -> one.amount().money())
                .reduce(Money.ZERO, (all, money) -> money == null ? all : all.plus(money), Money::plus);
        return sum.equals(figure.amount().money());
    }

    /**
     * @param kept the totals that are kept
     */
    static void tellWhatIsOnlyCompared(ChosenTable table, List<RowDifference> kept, Problems problems) {
        if (!table.is(TableRole.PAST)) {
            return;
        }
        List<Amount> left = new ArrayList<>();
        table.table().rows().stream().filter(row -> row.kind() != Kind.ITEM).forEach(row -> left.addAll(row.amounts()));
        kept.forEach(row -> row.figures().forEach(figure -> left.remove(figure.amount())));
        if (!left.isEmpty()) {
            problems.info("import.past.only-compared", left.get(0).address(), left.size());
        }
    }
}
