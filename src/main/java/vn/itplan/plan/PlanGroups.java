package vn.itplan.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.RuleException;
import vn.itplan.common.StaleException;

/** The groups of a plan's current version. */
@Service
@Transactional
public class PlanGroups {

    private final Plans plans;
    private final PlanGroupRepository groups;
    private final PlanItemRepository items;
    private final GroupOrder order;
    private final JdbcClient jdbc;

    PlanGroups(Plans plans, PlanGroupRepository groups, PlanItemRepository items, GroupOrder order, JdbcClient jdbc) {
        this.plans = plans;
        this.groups = groups;
        this.items = items;
        this.order = order;
        this.jdbc = jdbc;
    }

    /** Adds a group after its siblings. */
    public long add(long planId, GroupCommand command) {
        PlanVersion version = plans.current(plans.toChange(planId));
        PlanGroup parent = command.parentId() == null
                ? null
                : there(planId, command.parentId())
                        .orElseThrow(() -> RuleException.at("parentId", "form.error.choose"));
        int position = groups.nextPosition(version.id(), command.parentId());
        return groups.save(new PlanGroup(version, parent, position, command)).id();
    }

    public void edit(long planId, long groupId, GroupCommand command) {
        plans.toChange(planId);
        PlanGroup group = find(planId, groupId);
        StaleException.check(command.rowVersion(), group.rowVersion(), "group " + groupId);
        order.under(planId, group, command.parentId());
        group.change(command);
    }

    @Transactional(readOnly = true)
    public GroupCommand get(long planId, long groupId) {
        plans.readable(planId);
        return find(planId, groupId).values();
    }

    /** {@link #get(long, long)} of a plan just read. */
    @Transactional(readOnly = true)
    public GroupCommand get(PlanDetails plan, long groupId) {
        return find(plan.id(), groupId).values();
    }

    /** All groups of the current version in printed order, for a choice in a form. */
    @Transactional(readOnly = true)
    public List<GroupChoice> choices(long planId) {
        return choices(plans.get(planId));
    }

    /** {@link #choices(long)} of a plan just read. */
    @Transactional(readOnly = true)
    public List<GroupChoice> choices(PlanDetails plan) {
        return jdbc.sql("""
                        select id, depth, case when code is null then name else code || '. ' || name end as title
                        from plan_group_path where version_id = :version order by path, way
                        """)
                .param("version", plan.versionId())
                .query(GroupChoice.class)
                .list();
    }

    /**
     * @param depth 1 at the top
     */
    public record GroupChoice(long id, int depth, String title) {}

    /**
     * @throws RuleException while anything stands in the group
     */
    public void delete(long planId, long groupId) {
        plans.toChange(planId);
        PlanGroup group = find(planId, groupId);
        if (groups.childrenOf(groupId) > 0 || items.itemsIn(groupId) > 0) {
            throw new RuleException("plan.group.not-empty");
        }
        group.delete(plans.now());
    }

    /**
     * {@link #delete} for many at once, with those among them that stand in others of them.
     *
     * @throws RuleException while anything else stands in one of them
     */
    public void deleteAll(long planId, Collection<Long> groupIds) {
        plans.toChange(planId);
        List<PlanGroup> found = groups.findByPlanIdAndIdInAndDeletedAtIsNull(planId, groupIds);
        if (found.size() != groupIds.size()) {
            throw new NotFoundException("groups " + groupIds);
        }
        if (!found.isEmpty() && (groups.othersIn(groupIds) > 0 || items.itemsIn(groupIds) > 0)) {
            throw new RuleException("plan.group.not-empty");
        }
        found.forEach(group -> group.delete(plans.now()));
    }

    /**
     * Undoes {@link #delete}; the group stands where it stood.
     *
     * @throws RuleException when the group that it stood in is gone or has moved too deep
     */
    public void restore(long planId, long groupId) {
        plans.toChange(planId);
        PlanGroup group =
                groups.findByIdAndPlanId(groupId, planId).orElseThrow(() -> new NotFoundException("group " + groupId));
        Long parentId = group.parentId();
        int above = parentId == null
                ? 0
                : there(planId, parentId)
                        .map(PlanGroup::depth)
                        .orElseThrow(() -> new RuleException("plan.group.restore.parent"));
        if (above + 1 != group.depth()) {
            throw new RuleException("plan.group.too-deep");
        }
        group.restore();
    }

    /** The group, if it is one of this plan and not deleted. */
    PlanGroup find(long planId, long groupId) {
        return there(planId, groupId).orElseThrow(() -> new NotFoundException("group " + groupId));
    }

    Optional<PlanGroup> there(long planId, long groupId) {
        return groups.findByIdAndPlanId(groupId, planId).filter(group -> !group.isDeleted());
    }
}
