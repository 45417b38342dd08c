package vn.itplan.appendix.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.itplan.appendix.importing.ImportDifference.RowDifference;
import vn.itplan.appendix.importing.PastRows.PastRow;

/** Puts the rows of a file into the plan, in the caller's transaction: all of them or none. */
@Component
class ImportApplier {

    private final GroupApplier groups;
    private final ItemApplier items;
    private final FigureApplier figures;
    private final PastApplier past;
    private final MetAgencies met;

    ImportApplier(GroupApplier groups, ItemApplier items, FigureApplier figures, PastApplier past, MetAgencies met) {
        this.groups = groups;
        this.items = items;
        this.figures = figures;
        this.past = past;
        this.met = met;
    }

    /**
     * @param taken keys of the changed rows for which the file's values replace those of the plan
     * @param dropped items that the file does not name and that go
     */
    ImportWork apply(
            ImportRun run,
            KeptPlan kept,
            ImportDifference difference,
            List<PastRow> pastRows,
            Set<Integer> taken,
            Set<Long> dropped) {
        ImportWork work = new ImportWork(run, kept, difference, taken);
        Map<String, Long> made = new HashMap<>();
        for (ChosenTable table : difference.tables()) {
            if (table.is(TableRole.ITEMS)) {
                met.takeIn(work.province(), AgencyTexts.in(table.table()));
                putTable(work, table, made);
            }
        }
        difference.tables().stream().filter(table -> table.is(TableRole.SUMS)).forEach(table -> putSums(work, table));
        difference.tables().stream()
                .filter(table -> table.is(TableRole.PAST))
                .flatMap(table -> difference.rows(table).stream())
                .forEach(row -> figures.put(work, row, null, null));
        items.drop(work, dropped);
        work.change(past.apply(work.plan(), pastRows, taken, work.provenance(), work.effects()));
        return work;
    }

    private void putTable(ImportWork work, ChosenTable table, Map<String, Long> made) {
        List<RowDifference> rows = work.difference().rows(table);
        groups.put(work, table, rows, made);
        rows.stream()
                .filter(row -> row.row().kind() != RecognizedRow.Kind.ITEM)
                .forEach(row -> figures.put(work, row, work.groupOfFigures(table, row.row()), null));
        items.put(
                work,
                table,
                rows.stream()
                        .filter(row -> row.row().kind() == RecognizedRow.Kind.ITEM)
                        .toList());
    }

    private void putSums(ImportWork work, ChosenTable table) {
        for (RowDifference row : work.difference().rows(table)) {
            Integer of = table.guess().tableOfRow().get(row.row().rowNumber());
            Long group = row.kept() != null
                    ? row.kept()
                    : of == null ? work.groupNamed(row.row().name()) : work.groupOf(of);
            boolean total = row.row().kind() == RecognizedRow.Kind.TOTAL;
            if (total || group != null) {
                figures.put(work, row, group, null);
            }
        }
    }
}
