package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
 * The table of a file held against the plan: which rows are new, which say something else than the plan, which say the
 * same, and which items of the plan the file does not name. Items are found by the cell that they came from, else by
 * their name within their group. Nothing is decided here.
 */
final class ImportDifference {

    enum Status {
        NEW,
        CHANGED,
        UNCHANGED
    }

    /**
     * One row of the file.
     *
     * @param kept the id of the group or item that it is, null for a new one
     * @param figure the stated figure that its amount is already kept as
     */
    record RowDifference(
            RecognizedRow row,
            Status status,
            @Nullable Long kept,
            @Nullable KeptFigure figure,
            List<FieldDifference> fields) {}

    private static final String NAME = RowFields.field(Meaning.NAME);
    private static final String AMOUNT = RowFields.field(Meaning.AMOUNT);

    private final RecognizedTable table;
    private final KeptPlan kept;
    private final Set<Meaning> columns;
    private final Map<Integer, RowDifference> rows = new LinkedHashMap<>();
    private final Map<String, List<KeptGroup>> groupsByName = new HashMap<>();
    private final Map<String, List<KeptItem>> itemsByName = new HashMap<>();
    private final Set<Long> met = new HashSet<>();
    private final Set<Long> metGroups = new HashSet<>();

    private ImportDifference(RecognizedTable table, KeptPlan kept) {
        this.table = table;
        this.kept = kept;
        this.columns = table.columns().stream().map(Column::meaning).collect(Collectors.toSet());
        kept.groups()
                .values()
                .forEach(group -> groupsByName
                        .computeIfAbsent(key(group.parentId(), group.name()), name -> new ArrayList<>())
                        .add(group));
        kept.items()
                .values()
                .forEach(item -> itemsByName
                        .computeIfAbsent(
                                key(item.values().groupId(), item.values().name()), name -> new ArrayList<>())
                        .add(item));
    }

    static ImportDifference of(RecognizedTable table, KeptPlan kept) {
        ImportDifference difference = new ImportDifference(table, kept);
        table.rows().forEach(difference::compare);
        return difference;
    }

    /** All rows of the table in their order. */
    List<RowDifference> rows() {
        return List.copyOf(rows.values());
    }

    long count(Status status) {
        return rows.values().stream()
                .filter(row -> row.row().kind() == RecognizedRow.Kind.ITEM && row.status() == status)
                .count();
    }

    /** Whether applying would store nothing at all. */
    boolean saysNothingNew() {
        return rows.values().stream().allMatch(row -> row.status() == Status.UNCHANGED || isKnownSum(row));
    }

    /** A figure that the plan does not keep but its lines add up to, as in every export of a plan made by hand. */
    private boolean isKnownSum(RowDifference row) {
        Amount amount = row.row().amount();
        boolean known = row.row().kind() == RecognizedRow.Kind.TOTAL || row.kept() != null;
        return known
                && row.row().kind() != RecognizedRow.Kind.ITEM
                && row.figure() == null
                && amount != null
                && kept.sum(row.kept()).equals(amount.money());
    }

    /** Items of the plan that the file does not name; they stay. */
    List<String> vanished() {
        return kept.items().values().stream()
                .filter(item -> !met.contains(item.id()))
                .map(item -> item.values().name())
                .toList();
    }

    RowDifference row(int number) {
        return Objects.requireNonNull(rows.get(number));
    }

    private void compare(RecognizedRow row) {
        rows.put(row.rowNumber(), row.kind() == RecognizedRow.Kind.ITEM ? item(row) : figureRow(row));
    }

    private RowDifference figureRow(RecognizedRow row) {
        Long group = null;
        boolean isNew = false;
        List<FieldDifference> fields = new ArrayList<>();
        if (row.kind() == RecognizedRow.Kind.GROUP) {
            KeptGroup found = findGroup(row);
            if (found != null) {
                metGroups.add(found.id());
            }
            group = found == null ? null : found.id();
            isNew = found == null;
            if (found != null && !found.name().equals(row.name())) {
                fields.add(new FieldDifference(NAME, found.name(), row.name()));
            }
        } else if (row.kind() == RecognizedRow.Kind.SUBTOTAL) {
            group = parent(row);
            isNew = parentIsNew(row);
        }
        Amount amount = row.amount();
        Money stated = amount == null ? null : amount.money();
        KeptFigure figure = null;
        if (stated != null && amount != null && !isNew) {
            figure = kept.figure(group, place(table.sheet(), amount.address()), stated);
            isNew = figure == null;
            if (figure != null && !figure.amount().equals(stated)) {
                fields.add(new FieldDifference(AMOUNT, figure.amount().toString(), stated.toString()));
            }
        }
        Status status = !fields.isEmpty() ? Status.CHANGED : isNew ? Status.NEW : Status.UNCHANGED;
        return new RowDifference(row, status, group, figure, List.copyOf(fields));
    }

    /** By the cell that it came from, else by its name inside the same group. */
    private @Nullable KeptGroup findGroup(RecognizedRow row) {
        CellText name = row.cell(Meaning.NAME);
        KeptGroup same = name == null ? null : kept.groupOfCell(table.sheet(), name.address());
        if (same != null && !metGroups.contains(same.id())) {
            return same;
        }
        if (parentIsNew(row)) {
            return null;
        }
        return groupsByName.getOrDefault(key(parent(row), row.name()), List.of()).stream()
                .filter(group -> !metGroups.contains(group.id()))
                .findFirst()
                .orElse(null);
    }

    private RowDifference item(RecognizedRow row) {
        KeptItem found = find(row);
        if (found == null) {
            return new RowDifference(row, Status.NEW, null, null, List.of());
        }
        met.add(found.id());
        List<FieldDifference> fields =
                new ArrayList<>(RowFields.of(row, columns).differencesFrom(RowFields.of(found.values())));
        if (columns.contains(Meaning.AMOUNT)) {
            KeptLine line = kept.lineOf(found.id());
            Money before = line == null ? null : line.amount();
            Money now = row.amount() == null ? null : row.amount().money();
            if (!Objects.equals(before, now)) {
                fields.add(new FieldDifference(AMOUNT, Objects.toString(before, null), Objects.toString(now, null)));
            }
        }
        return new RowDifference(
                row, fields.isEmpty() ? Status.UNCHANGED : Status.CHANGED, found.id(), null, List.copyOf(fields));
    }

    private @Nullable KeptItem find(RecognizedRow row) {
        CellText name = row.cell(Meaning.NAME);
        KeptItem same = name == null ? null : kept.itemOfCell(table.sheet(), name.address());
        if (same != null && !met.contains(same.id())) {
            return same;
        }
        if (parentIsNew(row)) {
            return null;
        }
        return itemsByName.getOrDefault(key(parent(row), row.name()), List.of()).stream()
                .filter(item -> !met.contains(item.id()))
                .findFirst()
                .orElse(null);
    }

    /** The kept group that holds the row, null at the top. */
    private @Nullable Long parent(RecognizedRow row) {
        RowDifference group = parentRow(row);
        return group == null ? null : group.kept();
    }

    private boolean parentIsNew(RecognizedRow row) {
        RowDifference group = parentRow(row);
        return group != null && group.kept() == null;
    }

    private @Nullable RowDifference parentRow(RecognizedRow row) {
        return row.groupPath().isEmpty()
                ? null
                : rows.get(row.groupPath().get(row.groupPath().size() - 1));
    }

    private static String key(@Nullable Long group, String name) {
        return group + ":" + Texts.searchKey(name);
    }

    /** "Phụ lục!E6": where in the document a figure stands. */
    static String place(String sheet, String cell) {
        return sheet + "!" + cell;
    }
}
