package vn.itplan.appendix.importing;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.itplan.appendix.importing.ImportDifference.LineDifference;
import vn.itplan.appendix.importing.ImportDifference.RowDifference;
import vn.itplan.appendix.importing.ImportDifference.Status;
import vn.itplan.appendix.importing.KeptPlan.KeptItem;
import vn.itplan.appendix.importing.KeptPlan.KeptLine;
import vn.itplan.appendix.importing.Provenance.Owner;
import vn.itplan.common.Money;
import vn.itplan.funding.FundingLines;
import vn.itplan.funding.FundingLines.NewLine;
import vn.itplan.funding.LineCommand;
import vn.itplan.plan.ItemCommand;
import vn.itplan.plan.PlanItems;

/** Puts the items of a table with their money into the plan, and takes out those that a person let go. */
@Component
class ItemApplier {

    private final PlanItems items;
    private final FundingLines lines;
    private final FigureApplier figures;
    private final EntityManager entities;
    private final JsonMapper json;

    ItemApplier(PlanItems items, FundingLines lines, FigureApplier figures, EntityManager entities, JsonMapper json) {
        this.items = items;
        this.lines = lines;
        this.figures = figures;
        this.entities = entities;
        this.json = json;
    }

    /**
     * @param rows those of items
     */
    void put(ImportWork work, ChosenTable table, List<RowDifference> rows) {
        List<RowDifference> added = rows.stream()
                .filter(row -> row.status() == Status.NEW && row.sameAs() == null)
                .toList();
        List<Long> ids = items.addAll(
                work.plan(),
                added.stream().map(row -> command(work, table, row)).toList());
        // Inserts are sorted by table; figures of items must not come before the items.
        entities.flush();
        List<NewLine> money = new ArrayList<>();
        List<Amount> amounts = new ArrayList<>();
        for (int i = 0; i < added.size(); i++) {
            long id = ids.get(i);
            work.made(added.get(i), id);
            work.effects().created(Owner.ITEM, id);
            work.provenance()
                    .addTexts(
                            Owner.ITEM, id, table.table().sheet(), added.get(i).row());
            collect(added.get(i), id, money, amounts);
            figures.put(work, added.get(i), null, id);
        }
        for (RowDifference row : rows) {
            Long id = row.sameAs() == null || row.kept() != null ? null : work.item(row.sameAs());
            if (id != null) {
                work.provenance().addTexts(Owner.ITEM, id, table.table().sheet(), row.row());
                collect(row, id, money, amounts);
                figures.put(work, row, null, id);
            }
        }
        List<Long> lineIds = lines.addAll(work.plan(), money);
        for (int i = 0; i < lineIds.size(); i++) {
            work.effects().created(Owner.LINE, lineIds.get(i));
            work.provenance().add(Owner.LINE, lineIds.get(i), table.table().sheet(), amounts.get(i));
        }
        for (RowDifference row : rows) {
            if (work.isTaken(row)) {
                change(work, table, row);
            }
            if (row.kept() != null) {
                figures.put(work, row, null, row.kept());
            }
        }
    }

    /** What its table and others that have it too say of a new item. */
    private static ItemCommand command(ImportWork work, ChosenTable table, RowDifference row) {
        ItemCommand command = RowFields.of(row.row(), table.meanings()).over(null, work.groupOf(table, row.row()));
        for (RowDifference other : work.difference().sameAs(row)) {
            command = RowFields.of(other.row(), SameItem.further(other.table(), row))
                    .beside(command);
        }
        return command;
    }

    private static void collect(RowDifference row, long item, List<NewLine> money, List<Amount> amounts) {
        for (LineDifference line : row.lines()) {
            if (line.money() != null && line.amount() != null) {
                money.add(new NewLine(item, line(line.key(), line.money(), 0)));
                amounts.add(line.amount());
            }
        }
    }

    /** What the file says takes the place of what the plan kept; what it kept is remembered. */
    private void change(ImportWork work, ChosenTable table, RowDifference row) {
        KeptItem item = Objects.requireNonNull(work.kept().items().get(Objects.requireNonNull(row.kept())));
        RowDifference first = row.sameAs() == null ? null : work.difference().row(row.sameAs());
        ItemCommand command = first == null
                ? RowFields.of(row.row(), table.meanings())
                        .over(item.values(), item.values().groupId())
                : RowFields.of(row.row(), SameItem.further(table, first)).beside(items.get(work.plan(), item.id()));
        if (first == null || !work.isTaken(first)) {
            work.effects().changed(Owner.ITEM, item.id(), json.writeValueAsString(item.values()));
        }
        items.edit(work.plan(), item.id(), command);
        work.provenance().addTexts(Owner.ITEM, item.id(), table.table().sheet(), row.row());
        work.change(1);
        row.lines().stream().filter(LineDifference::differs).forEach(line -> change(work, table, item.id(), line));
    }

    private void change(ImportWork work, ChosenTable table, long item, LineDifference difference) {
        KeptLine line = difference.kept();
        Amount amount = difference.amount();
        Money money = difference.money();
        String sheet = table.table().sheet();
        if (line == null && money != null && amount != null) {
            long id = lines.add(work.plan(), item, line(difference.key(), money, 0));
            work.effects().created(Owner.LINE, id);
            work.provenance().add(Owner.LINE, id, sheet, amount);
        } else if (line != null) {
            LineCommand before = line(difference.key(), line.amount(), 0);
            work.effects().changed(Owner.LINE, line.id(), json.writeValueAsString(before));
            if (money != null && amount != null) {
                lines.edit(work.plan(), item, line.id(), line(difference.key(), money, line.rowVersion()));
                work.provenance().add(Owner.LINE, line.id(), sheet, amount);
            } else {
                lines.delete(work.plan(), item, line.id());
            }
        }
    }

    /** Only items that the file really does not name. */
    void drop(ImportWork work, Set<Long> dropped) {
        Set<Long> vanished =
                work.difference().vanished().stream().map(KeptItem::id).collect(Collectors.toSet());
        for (long id : dropped) {
            if (vanished.contains(id)) {
                KeptItem item = Objects.requireNonNull(work.kept().items().get(id));
                work.effects().deleted(Owner.ITEM, id, json.writeValueAsString(item.values()));
                items.delete(work.plan(), id);
                work.remove();
            }
        }
    }

    private static LineCommand line(LineKey key, Money amount, int version) {
        return new LineCommand(key.year(), key.source(), key.stage(), amount, version);
    }
}
