package vn.itplan.plan;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Access;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.common.RuleException;
import vn.itplan.common.StaleException;

/** Creates plans, changes their facts and moves their status. */
@Service
@Transactional
public class Plans {

    private final PlanRepository plans;
    private final PlanVersionRepository versions;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Access access;
    private final Clock clock;
    private final List<PlanStatusListener> listeners;

    Plans(
            PlanRepository plans,
            PlanVersionRepository versions,
            EntityManager entities,
            ApplicationEventPublisher events,
            Access access,
            Clock clock,
            List<PlanStatusListener> listeners) {
        this.plans = plans;
        this.versions = versions;
        this.entities = entities;
        this.events = events;
        this.access = access;
        this.clock = clock;
        this.listeners = listeners;
    }

    /**
     * A new draft with its first version.
     *
     * @return the plan's id
     */
    public long create(long provinceId, PlanCommand command) {
        return create(provinceId, command, null);
    }

    /**
     * @param copiedFrom the earlier plan of the province that it is started from
     */
    long create(long provinceId, PlanCommand command, @Nullable Long copiedFrom) {
        access.require(Permission.PLAN_EDIT, provinceId);
        checkParent(provinceId, null, command);
        Plan plan = plans.save(new Plan(provinceId, command, copiedFrom, clock.instant()));
        plans.flush();
        versions.save(new PlanVersion(plan, command));
        events.publishEvent(new PlanContentChanging(plan.id()));
        return plan.id();
    }

    /**
     * @throws StaleException when somebody else saved the plan since the form was opened
     */
    public void edit(long planId, PlanCommand command) {
        Plan plan = toChange(planId);
        StaleException.check(command.rowVersion(), plan.rowVersion(), "plan " + planId);
        checkParent(plan.provinceId(), planId, command);
        plan.change(command, clock.instant());
        current(plan).change(command);
    }

    /**
     * @throws NotFoundException also when the account may not see its province
     */
    @Transactional(readOnly = true)
    public PlanDetails get(long planId) {
        PlanVersion version = currentWithPlan(planId);
        return details(readable(planId), version);
    }

    /** {@link #get} for somebody about to change the content. */
    @Transactional(readOnly = true)
    public PlanDetails getForEditing(long planId) {
        PlanVersion version = currentWithPlan(planId);
        Plan plan = visibleToEditor(planId);
        plan.requireEditable();
        return details(plan, version);
    }

    /**
     * {@link #getForEditing} for rooms that keep something with a plan: nobody else changes its content until the
     * transaction ends.
     */
    public PlanDetails lockForEditing(long planId) {
        toChange(planId);
        return get(planId);
    }

    /**
     * {@link #get} for an editor whose form comes back: that the plan is no draft any more is for the form to say, beside
     * what was typed.
     */
    @Transactional(readOnly = true)
    public PlanDetails getForEditor(long planId) {
        PlanVersion version = currentWithPlan(planId);
        return details(visibleToEditor(planId), version);
    }

    /** The period plans and schemes of the same province that an annual plan may fit into. */
    @Transactional(readOnly = true)
    public List<ParentChoice> parentsFor(PlanDetails plan) {
        access.require(Permission.PLAN_READ, plan.provinceId());
        return plans.parents(plan.provinceId(), plan.id());
    }

    /** A plan to choose as the one that another fits into. */
    public record ParentChoice(long id, String name) {}

    public void startExecution(long planId) {
        visibleToEditor(planId).startExecution();
        PlanDetails started = get(planId);
        listeners.forEach(listener -> listener.started(started));
    }

    public void backToDraft(long planId) {
        visibleToEditor(planId).backToDraft();
        PlanDetails reopened = get(planId);
        listeners.forEach(listener -> listener.reopened(reopened));
    }

    public void close(long planId) {
        visibleToEditor(planId).close();
    }

    /**
     * The plan, which the account may edit and which is in a state to be edited, until the transaction ends: changes of one
     * plan wait for each other, so that nothing is put into a group that is being deleted or at a place just taken.
     */
    Plan toChange(long planId) {
        Plan plan = visibleToEditor(planId);
        if (entities.getLockMode(plan) != LockModeType.PESSIMISTIC_WRITE) {
            entities.refresh(plan, LockModeType.PESSIMISTIC_WRITE);
            plan.requireEditable();
            events.publishEvent(new PlanContentChanging(planId));
        }
        plan.requireEditable();
        return plan;
    }

    PlanVersion current(Plan plan) {
        return versions.findByPlanIdAndCurrentTrue(plan.id());
    }

    /** Reads the plan along, which is not asked for again in the same transaction. */
    private PlanVersion currentWithPlan(long planId) {
        return versions.findWithPlan(planId).stream()
                .map(row -> (PlanVersion) row[1])
                .findFirst()
                .orElseThrow(() -> new NotFoundException("plan " + planId));
    }

    private static PlanDetails details(Plan plan, PlanVersion version) {
        return new PlanDetails(plan.id(), plan.provinceId(), version.id(), plan.status(), version.values(plan));
    }

    Instant now() {
        return clock.instant();
    }

    /** The plan, which the account may read. */
    Plan readable(long planId) {
        Plan plan = find(planId);
        access.require(Permission.PLAN_READ, plan.provinceId());
        return plan;
    }

    /** {@link #readable} for whoever has a row of the plan at hand. */
    void requireReading(long provinceId) {
        access.require(Permission.PLAN_READ, provinceId);
    }

    private Plan visibleToEditor(long planId) {
        Plan plan = readable(planId);
        access.require(Permission.PLAN_EDIT, plan.provinceId());
        return plan;
    }

    private Plan find(long planId) {
        return plans.findById(planId).orElseThrow(() -> new NotFoundException("plan " + planId));
    }

    private void checkParent(long provinceId, @Nullable Long planId, PlanCommand command) {
        Long parentId = command.parentId();
        if (parentId == null) {
            return;
        }
        boolean fits = !parentId.equals(planId)
                && plans.findById(parentId)
                        .filter(parent -> parent.provinceId() == provinceId && parent.kind() != PlanKind.ANNUAL)
                        .isPresent();
        if (!fits) {
            throw RuleException.at("parentId", "plan.parent.wrong");
        }
    }
}
