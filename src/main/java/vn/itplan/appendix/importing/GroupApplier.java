package vn.itplan.appendix.importing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.itplan.appendix.importing.ImportDifference.RowDifference;
import vn.itplan.appendix.importing.KeptPlan.KeptGroup;
import vn.itplan.appendix.importing.Provenance.Owner;
import vn.itplan.common.Texts;
import vn.itplan.plan.GroupCategory;
import vn.itplan.plan.GroupCommand;
import vn.itplan.plan.PlanGroups;

/** Makes the groups that a file names and the plan does not have, and names others anew. */
@Component
class GroupApplier {

    private final PlanGroups groups;
    private final JsonMapper json;

    GroupApplier(PlanGroups groups, JsonMapper json) {
        this.groups = groups;
        this.json = json;
    }

    /**
     * @param made the groups that other tables of the file were, by their name
     */
    void put(ImportWork work, ChosenTable table, List<RowDifference> rows, Map<String, Long> made) {
        putOwnGroup(work, table, made);
        rows.stream()
                .filter(row -> row.row().kind() == RecognizedRow.Kind.GROUP)
                .forEach(row -> putGroup(work, table, row));
    }

    /** The group that the table itself is, made once though several tables name it. */
    private void putOwnGroup(ImportWork work, ChosenTable table, Map<String, Long> made) {
        String name = table.choices().group();
        KeptGroup known = work.difference().ownGroup(table);
        if (known != null) {
            work.holds(table, known.id());
        } else if (name != null) {
            work.holds(
                    table,
                    made.computeIfAbsent(
                            Texts.searchKey(name),
                            key -> make(work, new GroupCommand(null, null, name, GroupCategory.inWords(name), 0))));
        }
    }

    private long make(ImportWork work, GroupCommand command) {
        long id = groups.add(work.plan(), command);
        work.effects().created(Owner.GROUP, id);
        return id;
    }

    private void putGroup(ImportWork work, ChosenTable table, RowDifference row) {
        Long id = row.kept();
        if (id != null && work.isTaken(row)) {
            rename(work, id, row);
        }
        if (id == null) {
            RecognizedRow group = row.row();
            id = make(
                    work,
                    new GroupCommand(
                            work.groupOf(table, group),
                            Texts.cleanOrNull(group.order()),
                            group.name(),
                            GroupCategory.inWords(group.name()),
                            0));
            work.provenance().addTexts(Owner.GROUP, id, table.table().sheet(), group);
        }
        work.is(row, id);
    }

    private void rename(ImportWork work, long id, RowDifference row) {
        KeptGroup group = Objects.requireNonNull(work.kept().groups().get(id));
        if (group.name().equals(row.row().name())) {
            return;
        }
        GroupCommand before = group.values();
        work.effects().changed(Owner.GROUP, id, json.writeValueAsString(before));
        groups.edit(
                work.plan(),
                id,
                new GroupCommand(
                        before.parentId(), before.code(), row.row().name(), before.category(), before.rowVersion()));
        work.provenance().addTexts(Owner.GROUP, id, row.table().table().sheet(), row.row());
        work.change(1);
    }
}
