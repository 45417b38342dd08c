package vn.itplan.plan;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.audit.AuditTrail;
import vn.itplan.common.RuleException;
import vn.itplan.plan.PlanGroups.GroupChoice;
import vn.itplan.plan.Siblings.Family;
import vn.itplan.plan.Siblings.Kind;

/** Where the items of a plan stand: one after another, up and down, in another group. */
@Service
@Transactional
public class ItemOrder {

    private final Plans plans;
    private final PlanItems items;
    private final PlanGroups groups;
    private final PlanItemRepository repository;
    private final Siblings siblings;
    private final EntityManager entities;
    private final AuditTrail trail;

    ItemOrder(
            Plans plans,
            PlanItems items,
            PlanGroups groups,
            PlanItemRepository repository,
            Siblings siblings,
            EntityManager entities,
            AuditTrail trail) {
        this.plans = plans;
        this.items = items;
        this.groups = groups;
        this.repository = repository;
        this.siblings = siblings;
        this.entities = entities;
        this.trail = trail;
    }

    /** One place up or down within its group; at the end of the group it stays. */
    public void step(long planId, long itemId, Direction direction) {
        plans.toChange(planId);
        PlanItem item = items.find(planId, itemId);
        Family family = family(item);
        siblings.neighbour(family, itemId, direction).ifPresent(neighbour -> {
            if (direction == Direction.UP) {
                siblings.putBefore(family, itemId, neighbour.id());
            } else {
                siblings.putAfter(family, itemId, neighbour.id());
            }
            trail.record("MOVED", item.traceSubject(), direction + ": " + neighbour.name());
        });
    }

    /**
     * To the end of another group.
     *
     * @param groupId null for outside all groups
     */
    public void toGroup(long planId, long itemId, @Nullable Long groupId) {
        plans.toChange(planId);
        PlanItem item = items.find(planId, itemId);
        if (!Objects.equals(item.groupId(), groupId)) {
            items.checkGroup(planId, groupId, RuleException.at("groupId", "form.error.choose"));
            item.moveTo(groupId, repository.nextPosition(item.versionId(), groupId));
        }
    }

    /**
     * Adds an item right after another one, in that one's group.
     *
     * @param command its group is not looked at
     */
    public long addAfter(long planId, long otherId, ItemCommand command) {
        plans.toChange(planId);
        PlanItem other = items.find(planId, otherId);
        long added = items.add(planId, command.inGroup(other.groupId()));
        repository.flush();
        siblings.putAfter(family(other), added, otherId);
        // What is still to come in this transaction writes the whole row, its place too.
        entities.refresh(items.find(planId, added));
        return added;
    }

    /**
     * What the page needs from which an item is put elsewhere.
     *
     * @throws RuleException while the plan is not a draft
     */
    @Transactional(readOnly = true)
    public Arrangement open(long planId, long itemId) {
        Arrangement arrangement = get(planId, itemId);
        if (!arrangement.plan().status().isEditable()) {
            throw new RuleException("plan.not-editable");
        }
        return arrangement;
    }

    /** The same for a page that comes back refused, whatever has become of the plan. */
    @Transactional(readOnly = true)
    public Arrangement get(long planId, long itemId) {
        PlanDetails plan = plans.getForEditor(planId);
        return new Arrangement(plan, items.get(plan, itemId), groups.choices(plan));
    }

    /**
     * @param groups all groups of the plan in printed order
     */
    public record Arrangement(PlanDetails plan, ItemCommand item, List<GroupChoice> groups) {}

    /** The same words once more right after the item, with a project of its own and without number. */
    public long duplicate(long planId, long itemId) {
        plans.toChange(planId);
        return addAfter(planId, itemId, items.find(planId, itemId).values().withNumber(null));
    }

    private static Family family(PlanItem item) {
        return new Family(Kind.ITEM, item.versionId(), item.groupId());
    }
}
