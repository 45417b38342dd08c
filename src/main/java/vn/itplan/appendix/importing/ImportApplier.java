package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.itplan.appendix.importing.ImportDifference.RowDifference;
import vn.itplan.appendix.importing.ImportDifference.Status;
import vn.itplan.appendix.importing.KeptPlan.KeptGroup;
import vn.itplan.appendix.importing.KeptPlan.KeptItem;
import vn.itplan.appendix.importing.KeptPlan.KeptLine;
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
import vn.itplan.plan.StatedFigures;
import vn.itplan.plan.StatedMoney;

/** Puts the rows of a file into the plan, in the caller's transaction: all of them or none. */
@Component
class ImportApplier {

    private static final int LONGEST_FIGURE = 200;

    private final PlanGroups groups;
    private final PlanItems items;
    private final FundingLines lines;
    private final StatedFigures figures;
    private final MetAgencies met;
    private final JsonMapper json;

    ImportApplier(
            PlanGroups groups,
            PlanItems items,
            FundingLines lines,
            StatedFigures figures,
            MetAgencies met,
            JsonMapper json) {
        this.groups = groups;
        this.items = items;
        this.lines = lines;
        this.figures = figures;
        this.met = met;
        this.json = json;
    }

    /**
     * @param taken numbers of the changed rows for which the file's values replace those of the plan
     */
    Work apply(ImportRun run, RecognizedTable table, KeptPlan kept, ImportDifference difference, Set<Integer> taken) {
        Work work = new Work(run, table, kept, difference, taken);
        met.takeIn(run.provinceId(), AgencyTexts.in(table));
        work.putGroups();
        work.putFigures();
        work.putItems();
        return work;
    }

    /** One application of one file. */
    final class Work {

        private final ImportRun run;
        private final RecognizedTable table;
        private final KeptPlan kept;
        private final ImportDifference difference;
        private final Set<Integer> taken;
        private final Set<Meaning> columns;
        private final Map<Integer, Long> groupIds = new HashMap<>();
        private final Provenance provenance = new Provenance();
        private final ImportEffects effects = new ImportEffects();
        private int changed;

        Work(ImportRun run, RecognizedTable table, KeptPlan kept, ImportDifference difference, Set<Integer> taken) {
            this.run = run;
            this.table = table;
            this.kept = kept;
            this.difference = difference;
            this.taken = taken;
            this.columns = new LinkedHashSet<>(
                    table.columns().stream().map(Column::meaning).toList());
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

        private void putGroups() {
            for (RowDifference row : difference.rows()) {
                if (row.row().kind() != RecognizedRow.Kind.GROUP) {
                    continue;
                }
                Long id = row.kept();
                if (id != null
                        && row.status() == Status.CHANGED
                        && taken.contains(row.row().rowNumber())) {
                    rename(id, row);
                }
                if (id == null) {
                    GroupCommand command = new GroupCommand(
                            groupOf(row.row()),
                            Texts.cleanOrNull(row.row().order()),
                            row.row().name(),
                            GroupCategory.inWords(row.row().name()),
                            0);
                    id = groups.add(run.planId(), command);
                    effects.created(Owner.GROUP, id);
                    provenance.addTexts(Owner.GROUP, id, row.row());
                }
                groupIds.put(row.row().rowNumber(), id);
            }
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
            provenance.addTexts(Owner.GROUP, id, row.row());
            changed++;
        }

        private void putItems() {
            List<RecognizedRow> added = new ArrayList<>();
            for (RowDifference row : difference.rows()) {
                if (row.row().kind() != RecognizedRow.Kind.ITEM) {
                    continue;
                }
                if (row.status() == Status.NEW) {
                    added.add(row.row());
                } else if (row.status() == Status.CHANGED
                        && taken.contains(row.row().rowNumber())) {
                    change(row);
                }
            }
            List<Long> ids = items.addAll(
                    run.planId(),
                    added.stream()
                            .map(row -> RowFields.of(row, columns).over(null, groupOf(row)))
                            .toList());
            List<NewLine> money = new ArrayList<>();
            List<Amount> amounts = new ArrayList<>();
            for (int i = 0; i < added.size(); i++) {
                effects.created(Owner.ITEM, ids.get(i));
                provenance.addTexts(Owner.ITEM, ids.get(i), added.get(i));
                Amount amount = added.get(i).amount();
                if (amount != null && amount.money() != null) {
                    money.add(new NewLine(ids.get(i), line(amount.money(), 0)));
                    amounts.add(amount);
                }
            }
            List<Long> lineIds = lines.addAll(run.planId(), money);
            for (int i = 0; i < lineIds.size(); i++) {
                effects.created(Owner.LINE, lineIds.get(i));
                provenance.add(Owner.LINE, lineIds.get(i), amounts.get(i));
            }
        }

        /** What the file says takes the place of what the plan kept; what it kept is remembered. */
        private void change(RowDifference row) {
            KeptItem item = Objects.requireNonNull(kept.items().get(Objects.requireNonNull(row.kept())));
            ItemCommand command = RowFields.of(row.row(), columns)
                    .over(item.values(), item.values().groupId());
            effects.changed(Owner.ITEM, item.id(), json.writeValueAsString(item.values()));
            items.edit(run.planId(), item.id(), command);
            provenance.addTexts(Owner.ITEM, item.id(), row.row());
            changed++;
            if (!columns.contains(Meaning.AMOUNT)) {
                return;
            }
            KeptLine line = kept.lineOf(item.id());
            Amount amount = row.row().amount();
            Money money = amount == null ? null : amount.money();
            if (line == null && money != null && amount != null) {
                long id = lines.add(run.planId(), item.id(), line(money, 0));
                effects.created(Owner.LINE, id);
                provenance.add(Owner.LINE, id, amount);
            } else if (line != null && money != null && amount != null && !money.equals(line.amount())) {
                effects.changed(Owner.LINE, line.id(), json.writeValueAsString(line(line.amount(), 0)));
                lines.edit(run.planId(), item.id(), line.id(), line(money, line.rowVersion()));
                provenance.add(Owner.LINE, line.id(), amount);
            } else if (line != null && money == null) {
                effects.changed(Owner.LINE, line.id(), json.writeValueAsString(line(line.amount(), 0)));
                lines.delete(run.planId(), item.id(), line.id());
            }
        }

        private void putFigures() {
            for (RowDifference row : difference.rows()) {
                Amount amount = row.row().amount();
                Money money = amount == null ? null : amount.money();
                if (row.row().kind() == RecognizedRow.Kind.ITEM || money == null || amount == null) {
                    continue;
                }
                StatedMoney stated = new StatedMoney(
                        figureGroup(row.row()),
                        run.choices().year(),
                        run.choices().sourceId(),
                        run.choices().stage(),
                        money,
                        written(amount),
                        ImportDifference.place(table.sheet(), amount.address()));
                if (row.figure() == null) {
                    long id = figures.add(run.planId(), stated);
                    effects.created(Owner.FIGURE, id);
                    provenance.add(Owner.FIGURE, id, amount);
                } else if (!row.figure().amount().equals(money)
                        && taken.contains(row.row().rowNumber())) {
                    StatedMoney before = new StatedMoney(
                            stated.groupId(),
                            stated.year(),
                            stated.sourceId(),
                            stated.stage(),
                            row.figure().amount(),
                            row.figure().text(),
                            stated.place());
                    effects.changed(Owner.FIGURE, row.figure().id(), json.writeValueAsString(before));
                    figures.readAgain(run.planId(), row.figure().id(), stated);
                    provenance.add(Owner.FIGURE, row.figure().id(), amount);
                    changed++;
                }
            }
        }

        /** A format may show nothing at all, or a sentence. */
        private static String written(Amount amount) {
            String text = amount.text().isEmpty() ? amount.raw() : amount.text();
            return text.length() <= LONGEST_FIGURE ? text : text.substring(0, LONGEST_FIGURE);
        }

        private @Nullable Long figureGroup(RecognizedRow row) {
            return row.kind() == RecognizedRow.Kind.GROUP ? groupIds.get(row.rowNumber()) : groupOf(row);
        }

        private @Nullable Long groupOf(RecognizedRow row) {
            return row.groupPath().isEmpty()
                    ? null
                    : groupIds.get(row.groupPath().get(row.groupPath().size() - 1));
        }

        private LineCommand line(Money amount, int version) {
            ImportChoices choices = run.choices();
            return new LineCommand(choices.year(), choices.sourceId(), choices.stage(), amount, version);
        }
    }
}
