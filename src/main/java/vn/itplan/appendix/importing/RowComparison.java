package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.ChosenTable.Figure;
import vn.itplan.appendix.importing.ImportDifference.FigureDifference;
import vn.itplan.appendix.importing.ImportDifference.LineDifference;
import vn.itplan.appendix.importing.ImportDifference.RowDifference;
import vn.itplan.appendix.importing.ImportDifference.Status;
import vn.itplan.appendix.importing.KeptPlan.KeptFigure;
import vn.itplan.appendix.importing.KeptPlan.KeptGroup;
import vn.itplan.appendix.importing.KeptPlan.KeptItem;
import vn.itplan.appendix.importing.KeptPlan.KeptLine;
import vn.itplan.common.Money;

/** Holds the rows of a file's tables against the groups, items, money and stated figures of the plan. */
final class RowComparison {

    private static final String NAME = RowFields.field(Meaning.NAME);
    private static final String AMOUNT = RowFields.field(Meaning.AMOUNT);

    private final List<ChosenTable> tables;
    private final KeptPlan kept;
    private final RowMatcher matcher;
    private final Map<Integer, RowDifference> rows = new LinkedHashMap<>();
    private final Map<Integer, @Nullable KeptGroup> ownGroups = new HashMap<>();
    private final Set<Long> met = new HashSet<>();

    RowComparison(List<ChosenTable> tables, KeptPlan kept) {
        this.tables = tables;
        this.kept = kept;
        this.matcher = new RowMatcher(kept);
    }

    ImportDifference run() {
        tables.stream().filter(table -> table.is(TableRole.ITEMS)).forEach(this::compareItems);
        tables.stream().filter(table -> table.is(TableRole.SUMS)).forEach(this::compareSums);
        List<ChosenTable> past =
                tables.stream().filter(table -> table.is(TableRole.PAST)).toList();
        if (past.size() == 1) {
            PastTotals.of(past.get(0), kept).forEach(row -> rows.put(row.key(), row));
        }
        return new ImportDifference(tables, kept, rows, ownGroups, met);
    }

    private void compareItems(ChosenTable table) {
        String group = table.choices().group();
        ownGroups.put(table.index(), group == null ? null : matcher.groupNamed(null, group));
        for (RecognizedRow row : table.table().rows()) {
            RowDifference found = row.kind() == RecognizedRow.Kind.ITEM ? null : figureRow(table, row);
            if (found != null) {
                rows.put(found.key(), found);
            }
        }
        List<RecognizedRow> items = table.table().rows(RecognizedRow.Kind.ITEM).stream()
                .filter(row -> first(table, row) == null)
                .toList();
        Map<Integer, KeptItem> found = matcher.items(table, items, row -> place(table, row));
        for (RecognizedRow row : table.table().rows()) {
            RowDifference first = row.kind() == RecognizedRow.Kind.ITEM ? first(table, row) : null;
            RowDifference difference = first != null
                    ? SameItem.of(table, row, first, kept)
                    : row.kind() == RecognizedRow.Kind.ITEM
                            ? item(table, row, found.get(row.rowNumber()))
                            : Objects.requireNonNull(rows.remove(table.key(row)));
            rows.put(difference.key(), difference);
        }
    }

    /** The row of a table before that is the same item, as long as that table is taken for items. */
    private @Nullable RowDifference first(ChosenTable table, RecognizedRow row) {
        TableGuess.SameRow same = table.guess().same().get(row.rowNumber());
        return same == null
                        || same.table() >= table.index()
                        || !tables.get(same.table()).is(TableRole.ITEMS)
                ? null
                : rows.get(same.table() * ChosenTable.ROWS + same.row());
    }

    /** Where a row stands: the kept group around it, and whether that group is still to be made. */
    record Place(@Nullable Long group, boolean isNew) {}

    private Place place(ChosenTable table, RecognizedRow row) {
        if (row.groupPath().isEmpty()) {
            KeptGroup own = ownGroups.get(table.index());
            return new Place(
                    own == null ? null : own.id(),
                    own == null && table.choices().group() != null);
        }
        RowDifference group = rows.get(table.index() * ChosenTable.ROWS
                + row.groupPath().get(row.groupPath().size() - 1));
        return new Place(group == null ? null : group.kept(), group == null || group.kept() == null);
    }

    private RowDifference figureRow(ChosenTable table, RecognizedRow row) {
        List<FieldDifference> fields = new ArrayList<>();
        Place place;
        if (row.kind() == RecognizedRow.Kind.GROUP) {
            KeptGroup found = matcher.group(table, row, place(table, row));
            place = new Place(found == null ? null : found.id(), found == null);
            if (found != null && !found.name().equals(row.name())) {
                fields.add(new FieldDifference(NAME, found.name(), row.name()));
            }
        } else if (row.kind() == RecognizedRow.Kind.SUBTOTAL) {
            place = place(table, row);
        } else {
            KeptGroup own = ownGroups.get(table.index());
            place = new Place(
                    own == null ? null : own.id(),
                    own == null && table.choices().group() != null);
        }
        return figures(table, row, place, fields);
    }

    private RowDifference figures(ChosenTable table, RecognizedRow row, Place place, List<FieldDifference> fields) {
        List<FigureDifference> figures = new ArrayList<>();
        boolean isNew = place.isNew();
        List<Figure> stated = new ArrayList<>(table.added(row));
        Figure sum = table.printedSum(row);
        if (sum != null) {
            stated.add(sum);
        }
        for (Figure figure : stated) {
            FigureDifference difference = figure(table, place.group(), null, place.isNew(), figure);
            figures.add(difference);
            Money money = figure.amount().money();
            isNew |= money != null && difference.kept() == null;
            if (money != null && difference.kept() != null && !difference.says(money)) {
                fields.add(new FieldDifference(
                        AMOUNT,
                        words(table, figure.key()),
                        difference.kept().amount().toString(),
                        money.toString()));
            }
        }
        Status status = !fields.isEmpty() ? Status.CHANGED : isNew ? Status.NEW : Status.UNCHANGED;
        return new RowDifference(table, row, status, place.group(), List.of(), figures, List.copyOf(fields), null);
    }

    private FigureDifference figure(
            ChosenTable table, @Nullable Long group, @Nullable Long item, boolean isNew, Figure figure) {
        return figure(kept, table, group, item, isNew, figure);
    }

    static FigureDifference figure(
            KeptPlan kept, ChosenTable table, @Nullable Long group, @Nullable Long item, boolean isNew, Figure figure) {
        Money money = figure.amount().money();
        boolean unknown = isNew || money == null || figure.key().newSource() != null;
        KeptFigure found = unknown || money == null
                ? null
                : kept.figure(
                        item == null ? group : null,
                        item,
                        figure.key(),
                        TableName.place(table.table(), figure.amount().address()),
                        money);
        return new FigureDifference(figure.key(), figure.amount(), found);
    }

    private RowDifference item(ChosenTable table, RecognizedRow row, @Nullable KeptItem found) {
        List<LineDifference> lines = new ArrayList<>();
        Map<LineKey, KeptLine> before = found == null ? Map.of() : kept.linesOf(found.id());
        Map<LineKey, Amount> now = new LinkedHashMap<>();
        table.added(row).forEach(figure -> now.putIfAbsent(figure.key(), figure.amount()));
        Set<LineKey> keys = new LinkedHashSet<>(table.keys());
        keys.addAll(now.keySet());
        for (LineKey key : keys) {
            lines.add(new LineDifference(key, now.get(key), before.get(key)));
        }
        List<FigureDifference> figures = new ArrayList<>();
        Figure sum = table.printedSum(row);
        if (sum != null) {
            figures.add(figure(table, null, found == null ? null : found.id(), found == null, sum));
        }
        if (found == null) {
            return new RowDifference(table, row, Status.NEW, null, lines, figures, List.of(), null);
        }
        met.add(found.id());
        List<FieldDifference> fields =
                new ArrayList<>(RowFields.of(row, table.meanings()).differencesFrom(RowFields.of(found.values())));
        for (LineDifference line : lines) {
            if (line.differs()) {
                fields.add(new FieldDifference(
                        AMOUNT,
                        lines.size() == 1 ? null : words(table, line.key()),
                        line.kept() == null ? null : line.kept().amount().toString(),
                        Objects.toString(line.money(), null)));
            }
        }
        for (FigureDifference figure : figures) {
            Money money = figure.amount().money();
            if (money != null && figure.kept() != null && !figure.says(money)) {
                fields.add(new FieldDifference("stated", figure.kept().amount().toString(), money.toString()));
            }
        }
        return new RowDifference(
                table,
                row,
                fields.isEmpty() ? Status.UNCHANGED : Status.CHANGED,
                found.id(),
                lines,
                figures,
                List.copyOf(fields),
                null);
    }

    /** Rows of sums are groups: that of the table which they repeat, else one of their name. */
    private void compareSums(ChosenTable table) {
        for (RecognizedRow row : table.table().rows()) {
            Integer of = table.guess().tableOfRow().get(row.rowNumber());
            Place place;
            if (row.kind() == RecognizedRow.Kind.TOTAL) {
                place = new Place(null, false);
            } else if (of != null && tables.get(of).is(TableRole.ITEMS)) {
                KeptGroup own = ownGroups.get(of);
                place = new Place(own == null ? null : own.id(), own == null);
            } else {
                KeptGroup called = matcher.groupNamed(null, row.name());
                KeptGroup named = called == null ? kept.groupLabelled(row.name()) : called;
                place = new Place(named == null ? null : named.id(), named == null);
            }
            RowDifference difference = figures(table, row, place, new ArrayList<>());
            rows.put(difference.key(), difference);
        }
    }

    static @Nullable String words(ChosenTable table, LineKey key) {
        List<String> words = new ArrayList<>();
        if (key.year() != null) {
            words.add(key.year().toString());
        }
        String source =
                key.newSource() != null ? key.newSource() : table.sources().name(key.source());
        if (source != null) {
            words.add(source);
        }
        return words.isEmpty() ? null : String.join(", ", words);
    }
}
