package vn.itplan.appendix.importing;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.itplan.appendix.importing.ImportDifference.FigureDifference;
import vn.itplan.appendix.importing.ImportDifference.LineDifference;
import vn.itplan.appendix.importing.ImportDifference.RowDifference;
import vn.itplan.appendix.importing.ImportDifference.Status;
import vn.itplan.appendix.importing.KeptPlan.KeptGroup;
import vn.itplan.appendix.importing.KeptPlan.KeptItem;
import vn.itplan.appendix.importing.KeptPlan.KeptLine;
import vn.itplan.appendix.importing.PastRows.PastRow;
import vn.itplan.appendix.importing.Provenance.Owner;
import vn.itplan.common.Money;
import vn.itplan.common.Texts;
import vn.itplan.funding.FundingLines;
import vn.itplan.funding.FundingLines.NewLine;
import vn.itplan.funding.LineCommand;
import vn.itplan.plan.GroupCategory;
import vn.itplan.plan.GroupCommand;
import vn.itplan.plan.ItemCommand;
import vn.itplan.plan.PlanGroups;
import vn.itplan.plan.PlanItems;

/** Puts the rows of a file into the plan, in the caller's transaction: all of them or none. */
@Component
class ImportApplier {

    private final PlanGroups groups;
    private final PlanItems items;
    private final FundingLines lines;
    private final FigureApplier figures;
    private final PastApplier past;
    private final MetAgencies met;
    private final EntityManager entities;
    private final JsonMapper json;

    ImportApplier(
            PlanGroups groups,
            PlanItems items,
            FundingLines lines,
            FigureApplier figures,
            PastApplier past,
            MetAgencies met,
            EntityManager entities,
            JsonMapper json) {
        this.groups = groups;
        this.items = items;
        this.lines = lines;
        this.figures = figures;
        this.past = past;
        this.met = met;
        this.entities = entities;
        this.json = json;
    }

    /**
     * @param taken keys of the changed rows for which the file's values replace those of the plan
     * @param dropped items that the file does not name and that go
     */
    Work apply(
            ImportRun run,
            KeptPlan kept,
            ImportDifference difference,
            List<PastRow> pastRows,
            Set<Integer> taken,
            Set<Long> dropped) {
        Work work = new Work(run, kept, difference, taken);
        for (ChosenTable table : difference.tables()) {
            if (table.is(TableRole.ITEMS)) {
                met.takeIn(run.provinceId(), AgencyTexts.in(table.table()));
                work.putTable(table);
            }
        }
        difference.tables().stream().filter(table -> table.is(TableRole.SUMS)).forEach(work::putSums);
        work.drop(dropped);
        work.changed += past.apply(run.planId(), pastRows, taken, work.provenance, work.effects);
        difference.tables().stream()
                .filter(table -> table.is(TableRole.PAST))
                .forEach(table -> past.keepSums(run.planId(), table, kept, work.provenance, work.effects));
        return work;
    }

    /** One application of one file. */
    final class Work {

        private final ImportRun run;
        private final KeptPlan kept;
        private final ImportDifference difference;
        private final Set<Integer> taken;
        private final Map<Integer, Long> groupIds = new HashMap<>();
        private final Map<Integer, Long> tableGroups = new HashMap<>();
        private final Map<String, Long> madeGroups = new HashMap<>();
        private final Provenance provenance = new Provenance();
        private final ImportEffects effects = new ImportEffects();
        private int changed;
        private int removed;

        private Work(ImportRun run, KeptPlan kept, ImportDifference difference, Set<Integer> taken) {
            this.run = run;
            this.kept = kept;
            this.difference = difference;
            this.taken = taken;
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

        private boolean isTaken(RowDifference row) {
            return row.status() == Status.CHANGED && taken.contains(row.key());
        }

        private void putTable(ChosenTable table) {
            putOwnGroup(table);
            List<RowDifference> rows = difference.rows(table);
            rows.stream()
                    .filter(row -> row.row().kind() == RecognizedRow.Kind.GROUP)
                    .forEach(row -> putGroup(table, row));
            rows.stream()
                    .filter(row -> row.row().kind() != RecognizedRow.Kind.ITEM)
                    .forEach(row -> putFigures(row, figureGroup(table, row.row()), null));
            putItems(
                    table,
                    rows.stream()
                            .filter(row -> row.row().kind() == RecognizedRow.Kind.ITEM)
                            .toList());
        }

        /** The group that the table itself is, made once though several tables name it. */
        private void putOwnGroup(ChosenTable table) {
            String name = table.choices().group();
            KeptGroup known = difference.ownGroup(table);
            if (known != null) {
                tableGroups.put(table.index(), known.id());
            } else if (name != null) {
                tableGroups.put(
                        table.index(),
                        madeGroups.computeIfAbsent(
                                Texts.searchKey(name),
                                key -> make(new GroupCommand(null, null, name, GroupCategory.inWords(name), 0))));
            }
        }

        private long make(GroupCommand command) {
            long id = groups.add(run.planId(), command);
            effects.created(Owner.GROUP, id);
            return id;
        }

        private void putGroup(ChosenTable table, RowDifference row) {
            Long id = row.kept();
            if (id != null && isTaken(row)) {
                rename(id, row);
            }
            if (id == null) {
                RecognizedRow group = row.row();
                id = make(new GroupCommand(
                        groupOf(table, group),
                        Texts.cleanOrNull(group.order()),
                        group.name(),
                        GroupCategory.inWords(group.name()),
                        0));
                provenance.addTexts(Owner.GROUP, id, table.table().sheet(), group);
            }
            groupIds.put(row.key(), id);
        }

        private void rename(long id, RowDifference row) {
            KeptGroup group = Objects.requireNonNull(kept.groups().get(id));
            if (group.name().equals(row.row().name())) {
                return;
            }
            GroupCommand before = group.values();
            effects.changed(Owner.GROUP, id, json.writeValueAsString(before));
            groups.edit(
                    run.planId(),
                    id,
                    new GroupCommand(
                            before.parentId(),
                            before.code(),
                            row.row().name(),
                            before.category(),
                            before.rowVersion()));
            provenance.addTexts(Owner.GROUP, id, row.table().table().sheet(), row.row());
            changed++;
        }

        private void putItems(ChosenTable table, List<RowDifference> rows) {
            List<RowDifference> added =
                    rows.stream().filter(row -> row.status() == Status.NEW).toList();
            List<Long> ids = items.addAll(
                    run.planId(),
                    added.stream()
                            .map(row ->
                                    RowFields.of(row.row(), table.meanings()).over(null, groupOf(table, row.row())))
                            .toList());
            // Inserts are sorted by table; figures of items must not come before the items.
            entities.flush();
            List<NewLine> money = new ArrayList<>();
            List<Amount> amounts = new ArrayList<>();
            for (int i = 0; i < added.size(); i++) {
                long id = ids.get(i);
                effects.created(Owner.ITEM, id);
                provenance.addTexts(
                        Owner.ITEM, id, table.table().sheet(), added.get(i).row());
                for (LineDifference line : added.get(i).lines()) {
                    if (line.money() != null && line.amount() != null) {
                        money.add(new NewLine(id, line(line.key(), line.money(), 0)));
                        amounts.add(line.amount());
                    }
                }
                putFigures(added.get(i), null, id);
            }
            List<Long> lineIds = lines.addAll(run.planId(), money);
            for (int i = 0; i < lineIds.size(); i++) {
                effects.created(Owner.LINE, lineIds.get(i));
                provenance.add(Owner.LINE, lineIds.get(i), table.table().sheet(), amounts.get(i));
            }
            for (RowDifference row : rows) {
                if (isTaken(row)) {
                    change(table, row);
                }
                if (row.kept() != null) {
                    putFigures(row, null, row.kept());
                }
            }
        }

        /** What the file says takes the place of what the plan kept; what it kept is remembered. */
        private void change(ChosenTable table, RowDifference row) {
            KeptItem item = Objects.requireNonNull(kept.items().get(Objects.requireNonNull(row.kept())));
            ItemCommand command = RowFields.of(row.row(), table.meanings())
                    .over(item.values(), item.values().groupId());
            effects.changed(Owner.ITEM, item.id(), json.writeValueAsString(item.values()));
            items.edit(run.planId(), item.id(), command);
            provenance.addTexts(Owner.ITEM, item.id(), table.table().sheet(), row.row());
            changed++;
            row.lines().stream().filter(LineDifference::differs).forEach(line -> change(table, item.id(), line));
        }

        private void change(ChosenTable table, long item, LineDifference difference) {
            KeptLine line = difference.kept();
            Amount amount = difference.amount();
            Money money = difference.money();
            String sheet = table.table().sheet();
            if (line == null && money != null && amount != null) {
                long id = lines.add(run.planId(), item, line(difference.key(), money, 0));
                effects.created(Owner.LINE, id);
                provenance.add(Owner.LINE, id, sheet, amount);
            } else if (line != null) {
                LineCommand before = line(difference.key(), line.amount(), 0);
                effects.changed(Owner.LINE, line.id(), json.writeValueAsString(before));
                if (money != null && amount != null) {
                    lines.edit(run.planId(), item, line.id(), line(difference.key(), money, line.rowVersion()));
                    provenance.add(Owner.LINE, line.id(), sheet, amount);
                } else {
                    lines.delete(run.planId(), item, line.id());
                }
            }
        }

        private void putSums(ChosenTable table) {
            for (RowDifference row : difference.rows(table)) {
                Integer of = table.guess().tableOfRow().get(row.row().rowNumber());
                Long group = row.kept() != null ? row.kept() : of == null ? null : tableGroups.get(of);
                boolean total = row.row().kind() == RecognizedRow.Kind.TOTAL;
                if (total || group != null) {
                    putFigures(row, group, null);
                }
            }
        }

        private void putFigures(RowDifference row, @Nullable Long group, @Nullable Long item) {
            for (FigureDifference figure : row.figures()) {
                boolean replaced = figures.put(
                        run.planId(),
                        new FigureApplier.Said(row.table().table(), group, item),
                        figure,
                        isTaken(row),
                        provenance,
                        effects);
                changed += replaced && item == null ? 1 : 0;
            }
        }

        /** Only items that the file really does not name. */
        private void drop(Set<Long> dropped) {
            Set<Long> vanished =
                    difference.vanished().stream().map(KeptItem::id).collect(Collectors.toSet());
            for (long id : dropped) {
                if (vanished.contains(id)) {
                    KeptItem item = Objects.requireNonNull(kept.items().get(id));
                    effects.deleted(Owner.ITEM, id, json.writeValueAsString(item.values()));
                    items.delete(run.planId(), id);
                    removed++;
                }
            }
        }

        private @Nullable Long figureGroup(ChosenTable table, RecognizedRow row) {
            return row.kind() == RecognizedRow.Kind.GROUP ? groupIds.get(table.key(row)) : groupOf(table, row);
        }

        private @Nullable Long groupOf(ChosenTable table, RecognizedRow row) {
            return row.groupPath().isEmpty()
                    ? tableGroups.get(table.index())
                    : groupIds.get(table.index() * ChosenTable.ROWS
                            + row.groupPath().get(row.groupPath().size() - 1));
        }

        private LineCommand line(LineKey key, Money amount, int version) {
            return new LineCommand(key.year(), key.source(), key.stage(), amount, version);
        }
    }
}
