package vn.itplan.appendix.importing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.KeptPlan.KeptFigure;
import vn.itplan.appendix.importing.KeptPlan.KeptGroup;
import vn.itplan.appendix.importing.KeptPlan.KeptItem;
import vn.itplan.appendix.importing.KeptPlan.KeptLine;
import vn.itplan.common.Money;

/**
 * The tables of a file held against the plan: which rows are new, which say something else than the plan, which say the
 * same, and which items of the plan the file does not name. Nothing is decided here.
 */
final class ImportDifference {

    enum Status {
        NEW,
        CHANGED,
        UNCHANGED
    }

    /**
     * An amount that a row states and that is no money of an item.
     *
     * @param kept the stated figure that it is already kept as
     */
    record FigureDifference(
            LineKey key, Amount amount, @Nullable KeptFigure kept) {

        boolean says(Money money) {
            return kept != null && kept.amount().equals(money);
        }
    }

    /**
     * Money of an item in the file and in the plan, one of them perhaps missing.
     */
    record LineDifference(
            LineKey key, @Nullable Amount amount, @Nullable KeptLine kept) {

        @Nullable
        Money money() {
            return amount == null ? null : amount.money();
        }

        boolean differs() {
            return !Objects.equals(kept == null ? null : kept.amount(), money());
        }
    }

    /**
     * One row of the file.
     *
     * @param kept the id of the group or item that it is, null for a new one
     */
    record RowDifference(
            ChosenTable table,
            RecognizedRow row,
            Status status,
            @Nullable Long kept,
            List<LineDifference> lines,
            List<FigureDifference> figures,
            List<FieldDifference> fields) {

        int key() {
            return table.key(row);
        }
    }

    private final List<ChosenTable> tables;
    private final KeptPlan kept;
    private final Map<Integer, RowDifference> rows;
    /** By table: the group that its rows outside all groups come into. */
    private final Map<Integer, @Nullable KeptGroup> ownGroups;

    private final Set<Long> met;

    /**
     * @param met the items of the plan that the file names
     */
    ImportDifference(
            List<ChosenTable> tables,
            KeptPlan kept,
            Map<Integer, RowDifference> rows,
            Map<Integer, @Nullable KeptGroup> ownGroups,
            Set<Long> met) {
        this.tables = tables;
        this.kept = kept;
        this.rows = rows;
        this.ownGroups = ownGroups;
        this.met = met;
    }

    static ImportDifference of(List<ChosenTable> tables, KeptPlan kept) {
        return new RowComparison(tables, kept).run();
    }

    List<ChosenTable> tables() {
        return tables;
    }

    /** All rows of items and sums in their order. */
    List<RowDifference> rows() {
        return List.copyOf(rows.values());
    }

    List<RowDifference> rows(ChosenTable table) {
        return rows.values().stream()
                .filter(row -> row.table().index() == table.index())
                .toList();
    }

    long count(Status status) {
        return rows.values().stream()
                .filter(row -> isItem(row) && row.status() == status)
                .count();
    }

    private static boolean isItem(RowDifference row) {
        return row.table().is(TableRole.ITEMS) && row.row().kind() == RecognizedRow.Kind.ITEM;
    }

    /** Whether applying would store nothing at all. */
    boolean saysNothingNew() {
        return rows.values().stream()
                .allMatch(row -> row.status() == Status.UNCHANGED
                                && row.figures().stream().allMatch(this::isKept)
                        || isKnownSum(row));
    }

    private boolean isKept(FigureDifference figure) {
        return figure.amount().money() == null || figure.kept() != null;
    }

    /** Figures that the plan does not keep but its lines add up to, as in every export of a plan made by hand. */
    private boolean isKnownSum(RowDifference row) {
        boolean item = isItem(row);
        boolean known = row.row().kind() == RecognizedRow.Kind.TOTAL || row.kept() != null;
        return known
                && row.fields().isEmpty()
                && row.figures().stream()
                        .allMatch(figure -> figure.kept() != null
                                || figure.key().newSource() == null
                                        && kept.sum(item ? null : row.kept(), item ? row.kept() : null, figure.key())
                                                .equals(figure.amount().money()));
    }

    /** Items of the plan that the file does not name; they stay unless a person says otherwise. */
    List<KeptItem> vanished() {
        boolean items = tables.stream().anyMatch(table -> table.is(TableRole.ITEMS));
        return kept.items().values().stream()
                .filter(item -> items && !met.contains(item.id()))
                .toList();
    }

    /** The kept group that rows of the table outside all groups come into, null for one still to be made. */
    @Nullable
    KeptGroup ownGroup(ChosenTable table) {
        return ownGroups.get(table.index());
    }
}
