package vn.itplan.plan;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.itplan.plan.PastResultCommand.PastMoney;

/** What the plan reports of the period before it. */
@Service
public class PastResults extends PlanEntries<PastResult, PastResultCommand, PastResultRow> {

    private static final Shape<PastResultRow> SHAPE = new Shape<>(PastResultRow.class, "plan_past_result", """
            e.heading, e.name, e.period, e.total, e.rate_unit, m.allocated, m.disbursed, m.sources, e.status,
            e.outcome, e.decision, e.note,
            (sum(e.total) filter (where e.rate_unit is null) over ())::bigint as all_total,
            (sum(m.allocated) over ())::bigint as all_allocated, (sum(m.disbursed) over ())::bigint as all_disbursed
            """, """
            left join lateral (
              select (sum(a.amount) filter (where a.stage = 'ALLOCATED' and e.rate_unit is null))::bigint as allocated,
                (sum(a.amount) filter (where a.stage = 'DISBURSED' and e.rate_unit is null))::bigint as disbursed,
                string_agg(distinct a.source_text, '; ') as sources
              from plan_past_amount a where a.result_id = e.id
            ) m on true
            """);

    private final PastResultRepository results;
    private final PastAmountRepository amounts;
    private final EntityManager entities;

    PastResults(EntryParts parts, PastResultRepository results, PastAmountRepository amounts, EntityManager entities) {
        super(parts, results, SHAPE);
        this.results = results;
        this.amounts = amounts;
        this.entities = entities;
    }

    @Override
    PastResult create(PlanVersion version, int position, PastResultCommand command) {
        PastResult result = results.save(new PastResult(version, position, command));
        save(result, command.amounts());
        return result;
    }

    @Override
    void change(PastResult result, PastResultCommand command) {
        super.change(result, command);
        List<PastAmount> before = amounts.findByResultIdOrderByPosition(result.id());
        if (!before.stream().map(PastAmount::money).toList().equals(command.amounts())) {
            // Counts as a change even when only amounts change, so that nobody overwrites them unseen.
            entities.lock(result, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            before.forEach(amounts::delete);
            save(result, command.amounts());
        }
    }

    @Override
    PastResultCommand values(PastResult result) {
        return result.values(amounts.findByResultIdOrderByPosition(result.id()).stream()
                .map(PastAmount::money)
                .toList());
    }

    private void save(PastResult result, List<PastMoney> wanted) {
        for (int position = 0; position < wanted.size(); position++) {
            amounts.save(new PastAmount(result, position, wanted.get(position)));
        }
    }
}
