package vn.itplan.appendix.importing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.KeptPlan.KeptFigure;
import vn.itplan.appendix.importing.KeptPlan.KeptGroup;
import vn.itplan.appendix.importing.KeptPlan.KeptItem;
import vn.itplan.appendix.importing.KeptPlan.KeptLine;
import vn.itplan.common.Money;
import vn.itplan.common.Texts;

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
     * @param sameAs the key of the row of another table that is the same item, null for the first one
     */
    record RowDifference(
            ChosenTable table,
            RecognizedRow row,
            Status status,
            @Nullable Long kept,
            List<LineDifference> lines,
            List<FigureDifference> figures,
            List<FieldDifference> fields,
            @Nullable Integer sameAs) {

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
    /** Rows of other tables by the key of the first row that is the same item. */
    private final Map<Integer, List<RowDifference>> others;

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
        this.others = rows.values().stream()
                .filter(row -> row.sameAs() != null)
                .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.sameAs())));
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

    @Nullable
    RowDifference row(int key) {
        return rows.get(key);
    }

    List<RowDifference> rows(ChosenTable table) {
        return rows.values().stream()
                .filter(row -> row.table().index() == table.index())
                .toList();
    }

    long count(Status status) {
        return rows.values().stream()
                .filter(row -> isItem(row) && row.sameAs() == null && row.status() == status)
                .count();
    }

    /** The rows of other tables that are this item too. */
    List<RowDifference> sameAs(RowDifference first) {
        return others.getOrDefault(first.key(), List.of());
    }

    /** What the money of all items of the file adds up to, each counted once. */
    Money itemTotal() {
        return rows.values().stream()
                .filter(ImportDifference::isItem)
                .flatMap(row -> row.lines().stream())
                .map(LineDifference::money)
                .reduce(Money.ZERO, (sum, money) -> money == null ? sum : sum.plus(money), Money::plus);
    }

    /** What holding the table against the plan and the file's other tables found. */
    List<Problem> problems(ChosenTable table) {
        Problems problems = new Problems(table.table().sheet());
        List<RowDifference> same =
                rows(table).stream().filter(row -> row.sameAs() != null).toList();
        if (!same.isEmpty()) {
            RowDifference first = same.get(0);
            problems.info(
                    "import.item.same",
                    address(first.row()),
                    same.size(),
                    tables.get(Objects.requireNonNull(first.sameAs()) / ChosenTable.ROWS)
                            .table()
                            .sheet());
        }
        PastTotals.tellWhatIsOnlyCompared(table, rows(table), problems);
        if (table.is(TableRole.SUMS)) {
            rows(table).stream()
                    .filter(row -> row.row().kind() != RecognizedRow.Kind.TOTAL && !isOfAGroup(row))
                    .forEach(row -> problems.warn(
                            "import.sums.no-group",
                            address(row.row()),
                            row.row().name()));
        }
        return problems.all();
    }

    /** Whether the row of a summary is of a group that is there or that another table of the file makes. */
    private boolean isOfAGroup(RowDifference row) {
        Integer of = row.table().guess().tableOfRow().get(row.row().rowNumber());
        return row.kept() != null
                || of != null
                        && tables.get(of).is(TableRole.ITEMS)
                        && tables.get(of).choices().group() != null
                || rows.values().stream()
                        .anyMatch(group -> group.table().is(TableRole.ITEMS)
                                && group.row().kind() == RecognizedRow.Kind.GROUP
                                && Texts.searchKey(group.row().name())
                                        .equals(Texts.searchKey(row.row().name())));
    }

    private static String address(RecognizedRow row) {
        CellText name = row.cell(Meaning.NAME);
        return name == null ? CellAddress.of(row.rowNumber(), 0) : name.address();
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
        if (row.table().is(TableRole.PAST)) {
            return row.fields().isEmpty() && row.figures().stream().allMatch(figure -> PastTotals.isSum(row, figure));
        }
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
