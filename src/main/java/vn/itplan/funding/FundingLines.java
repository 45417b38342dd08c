package vn.itplan.funding;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.RuleException;
import vn.itplan.common.StaleException;
import vn.itplan.common.Twins;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.PlanItems;
import vn.itplan.plan.PlanItems.ItemPlace;
import vn.itplan.plan.Plans;

/** The money of items, line by line. A change of a line counts as a change of its item. */
@Service
@Transactional
public class FundingLines {

    private final FundingLineRepository lines;
    private final FundingSources sources;
    private final PlanItems items;
    private final Plans plans;
    private final Clock clock;

    FundingLines(FundingLineRepository lines, FundingSources sources, PlanItems items, Plans plans, Clock clock) {
        this.lines = lines;
        this.sources = sources;
        this.items = items;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * @throws RuleException when the item has a line for that year, source and stage already
     */
    public long add(long planId, long itemId, LineCommand command) {
        ItemPlace item = items.touch(planId, itemId);
        checkSource(item, command);
        return save(new FundingLine(item, command));
    }

    /**
     * Adds lines to items of the plan that have none for the same year, source and stage, many at once.
     *
     * @return the ids of the lines, in the order given
     */
    public List<Long> addAll(long planId, List<NewLine> added) {
        PlanDetails plan = plans.getForEditing(planId);
        return added.stream()
                .map(line -> new FundingLine(
                        new ItemPlace(plan.provinceId(), planId, plan.versionId(), line.itemId()), line.line()))
                .map(line -> lines.save(line).id())
                .toList();
    }

    /** A line for an item. */
    public record NewLine(long itemId, LineCommand line) {}

    /**
     * @throws StaleException when somebody else saved the line since the form was opened
     */
    public void edit(long planId, long itemId, long lineId, LineCommand command) {
        ItemPlace item = items.touch(planId, itemId);
        FundingLine line = find(planId, itemId, lineId);
        StaleException.check(command.rowVersion(), line.rowVersion(), "funding line " + lineId);
        checkSource(item, command);
        line.change(command);
        save(line);
    }

    @Transactional(readOnly = true)
    public LineCommand get(long planId, long itemId, long lineId) {
        plans.get(planId);
        return find(planId, itemId, lineId).values();
    }

    public void delete(long planId, long itemId, long lineId) {
        items.touch(planId, itemId);
        find(planId, itemId, lineId).delete(clock.instant());
    }

    /** Deletes many lines at once, all or none, where their items change or go with them anyway. */
    public void deleteAll(long planId, Collection<Long> lineIds) {
        plans.getForEditing(planId);
        List<FundingLine> found = lines.findByPlanIdAndIdInAndDeletedAtIsNull(planId, lineIds);
        if (found.size() != lineIds.size()) {
            throw new NotFoundException("funding lines " + lineIds);
        }
        found.forEach(line -> line.delete(clock.instant()));
    }

    /** Gives a line, deleted or not, the values it had: for undoing. */
    public void putBack(long planId, long itemId, long lineId, LineCommand before) {
        items.touch(planId, itemId);
        FundingLine line = lines.findByIdAndItemIdAndPlanId(lineId, itemId, planId)
                .orElseThrow(() -> new NotFoundException("funding line " + lineId));
        line.restore();
        line.change(before);
        save(line);
    }

    private FundingLine find(long planId, long itemId, long lineId) {
        return lines.findByIdAndItemIdAndPlanIdAndDeletedAtIsNull(lineId, itemId, planId)
                .orElseThrow(() -> new NotFoundException("funding line " + lineId));
    }

    private void checkSource(ItemPlace item, LineCommand command) {
        Long source = command.sourceId();
        if (source != null && sources.get(source).provinceId() != item.provinceId()) {
            throw new NotFoundException("funding source " + source);
        }
    }

    private long save(FundingLine line) {
        return Twins.refuse("stage", "funding.line.twin", () -> lines.saveAndFlush(line))
                .id();
    }
}
