package vn.itplan.plan;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.StaleException;
import vn.itplan.common.Twins;

/** What the items of a plan do year by year. */
@Service
@Transactional
public class ItemYears {

    private final Plans plans;
    private final PlanItems items;
    private final ItemYearRepository years;

    ItemYears(Plans plans, PlanItems items, ItemYearRepository years) {
        this.plans = plans;
        this.items = items;
        this.years = years;
    }

    public long add(long planId, long itemId, ItemYearCommand command) {
        PlanVersion version = plans.current(plans.toChange(planId));
        items.touch(planId, itemId);
        return save(new ItemYear(version, itemId, command)).id();
    }

    /**
     * @throws StaleException when somebody else saved it since the form was opened
     */
    public void edit(long planId, long itemId, long id, ItemYearCommand command) {
        items.touch(planId, itemId);
        ItemYear year = find(planId, itemId, id);
        StaleException.check(command.rowVersion(), year.rowVersion(), "item year " + id);
        year.change(command);
        save(year);
    }

    @Transactional(readOnly = true)
    public ItemYearCommand get(long planId, long itemId, long id) {
        plans.readable(planId);
        return find(planId, itemId, id).values();
    }

    public void delete(long planId, long itemId, long id) {
        items.touch(planId, itemId);
        find(planId, itemId, id).delete(plans.now());
    }

    /** Undoes {@link #delete}. */
    public void restore(long planId, long itemId, long id) {
        items.touch(planId, itemId);
        ItemYear year = years.findByIdAndItemIdAndPlanId(id, itemId, planId)
                .orElseThrow(() -> new NotFoundException("year " + id));
        year.restore();
        save(year);
    }

    private ItemYear save(ItemYear year) {
        return Twins.refuse("year", "plan.item-year.taken", () -> years.saveAndFlush(year));
    }

    private ItemYear find(long planId, long itemId, long id) {
        return years.findByIdAndItemIdAndPlanId(id, itemId, planId)
                .filter(year -> !year.isDeleted())
                .orElseThrow(() -> new NotFoundException("item year " + id));
    }
}
