package vn.itplan.appendix.importing;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.itplan.appendix.importing.ImportEffects.Effect;
import vn.itplan.appendix.importing.Provenance.Owner;
import vn.itplan.common.RuleException;
import vn.itplan.funding.FundingLines;
import vn.itplan.funding.LineCommand;
import vn.itplan.plan.GroupCommand;
import vn.itplan.plan.ItemCommand;
import vn.itplan.plan.PastResultCommand;
import vn.itplan.plan.PastResults;
import vn.itplan.plan.PlanGroups;
import vn.itplan.plan.PlanItems;
import vn.itplan.plan.StatedFigures;
import vn.itplan.plan.StatedMoney;

/** Takes an applied import back, as long as nothing was built on it. */
@Component
class ImportUndo {

    private final JdbcClient jdbc;
    private final PlanGroups groups;
    private final PlanItems items;
    private final FundingLines lines;
    private final StatedFigures figures;
    private final PastResults results;
    private final JsonMapper json;

    ImportUndo(
            JdbcClient jdbc,
            PlanGroups groups,
            PlanItems items,
            FundingLines lines,
            StatedFigures figures,
            PastResults results,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.items = items;
        this.lines = lines;
        this.figures = figures;
        this.results = results;
        this.json = json;
    }

    /**
     * @throws RuleException when a row was edited or deleted since, or something else stands in a group that it made
     */
    void undo(ImportRun run) {
        List<Effect> effects = ImportEffects.of(jdbc, run.id());
        if (isBuiltOn(effects)) {
            throw new RuleException("import.undo.built-on");
        }
        // Changed values first, while their items are as the import left them; then what it made, inside out.
        effects.stream()
                .filter(effect -> effect.changed() && effect.owner() == Owner.LINE)
                .forEach(effect -> restoreLine(run.planId(), effect));
        effects.stream()
                .filter(effect -> effect.changed() && effect.owner() != Owner.LINE)
                .forEach(effect -> restore(run.planId(), effect));
        effects.stream().filter(Effect::deleted).forEach(effect -> items.restore(run.planId(), effect.id()));
        figures.deleteAll(run.planId(), List.of(made(effects, Owner.FIGURE)));
        lines.deleteAll(run.planId(), List.of(made(effects, Owner.LINE)));
        items.deleteAll(run.planId(), List.of(made(effects, Owner.ITEM)));
        groups.deleteAll(run.planId(), List.of(made(effects, Owner.GROUP)));
        for (long result : made(effects, Owner.PAST)) {
            results.delete(run.planId(), result);
        }
    }

    private boolean isBuiltOn(List<Effect> effects) {
        Map<Owner, Map<Long, Integer>> now = ImportEffects.versions(jdbc, effects);
        boolean touched = effects.stream()
                .anyMatch(effect -> !Integer.valueOf(effect.versionAfter())
                        .equals(now.getOrDefault(effect.owner(), Map.of()).get(effect.id())));
        if (touched) {
            return true;
        }
        return !jdbc.sql("""
                        select i.id from plan_item i
                        where i.deleted_at is null and i.group_id = any (:groups) and not i.id = any (:items)
                        union all
                        select g.id from plan_group g
                        where g.deleted_at is null and g.parent_id = any (:groups) and not g.id = any (:groups)
                        limit 1
                        """)
                .param("groups", made(effects, Owner.GROUP))
                .param("items", made(effects, Owner.ITEM))
                .query(Long.class)
                .list()
                .isEmpty();
    }

    private static Long[] made(List<Effect> effects, Owner owner) {
        return effects.stream()
                .filter(effect -> effect.created() && effect.owner() == owner)
                .map(Effect::id)
                .toArray(Long[]::new);
    }

    private void restoreLine(long plan, Effect effect) {
        LineCommand before = json.readValue(effect.before(), LineCommand.class);
        lines.putBack(plan, itemOfLine(effect.id()), effect.id(), before);
    }

    private void restore(long plan, Effect effect) {
        if (effect.owner() == Owner.FIGURE) {
            figures.readAgain(plan, effect.id(), json.readValue(effect.before(), StatedMoney.class));
        } else if (effect.owner() == Owner.GROUP) {
            GroupCommand before = json.readValue(effect.before(), GroupCommand.class);
            groups.edit(
                    plan,
                    effect.id(),
                    new GroupCommand(
                            before.parentId(),
                            before.code(),
                            before.name(),
                            before.category(),
                            groups.get(plan, effect.id()).rowVersion()));
        } else if (effect.owner() == Owner.PAST) {
            PastResultCommand before = json.readValue(effect.before(), PastResultCommand.class);
            results.edit(
                    plan,
                    effect.id(),
                    atVersion(before, results.get(plan, effect.id()).rowVersion()));
        } else if (effect.owner() == Owner.ITEM) {
            ItemCommand before = json.readValue(effect.before(), ItemCommand.class);
            items.edit(
                    plan,
                    effect.id(),
                    before.atVersion(items.get(plan, effect.id()).rowVersion()));
        }
    }

    private static PastResultCommand atVersion(PastResultCommand values, int version) {
        return new PastResultCommand(
                values.heading(),
                values.name(),
                values.period(),
                values.total(),
                values.rateUnit(),
                values.status(),
                values.outcome(),
                values.decision(),
                values.note(),
                values.amounts(),
                version);
    }

    private long itemOfLine(long line) {
        return jdbc.sql("select item_id from funding_line where id = :line")
                .param("line", line)
                .query(Long.class)
                .single();
    }
}
