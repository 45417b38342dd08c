package vn.itplan.appendix.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.ImportDifference.RowDifference;
import vn.itplan.appendix.importing.ImportDifference.Status;
import vn.itplan.common.Texts;

/** One application of one file: what was decided before it, and what comes of it. */
final class ImportWork {

    private final ImportRun run;
    private final KeptPlan kept;
    private final ImportDifference difference;
    private final Set<Integer> taken;
    private final Map<Integer, Long> groupIds = new HashMap<>();
    private final Map<String, Long> groupsByName = new HashMap<>();
    private final Map<Integer, Long> tableGroups = new HashMap<>();
    private final Map<Integer, Long> itemIds = new HashMap<>();
    private final Provenance provenance = new Provenance();
    private final ImportEffects effects = new ImportEffects();
    private int changed;
    private int removed;

    /**
     * @param taken keys of the changed rows for which the file's values replace those of the plan
     */
    ImportWork(ImportRun run, KeptPlan kept, ImportDifference difference, Set<Integer> taken) {
        this.run = run;
        this.kept = kept;
        this.difference = difference;
        this.taken = taken;
    }

    long province() {
        return run.provinceId();
    }

    long plan() {
        return run.planId();
    }

    KeptPlan kept() {
        return kept;
    }

    ImportDifference difference() {
        return difference;
    }

    Set<Integer> taken() {
        return taken;
    }

    Provenance provenance() {
        return provenance;
    }

    ImportEffects effects() {
        return effects;
    }

    int changed() {
        return changed;
    }

    int removed() {
        return removed;
    }

    void change(int rows) {
        changed += rows;
    }

    void remove() {
        removed++;
    }

    boolean isTaken(RowDifference row) {
        return row.status() == Status.CHANGED && taken.contains(row.key());
    }

    /** The row of a group is this group of the plan. */
    void is(RowDifference row, long group) {
        groupIds.put(row.key(), group);
        groupsByName.putIfAbsent(Texts.searchKey(row.row().name()), group);
    }

    /** The group that the file names so in a row of its own. */
    @Nullable
    Long groupNamed(String name) {
        return groupsByName.get(Texts.searchKey(name));
    }

    /** The row became this item. */
    void made(RowDifference row, long item) {
        itemIds.put(row.key(), item);
    }

    /** The item that the row with this key became. */
    @Nullable
    Long item(int key) {
        return itemIds.get(key);
    }

    /** What stands outside all groups of the table comes into this one. */
    void holds(ChosenTable table, long group) {
        tableGroups.put(table.index(), group);
    }

    /** The group that the table with this place in the file is as a whole. */
    @Nullable
    Long groupOf(int table) {
        return tableGroups.get(table);
    }

    /** The group that the row stands in. */
    @Nullable
    Long groupOf(ChosenTable table, RecognizedRow row) {
        return row.groupPath().isEmpty()
                ? tableGroups.get(table.index())
                : groupIds.get(table.index() * ChosenTable.ROWS
                        + row.groupPath().get(row.groupPath().size() - 1));
    }

    /** The group of which a group's row, a subtotal or a total says something. */
    @Nullable
    Long groupOfFigures(ChosenTable table, RecognizedRow row) {
        return row.kind() == RecognizedRow.Kind.GROUP ? groupIds.get(table.key(row)) : groupOf(table, row);
    }
}
