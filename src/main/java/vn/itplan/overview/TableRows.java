package vn.itplan.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.StaleException;
import vn.itplan.funding.LineCommand;
import vn.itplan.funding.PlannedMoney;
import vn.itplan.overview.RowCommand.RowMoney;
import vn.itplan.plan.ItemCommand;
import vn.itplan.plan.ItemOrder;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.PlanItems;
import vn.itplan.plan.Plans;

/** A row of a plan's table is an item and its money, which two rooms keep: both are saved, or neither. */
@Service
@Transactional
public class TableRows {

    private final Plans plans;
    private final PlanItems items;
    private final ItemOrder order;
    private final PlannedMoney money;

    TableRows(Plans plans, PlanItems items, ItemOrder order, PlannedMoney money) {
        this.plans = plans;
        this.items = items;
        this.order = order;
        this.money = money;
    }

    /**
     * What a row shows when it is opened.
     *
     * @throws vn.itplan.common.RuleException while the plan is not a draft
     */
    @Transactional(readOnly = true)
    public RowValues open(long planId, long itemId) {
        return values(plans.getForEditing(planId), itemId);
    }

    /** What a row that was refused shows beside what was typed, whatever has become of the plan. */
    @Transactional(readOnly = true)
    public RowValues get(long planId, long itemId) {
        return values(plans.getForEditor(planId), itemId);
    }

    private RowValues values(PlanDetails plan, long itemId) {
        return new RowValues(plan, items.get(plan, itemId), money.of(plan, itemId));
    }

    /**
     * @param planned the item's planned lines; with more than one the row shows their sum and no field
     */
    public record RowValues(PlanDetails plan, ItemCommand item, List<LineCommand> planned) {}

    /**
     * @throws StaleException when somebody else saved the item or its money since the row was opened
     */
    public void save(long planId, long itemId, RowCommand row) {
        items.edit(planId, itemId, row.into(items.get(planId, itemId)));
        setMoney(planId, itemId, row.money());
    }

    /**
     * @return the item's id
     */
    public long add(long planId, RowCommand row) {
        Long after = row.afterId();
        long added = after == null ? items.add(planId, row.newItem()) : order.addAfter(planId, after, row.newItem());
        setMoney(planId, added, row.money());
        return added;
    }

    /** The same row once more right after it, with its requested and planned money. */
    public long duplicate(long planId, long itemId) {
        long copy = order.duplicate(planId, itemId);
        money.copy(planId, itemId, copy);
        return copy;
    }

    private void setMoney(long planId, long itemId, @Nullable RowMoney wanted) {
        if (wanted != null) {
            money.set(planId, itemId, wanted.amount(), wanted.sourceId());
        }
    }
}
