package vn.itplan.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.RuleException;

/** Changes several items together: all of them at the version that was shown, or none. */
@Service
@Transactional
public class ItemSelection {

    private final Plans plans;
    private final PlanItems items;
    private final PlanItemRepository repository;

    ItemSelection(Plans plans, PlanItems items, PlanItemRepository repository) {
        this.plans = plans;
        this.items = items;
        this.repository = repository;
    }

    /**
     * To the end of a group, in the order given.
     *
     * @throws StaleItemsException when one of them was saved or deleted meanwhile
     */
    public void toGroup(long planId, List<ItemVersion> chosen, @Nullable Long groupId) {
        List<PlanItem> found = fresh(planId, chosen);
        items.checkGroup(planId, groupId, RuleException.at("groupId", "form.error.choose"));
        int position = repository.nextPosition(found.get(0).versionId(), groupId);
        for (PlanItem item : found) {
            if (!Objects.equals(item.groupId(), groupId)) {
                item.moveTo(groupId, position++);
            }
        }
    }

    /**
     * @param leadText the words of the cell for all of them
     * @throws StaleItemsException when one of them was saved or deleted meanwhile
     */
    public void setLead(long planId, List<ItemVersion> chosen, @Nullable String leadText) {
        Map<PlanItem, ItemCommand> changes = new LinkedHashMap<>();
        fresh(planId, chosen).forEach(item -> changes.put(item, item.values().withLead(leadText)));
        items.rewrite(plans.toChange(planId), changes);
    }

    /**
     * @throws StaleItemsException when one of them was saved or deleted meanwhile
     */
    public void delete(long planId, List<ItemVersion> chosen) {
        fresh(planId, chosen).forEach(item -> item.delete(plans.now()));
    }

    /** Undoes {@link #delete}: all of them come back, or none. */
    public void restore(long planId, Collection<Long> ids) {
        plans.toChange(planId);
        List<PlanItem> found = repository.findByPlanIdAndIdIn(planId, ids);
        if (found.size() != ids.size()) {
            throw new NotFoundException("items " + ids);
        }
        for (PlanItem item : found) {
            items.checkGroup(planId, item.groupId(), new RuleException("plan.item.restore.group"));
            item.restore();
        }
    }

    /** For rooms that change what they keep with items: the items may be changed now, are as shown, and count as changed. */
    public void touch(long planId, List<ItemVersion> chosen) {
        fresh(planId, chosen).forEach(item -> item.touch(plans.now()));
    }

    /**
     * {@link #names} for somebody about to change them.
     *
     * @throws RuleException while the plan is not a draft
     */
    @Transactional(readOnly = true)
    public List<String> open(long planId, List<ItemVersion> chosen) {
        plans.getForEditing(planId);
        return names(planId, chosen);
    }

    /** The names of the chosen items that are still there, in the order given. */
    @Transactional(readOnly = true)
    public List<String> names(long planId, List<ItemVersion> chosen) {
        plans.readable(planId);
        Map<Long, PlanItem> found = byId(planId, chosen);
        return chosen.stream()
                .map(row -> found.get(row.id()))
                .filter(item -> item != null && !item.isDeleted())
                .map(PlanItem::name)
                .toList();
    }

    private List<PlanItem> fresh(long planId, List<ItemVersion> chosen) {
        plans.toChange(planId);
        if (chosen.isEmpty()) {
            throw new RuleException("plan.selection.none");
        }
        Map<Long, PlanItem> found = byId(planId, chosen);
        List<PlanItem> fresh = new ArrayList<>();
        List<String> stale = new ArrayList<>();
        for (ItemVersion row : chosen) {
            PlanItem item = found.get(row.id());
            if (item == null) {
                throw new NotFoundException("item " + row.id());
            }
            if (item.isDeleted() || item.rowVersion() != row.version()) {
                stale.add(item.name());
            }
            fresh.add(item);
        }
        if (!stale.isEmpty()) {
            throw new StaleItemsException(stale);
        }
        return fresh;
    }

    private Map<Long, PlanItem> byId(long planId, List<ItemVersion> chosen) {
        return repository
                .findByPlanIdAndIdIn(
                        planId, chosen.stream().map(ItemVersion::id).toList())
                .stream()
                .collect(Collectors.toMap(PlanItem::id, Function.identity()));
    }
}
