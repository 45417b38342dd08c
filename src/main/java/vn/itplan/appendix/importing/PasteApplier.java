package vn.itplan.appendix.importing;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.itplan.appendix.importing.PastedGroups.Group;
import vn.itplan.appendix.importing.Provenance.Owner;
import vn.itplan.funding.FundingLines;
import vn.itplan.funding.FundingLines.NewLine;
import vn.itplan.funding.LineCommand;
import vn.itplan.plan.GroupCategory;
import vn.itplan.plan.GroupCommand;
import vn.itplan.plan.PlanGroups;
import vn.itplan.plan.PlanItems;

/** Adds pasted rows to the plan, in the caller's transaction; each row is a new item, and what is made can be undone. */
@Component
class PasteApplier {

    private final PlanGroups groups;
    private final PlanItems items;
    private final FundingLines lines;
    private final MetAgencies met;
    private final EntityManager entities;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    PasteApplier(
            PlanGroups groups,
            PlanItems items,
            FundingLines lines,
            MetAgencies met,
            EntityManager entities,
            JdbcTemplate template,
            JdbcClient jdbc) {
        this.groups = groups;
        this.items = items;
        this.lines = lines;
        this.met = met;
        this.entities = entities;
        this.template = template;
        this.jdbc = jdbc;
    }

    void apply(ImportRun run, RecognizedTable table, PastedGroups pasted) {
        Provenance provenance = new Provenance();
        ImportEffects effects = new ImportEffects();
        met.takeIn(run.provinceId(), AgencyTexts.in(table));
        Map<Group, Long> ids = new IdentityHashMap<>();
        for (Group group : pasted.added()) {
            long id = groups.add(run.planId(), command(group, ids));
            ids.put(group, id);
            effects.created(Owner.GROUP, id);
            if (group.row() != null) {
                provenance.addTexts(Owner.GROUP, id, table.sheet(), group.row());
            }
        }
        putItems(run, table, pasted, ids, provenance, effects);
        entities.flush();
        provenance.write(template, run);
        effects.write(template, jdbc, run);
    }

    private static GroupCommand command(Group group, Map<Group, Long> ids) {
        return new GroupCommand(
                id(group.parent(), ids), group.code(), group.name(), GroupCategory.inWords(group.name()), 0);
    }

    private void putItems(
            ImportRun run,
            RecognizedTable table,
            PastedGroups pasted,
            Map<Group, Long> groupIds,
            Provenance provenance,
            ImportEffects effects) {
        Set<Meaning> columns = table.columns().stream().map(Column::meaning).collect(Collectors.toSet());
        List<RecognizedRow> rows = table.rows(RecognizedRow.Kind.ITEM);
        List<Long> ids = items.addAll(
                run.planId(),
                rows.stream()
                        .map(row -> RowFields.of(row, columns).over(null, id(pasted.of(row), groupIds)))
                        .toList());
        List<NewLine> money = new ArrayList<>();
        List<Amount> amounts = new ArrayList<>();
        ImportChoices choices = run.choices();
        for (int i = 0; i < rows.size(); i++) {
            effects.created(Owner.ITEM, ids.get(i));
            provenance.addTexts(Owner.ITEM, ids.get(i), table.sheet(), rows.get(i));
            Amount amount = rows.get(i).amount();
            if (amount != null && amount.money() != null) {
                money.add(new NewLine(
                        ids.get(i),
                        new LineCommand(choices.year(), choices.sourceId(), choices.stage(), amount.money(), 0)));
                amounts.add(amount);
            }
        }
        List<Long> lineIds = lines.addAll(run.planId(), money);
        for (int i = 0; i < lineIds.size(); i++) {
            effects.created(Owner.LINE, lineIds.get(i));
            provenance.add(Owner.LINE, lineIds.get(i), table.sheet(), amounts.get(i));
        }
    }

    private static @Nullable Long id(@Nullable Group group, Map<Group, Long> ids) {
        if (group == null) {
            return null;
        }
        return group.id() == null ? Objects.requireNonNull(ids.get(group)) : group.id();
    }
}
