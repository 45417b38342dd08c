package vn.itplan.plan;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.audit.AuditTrail;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.RuleException;
import vn.itplan.plan.Siblings.Family;
import vn.itplan.plan.Siblings.Kind;
import vn.itplan.plan.Siblings.Neighbour;

/** Where the groups of a plan stand: up and down among those beside them, into and out of others. */
@Service
@Transactional
public class GroupOrder {

    private final Plans plans;
    private final PlanGroupRepository groups;
    private final Siblings siblings;
    private final JdbcClient jdbc;
    private final AuditTrail trail;

    GroupOrder(Plans plans, PlanGroupRepository groups, Siblings siblings, JdbcClient jdbc, AuditTrail trail) {
        this.plans = plans;
        this.groups = groups;
        this.siblings = siblings;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** One place up or down among the groups of the same parent, with all that is in it; at the end it stays. */
    public void step(long planId, long groupId, Direction direction) {
        plans.toChange(planId);
        PlanGroup group = find(planId, groupId);
        Family family = family(group);
        siblings.neighbour(family, groupId, direction).ifPresent(neighbour -> {
            if (direction == Direction.UP) {
                siblings.putBefore(family, groupId, neighbour.id());
            } else {
                siblings.putAfter(family, groupId, neighbour.id());
            }
            trail.record("MOVED", group.traceSubject(), direction + ": " + neighbour.name());
        });
    }

    /**
     * Into the group before it, as its last one.
     *
     * @throws RuleException when it is the first, or would stand or hold something below the third level
     */
    public void moveIn(long planId, long groupId) {
        plans.toChange(planId);
        PlanGroup group = find(planId, groupId);
        Neighbour before = siblings.neighbour(family(group), groupId, Direction.UP)
                .orElseThrow(() -> new RuleException("plan.group.first"));
        nest(group, find(planId, before.id()));
    }

    /**
     * Out of its parent, right after it.
     *
     * @throws RuleException at the top
     */
    public void moveOut(long planId, long groupId) {
        plans.toChange(planId);
        PlanGroup group = find(planId, groupId);
        Long parentId = group.parentId();
        if (parentId == null) {
            throw new RuleException("plan.group.at-top");
        }
        PlanGroup parent = find(planId, parentId);
        Long above = parent.parentId();
        nest(group, above == null ? null : find(planId, above));
        groups.flush();
        siblings.putAfter(family(group), groupId, parentId);
    }

    /**
     * Under another parent, as its last one; nothing happens where it stands there already.
     *
     * @throws RuleException when the parent is not there, stands in the group itself, or the levels do not suffice
     */
    void under(long planId, PlanGroup group, @Nullable Long parentId) {
        if (!Objects.equals(group.parentId(), parentId)) {
            nest(group, parentId == null ? null : there(planId, parentId));
        }
    }

    private void nest(PlanGroup group, @Nullable PlanGroup parent) {
        for (PlanGroup above = parent; above != null; above = parentOf(above)) {
            if (above.id() == group.id()) {
                throw RuleException.at("parentId", "plan.group.in-itself");
            }
        }
        int by = (parent == null ? 0 : parent.depth()) + 1 - group.depth();
        if (deepest(group) + by > PlanGroup.DEEPEST) {
            throw RuleException.at("parentId", "plan.group.too-deep");
        }
        group.moveUnder(parent, groups.nextPosition(group.versionId(), parent == null ? null : parent.id()));
        // Deleted ones too, as far as they can go; restoring one looks at its depth again.
        jdbc.sql("""
                        update plan_group set depth = least(depth + :by, :deepest)
                        where parent_id = :group or parent_id in (select id from plan_group where parent_id = :group)
                        """)
                .param("by", by)
                .param("deepest", PlanGroup.DEEPEST)
                .param("group", group.id())
                .update();
    }

    private int deepest(PlanGroup group) {
        return jdbc.sql("""
                        select coalesce(max(depth), :own) from plan_group
                        where deleted_at is null
                          and (parent_id = :group or parent_id in (select id from plan_group where parent_id = :group))
                        """)
                .param("own", group.depth())
                .param("group", group.id())
                .query(Integer.class)
                .single();
    }

    private @Nullable PlanGroup parentOf(PlanGroup group) {
        Long parent = group.parentId();
        return parent == null ? null : find(group.planId(), parent);
    }

    private PlanGroup there(long planId, long parentId) {
        return living(planId, parentId).orElseThrow(() -> RuleException.at("parentId", "form.error.choose"));
    }

    private PlanGroup find(long planId, long groupId) {
        return living(planId, groupId).orElseThrow(() -> new NotFoundException("group " + groupId));
    }

    private Optional<PlanGroup> living(long planId, long groupId) {
        return groups.findByIdAndPlanId(groupId, planId).filter(group -> !group.isDeleted());
    }

    private static Family family(PlanGroup group) {
        return new Family(Kind.GROUP, group.versionId(), group.parentId());
    }
}
