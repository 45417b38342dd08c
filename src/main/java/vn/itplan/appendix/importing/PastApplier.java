package vn.itplan.appendix.importing;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.itplan.appendix.importing.ImportDifference.Status;
import vn.itplan.appendix.importing.PastRows.PastRow;
import vn.itplan.appendix.importing.Provenance.Owner;
import vn.itplan.plan.PastResultCommand;
import vn.itplan.plan.PastResults;

/** Keeps what a file tells of the period before. */
@Component
class PastApplier {

    private final PastResults results;
    private final JsonMapper json;

    PastApplier(PastResults results, JsonMapper json) {
        this.results = results;
        this.json = json;
    }

    /**
     * @return how many results were changed
     */
    int apply(long plan, List<PastRow> rows, Set<Integer> taken, Provenance provenance, ImportEffects effects) {
        int changed = 0;
        for (PastRow row : rows) {
            if (row.status() == Status.NEW) {
                long id = results.add(plan, row.values());
                effects.created(Owner.PAST, id);
                remember(row, id, provenance);
            } else if (row.status() == Status.CHANGED
                    && taken.contains(row.table().key(row.row()))) {
                long id = Objects.requireNonNull(row.kept());
                PastResultCommand before = results.get(plan, id);
                effects.changed(Owner.PAST, id, json.writeValueAsString(before));
                results.edit(plan, id, inPlaceOf(before, row.values()));
                remember(row, id, provenance);
                changed++;
            }
        }
        return changed;
    }

    private static void remember(PastRow row, long id, Provenance provenance) {
        String sheet = row.table().table().sheet();
        provenance.addTexts(Owner.PAST, id, sheet, row.row());
        row.row().amounts().forEach(amount -> provenance.add(Owner.PAST, id, sheet, amount));
    }

    /** The file says nothing about what its table has no column for. */
    private static PastResultCommand inPlaceOf(PastResultCommand before, PastResultCommand inFile) {
        return new PastResultCommand(
                before.heading(),
                inFile.name(),
                before.period(),
                inFile.total() == null ? before.total() : inFile.total(),
                before.rateUnit(),
                inFile.status() == null ? before.status() : inFile.status(),
                inFile.outcome() == null ? before.outcome() : inFile.outcome(),
                inFile.decision() == null ? before.decision() : inFile.decision(),
                inFile.note() == null ? before.note() : inFile.note(),
                inFile.amounts(),
                before.rowVersion());
    }
}
