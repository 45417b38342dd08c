package vn.itplan.funding;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Access;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.common.RuleException;
import vn.itplan.common.Twins;
import vn.itplan.plan.ItemSelection;
import vn.itplan.plan.ItemVersion;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.PlanItems;
import vn.itplan.plan.PlanItems.ItemPlace;
import vn.itplan.plan.Plans;

/** The planned money of items as the table of a plan shows it: one amount a row, where an item has one line at most. */
@Service
@Transactional
public class PlannedMoney {

    private final FundingLineRepository lines;
    private final FundingSources sources;
    private final PlanItems items;
    private final ItemSelection selection;
    private final Plans plans;
    private final Access access;
    private final Clock clock;

    PlannedMoney(
            FundingLineRepository lines,
            FundingSources sources,
            PlanItems items,
            ItemSelection selection,
            Plans plans,
            Access access,
            Clock clock) {
        this.lines = lines;
        this.sources = sources;
        this.items = items;
        this.selection = selection;
        this.plans = plans;
        this.access = access;
        this.clock = clock;
    }

    /** The planned lines of the item in the order of their making. */
    @Transactional(readOnly = true)
    public List<LineCommand> of(PlanDetails plan, long itemId) {
        access.require(Permission.PLAN_READ, plan.provinceId());
        return planned(plan.id(), List.of(itemId)).stream()
                .map(FundingLine::values)
                .toList();
    }

    /**
     * Makes, changes or takes away the only planned line of an item, in the transaction of the item's change, which has
     * looked at the item's version: a line counts with its item. A new line is for the plan's year, where it has but one.
     *
     * @param amount null for no line
     * @throws RuleException when the item has several lines
     */
    public void set(long planId, long itemId, @Nullable Money amount, @Nullable Long sourceId) {
        List<FundingLine> before = planned(planId, List.of(itemId));
        if (before.size() > 1) {
            throw RuleException.at("amount", "plan.row.money.several");
        }
        FundingLine line = before.isEmpty() ? null : before.get(0);
        if (amount == null) {
            if (line != null) {
                items.touch(planId, itemId);
                line.delete(clock.instant());
            }
            return;
        }
        LineCommand old = line == null ? null : line.values();
        if (old != null && old.amount().equals(amount) && Objects.equals(old.sourceId(), sourceId)) {
            return;
        }
        ItemPlace item = items.touch(planId, itemId);
        checkSource(item.provinceId(), sourceId);
        Integer year = old == null ? onlyYear(planId) : old.year();
        LineCommand wanted = new LineCommand(year, sourceId, FundingStage.PLANNED, amount, 0);
        FundingLine kept = line == null ? new FundingLine(item, wanted) : line;
        kept.change(wanted);
        save(kept, "sourceId");
    }

    /**
     * One source for all planned lines of the chosen items.
     *
     * @return how many lines have it now
     * @throws vn.itplan.plan.StaleItemsException when one of the items was saved or deleted meanwhile
     * @throws RuleException when an item would have two lines of one year and source, or none has a line
     */
    public int setSource(long planId, List<ItemVersion> chosen, @Nullable Long sourceId) {
        selection.touch(planId, chosen);
        checkSource(plans.get(planId).provinceId(), sourceId);
        List<FundingLine> found =
                planned(planId, chosen.stream().map(ItemVersion::id).toList());
        if (found.isEmpty()) {
            throw RuleException.at("sourceId", "plan.selection.no-lines");
        }
        for (FundingLine line : found) {
            LineCommand old = line.values();
            line.change(new LineCommand(old.year(), sourceId, old.stage(), old.amount(), old.rowVersion()));
        }
        Twins.refuse("sourceId", "plan.selection.twin-lines", () -> lines.saveAndFlush(found.get(0)));
        return found.size();
    }

    /** The requested and planned money of one item for another one; what was allocated or spent is the first one's. */
    public void copy(long planId, long fromItem, long toItem) {
        ItemPlace place = items.touch(planId, toItem);
        lines.findByPlanIdAndItemIdInAndStageInAndDeletedAtIsNullOrderById(
                        planId, List.of(fromItem), List.of(FundingStage.REQUESTED, FundingStage.PLANNED))
                .forEach(line -> lines.save(new FundingLine(place, line.values())));
    }

    private List<FundingLine> planned(long planId, List<Long> itemIds) {
        return lines.findByPlanIdAndItemIdInAndStageInAndDeletedAtIsNullOrderById(
                planId, itemIds, List.of(FundingStage.PLANNED));
    }

    private void checkSource(long provinceId, @Nullable Long sourceId) {
        if (sourceId != null && sources.get(sourceId).provinceId() != provinceId) {
            throw new NotFoundException("funding source " + sourceId);
        }
    }

    private @Nullable Integer onlyYear(long planId) {
        int first = plans.get(planId).values().firstYear();
        return first == plans.get(planId).values().lastYear() ? Integer.valueOf(first) : null;
    }

    private void save(FundingLine line, String field) {
        Twins.refuse(field, "funding.line.twin", () -> lines.saveAndFlush(line));
    }
}
