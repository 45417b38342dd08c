package vn.itplan.plan;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Money;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.StaleException;

/** Keeps what the paper states beside what its lines add up to. */
@Service
@Transactional
public class StatedFigures {

    private final Plans plans;
    private final PlanGroups groups;
    private final StatedFigureRepository figures;

    StatedFigures(Plans plans, PlanGroups groups, StatedFigureRepository figures) {
        this.plans = plans;
        this.groups = groups;
        this.figures = figures;
    }

    public long add(long planId, StatedMoney money) {
        PlanVersion version = plans.current(plans.toChange(planId));
        if (money.groupId() != null) {
            groups.find(planId, money.groupId());
        }
        return figures.save(new StatedFigure(version, money)).id();
    }

    /** How many projects the paper counts, in a group or, for null, in all. */
    public long addCount(long planId, @Nullable Long groupId, long count, String text, String place) {
        PlanVersion version = plans.current(plans.toChange(planId));
        if (groupId != null) {
            groups.find(planId, groupId);
        }
        return figures.save(new StatedFigure(version, groupId, count, text, place))
                .id();
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
                .orElseThrow(() -> new NotFoundException("stated figure " + figureId));
    }
}
