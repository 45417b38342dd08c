package vn.itplan.funding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Money;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.RuleException;
import vn.itplan.common.StaleException;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.Plans;
import vn.itplan.plan.StatedFigures;
import vn.itplan.plan.StatedMoney;

/**
 * Sums of money that the paper states, held against the lines. A person may enter and correct them, and restate one from
 * what the lines add up to.
 */
@Service
@Transactional
public class StatedSums {

    private static final int MOST = 200;

    /**
     * As on the plan's page: the only figure of a group stands for all its money, whatever year and source it names. Money
     * that was spent before is no line of the plan but an amount of its past results.
     */
    private static final String SUMS = """
            select f.id, f.group_id, array_to_string(g.names, ' › ') as group_title, f.item_id, t.name as item_name,
              f.year, f.source_id, s.name as source, f.stage, f.relation, f.amount, f.text, f.place, f.row_version,
              coalesce((select sum(l.amount)::bigint from funding_line l
                 join plan_item i on i.id = l.item_id and i.deleted_at is null
                 left join plan_group_path own on own.id = i.group_id
               where l.version_id = f.version_id and l.deleted_at is null and l.stage = f.stage
                 and (f.group_id is null or f.group_id = any (own.way))
                 and (f.item_id is null or f.item_id = i.id)
                 and (a.alone or ((f.year is null or l.year = f.year)
                   and (f.source_id is null or l.source_id = f.source_id)))),
                (select sum(p.amount)::bigint from plan_past_amount p
                 join plan_past_result r on r.id = p.result_id and r.deleted_at is null
               where p.version_id = f.version_id and p.stage = f.stage and f.stage = 'DISBURSED'
                 and f.group_id is null and f.item_id is null
                 and (f.year is null or p.year = f.year)
                 and (f.source_id is null or search_key(p.source_text) = s.name_key or exists (
                   select 1 from funding_source_alias o
                   where o.source_id = f.source_id and o.name_key = search_key(p.source_text))))) as computed
            from stated_figure f
            cross join lateral (select not exists (
              select 1 from stated_figure o
              where o.version_id = f.version_id and o.id <> f.id and o.measure = 'MONEY' and o.stage = f.stage
                and o.group_id is not distinct from f.group_id and o.item_id is not distinct from f.item_id
                and o.agency_id is null and o.deleted_at is null) as alone) a
            left join plan_item t on t.id = f.item_id and t.deleted_at is null
            left join plan_group_path g on g.id = coalesce(f.group_id, t.group_id)
            left join funding_source s on s.id = f.source_id
            where f.version_id = :version and f.measure = 'MONEY' and f.agency_id is null and f.deleted_at is null
              and (f.group_id is null or g.id is not null) and (f.item_id is null or t.id is not null)
            """;

    private final Plans plans;
    private final StatedFigures figures;
    private final FundingSources sources;
    private final JdbcClient jdbc;

    StatedSums(Plans plans, StatedFigures figures, FundingSources sources, JdbcClient jdbc) {
        this.plans = plans;
        this.figures = figures;
        this.sources = sources;
        this.jdbc = jdbc;
    }

    /** In printed order, those of the whole plan last. */
    @Transactional(readOnly = true)
    public List<StatedSum> list(long planId) {
        return listOf(plans.get(planId).versionId());
    }

    /** {@link #list} of a plan just read. */
    @Transactional(readOnly = true)
    public List<StatedSum> listOf(long versionId) {
        return jdbc.sql(SUMS
                        + " order by g.path nulls last, g.way, t.position nulls first, f.year nulls last, f.id limit "
                        + MOST)
                .param("version", versionId)
                .query(StatedSum.class)
                .list();
    }

    /**
     * Keeps a sum that a person found in the paper.
     *
     * @throws RuleException when the same figure is there already
     */
    public long enter(long planId, StatedMoney money) {
        checkSource(plans.getForEditing(planId), money);
        return figures.enter(planId, money);
    }

    /** {@link StatedFigures#correct}. */
    public void correct(long planId, long figureId, int rowVersion, StatedMoney money, @Nullable String reason) {
        checkSource(plans.getForEditing(planId), money);
        figures.correct(planId, figureId, rowVersion, money, reason);
    }

    /** {@link #getForEditing} of a plan just read. */
    @Transactional(readOnly = true)
    public StatedSum get(PlanDetails plan, long figureId) {
        return find(plan, figureId);
    }

    /** One of a plan that may be changed, for its form. */
    @Transactional(readOnly = true)
    public StatedSum getForEditing(long planId, long figureId) {
        return find(plans.getForEditing(planId), figureId);
    }

    /**
     * Puts the computed sum in place of the stated one.
     *
     * @param confirmed the computed sum that the person saw
     * @param rowVersion the version of the stated figure that the person saw
     * @throws StaleException when the lines add up to something else by now, or somebody else restated it
     * @throws RuleException when there is nothing to restate it from
     */
    public void restate(long planId, long figureId, Money confirmed, int rowVersion, String reason) {
        PlanDetails plan = plans.getForEditing(planId);
        // From here on no line changes until the figure is kept.
        jdbc.sql("select id from plan where id = :plan for no key update")
                .param("plan", planId)
                .query(Long.class)
                .single();
        StatedSum sum = find(plan, figureId);
        Long computed = sum.computed();
        if (computed == null) {
            throw new RuleException("funding.restate.no-lines");
        }
        if (computed != confirmed.dong()) {
            throw new StaleException("sum of stated figure " + figureId);
        }
        if (!sum.disagrees()) {
            throw new RuleException("funding.restate.agrees");
        }
        figures.restate(planId, figureId, rowVersion, confirmed, sum.rewritten(confirmed), reason);
    }

    private void checkSource(PlanDetails plan, StatedMoney money) {
        Long source = money.sourceId();
        if (source != null && sources.get(source).provinceId() != plan.provinceId()) {
            throw new NotFoundException("funding source " + source);
        }
    }

    private StatedSum find(PlanDetails plan, long figureId) {
        return jdbc.sql(SUMS + " and f.id = :figure")
                .param("version", plan.versionId())
                .param("figure", figureId)
                .query(StatedSum.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("stated figure " + figureId));
    }
}
