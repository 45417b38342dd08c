package vn.itplan.plan;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Money;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.RuleException;
import vn.itplan.common.StaleException;
import vn.itplan.common.Twins;

/** Keeps what the paper states beside what its lines add up to. */
@Service
@Transactional
public class StatedFigures {

    /** A plan without any project, whose list was lost, counts nothing, which says nothing against the paper. */
    private static final String NUMBERS = """
            select f.id, f.group_id, array_to_string(g.names, ' › ') as group_title, f.year, f.measure, f.counted,
              f.relation, f.number, f.text, f.place,
              case f.counted
                when 'PROJECTS' then (
                  select case when count(*) > 0 then
                    count(*) filter (where f.group_id is null or f.group_id = any (own.way)) end
                  from plan_item i left join plan_group_path own on own.id = i.group_id
                  where i.version_id = f.version_id and i.deleted_at is null)
                when 'GROUPS' then (
                  select nullif(count(*), 0) from plan_group_path own
                  where own.version_id = f.version_id and own.depth = coalesce(g.depth, 0) + 1
                    and (f.group_id is null or f.group_id = any (own.way)))
              end as computed
            from stated_figure f left join plan_group_path g on g.id = f.group_id
            where f.version_id = :version and f.measure <> 'MONEY' and f.deleted_at is null
              and (f.group_id is null or g.id is not null)
            order by g.path nulls last, g.way, f.counted, f.year nulls last, f.id
            """;

    private final Plans plans;
    private final PlanGroups groups;
    private final StatedFigureRepository figures;
    private final JdbcClient jdbc;

    StatedFigures(Plans plans, PlanGroups groups, StatedFigureRepository figures, JdbcClient jdbc) {
        this.plans = plans;
        this.groups = groups;
        this.figures = figures;
        this.jdbc = jdbc;
    }

    public long add(long planId, StatedMoney money) {
        PlanVersion version = plans.current(plans.toChange(planId));
        if (money.groupId() != null) {
            groups.find(planId, money.groupId());
        }
        return figures.save(new StatedFigure(version, money)).id();
    }

    /**
     * {@link #add(long, StatedMoney)} by a person, who is told when the figure is there already.
     *
     * @throws RuleException when it is
     */
    public long enter(long planId, StatedMoney money) {
        long id = add(planId, money);
        refuseTwin();
        return id;
    }

    /**
     * What a person saw to be read or typed wrongly, in a draft; the trail keeps what was there. Of which item the sum is said
     * stays as it is.
     *
     * @param rowVersion the version that the person saw
     * @throws StaleException when somebody else changed the figure since
     * @throws RuleException when the same figure is there already
     */
    public void correct(long planId, long figureId, int rowVersion, StatedMoney money, @Nullable String reason) {
        plans.toChange(planId);
        StatedFigure figure = findMoney(planId, figureId);
        StaleException.check(rowVersion, figure.rowVersion(), "stated figure " + figureId);
        if (money.groupId() != null) {
            groups.find(planId, money.groupId());
        }
        figure.correct(money, reason);
        refuseTwin();
    }

    /** A count or a ratio. */
    public long add(long planId, StatedNumber stated) {
        PlanVersion version = plans.current(plans.toChange(planId));
        if (stated.groupId() != null) {
            groups.find(planId, stated.groupId());
        }
        return figures.save(new StatedFigure(version, stated)).id();
    }

    /** The counts and ratios that the paper states, group by group as printed, those of the whole plan last. */
    @Transactional(readOnly = true)
    public List<StatedNumberRow> numbers(long planId) {
        return numbersOf(plans.get(planId).versionId());
    }

    /** {@link #numbers} of a plan just read. */
    @Transactional(readOnly = true)
    public List<StatedNumberRow> numbersOf(long versionId) {
        return jdbc.sql(NUMBERS)
                .param("version", versionId)
                .query(StatedNumberRow.class)
                .list();
    }

    /** The same figure of the same paper, read again with another value. */
    public void readAgain(long planId, long figureId, StatedMoney money) {
        plans.toChange(planId);
        find(planId, figureId).readAgain(money);
    }

    /**
     * Puts the computed sum in place of what was written, in a draft; the trail keeps the old text with the reason.
     *
     * @param rowVersion the version that the person saw
     * @throws StaleException when somebody else changed the figure since
     */
    public void restate(long planId, long figureId, int rowVersion, Money computed, String text, String reason) {
        plans.toChange(planId);
        StatedFigure figure = find(planId, figureId);
        StaleException.check(rowVersion, figure.rowVersion(), "stated figure " + figureId);
        figure.restate(computed, text, reason);
    }

    public void delete(long planId, long figureId) {
        plans.toChange(planId);
        find(planId, figureId).delete(plans.now());
    }

    /**
     * Undoes {@link #delete}.
     *
     * @throws RuleException when the same figure was entered again meanwhile
     */
    public void restore(long planId, long figureId) {
        plans.toChange(planId);
        figures.findByIdAndPlanId(figureId, planId)
                .orElseThrow(() -> missing(figureId))
                .restore();
        refuseTwin();
    }

    /** {@link #delete} for many at once, all or none. */
    public void deleteAll(long planId, Collection<Long> figureIds) {
        plans.toChange(planId);
        List<StatedFigure> found = figures.findByPlanIdAndIdInAndDeletedAtIsNull(planId, figureIds);
        if (found.size() != figureIds.size()) {
            throw new NotFoundException("stated figures " + figureIds);
        }
        found.forEach(figure -> figure.delete(plans.now()));
    }

    private StatedFigure find(long planId, long figureId) {
        return figures.findByIdAndPlanId(figureId, planId)
                .filter(figure -> !figure.isDeleted())
                .orElseThrow(() -> missing(figureId));
    }

    private StatedFigure findMoney(long planId, long figureId) {
        StatedFigure figure = find(planId, figureId);
        if (!figure.isMoney()) {
            throw missing(figureId);
        }
        return figure;
    }

    private void refuseTwin() {
        Twins.refuse("place", "funding.figure.twin", () -> {
            figures.flush();
            return true;
        });
    }

    private static NotFoundException missing(long figureId) {
        return new NotFoundException("stated figure " + figureId);
    }
}
