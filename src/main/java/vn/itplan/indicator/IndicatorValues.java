package vn.itplan.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Access;
import vn.itplan.common.CurrentUser;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.common.RuleException;
import vn.itplan.common.StaleException;
import vn.itplan.common.Twins;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.PlanStatus;
import vn.itplan.plan.Plans;

/**
 * The values of indicators. They come while the plan is carried out, so that its content need not be a draft; who acts for
 * the responsible agency may give them, and who acts for all of them.
 */
@Service
@Transactional
public class IndicatorValues {

    private final Plans plans;
    private final Indicators indicators;
    private final IndicatorValueRepository values;
    private final Access access;
    private final CurrentUser user;
    private final Clock clock;

    IndicatorValues(
            Plans plans,
            Indicators indicators,
            IndicatorValueRepository values,
            Access access,
            CurrentUser user,
            Clock clock) {
        this.plans = plans;
        this.indicators = indicators;
        this.values = values;
        this.access = access;
        this.user = user;
        this.clock = clock;
    }

    /** Whether the account may give values now; the plan and the indicator as they were just read. */
    public boolean mayRecord(PlanDetails plan, IndicatorRow indicator) {
        return plan.status() != PlanStatus.CLOSED && mayRecord(plan, indicator.responsibleId());
    }

    /**
     * @throws RuleException when there is a value for that period already, or the plan is over
     */
    public long record(long planId, long indicatorId, ValueCommand command) {
        PlanIndicator indicator = toRecord(planId, indicatorId);
        check(command);
        return save(new IndicatorValue(indicator, null, command, actor(), clock.instant()));
    }

    /**
     * Puts a new value in the place of an earlier one, which stays to be read.
     *
     * @throws StaleException when it has been corrected since the form was opened
     */
    public long correct(long planId, long indicatorId, long valueId, ValueCommand command) {
        PlanIndicator indicator = toRecord(planId, indicatorId);
        IndicatorValue before = newest(indicatorId, valueId);
        StaleException.check(command.generation(), before.generation(), "indicator value " + valueId);
        check(command);
        if (command.reason() == null) {
            throw RuleException.at("reason", "form.error.required");
        }
        before.giveWay(clock.instant());
        values.flush();
        return save(new IndicatorValue(indicator, before, command, actor(), clock.instant()));
    }

    /** The value, or the one that took its place meanwhile. */
    @Transactional(readOnly = true)
    public ValueCommand get(long planId, long indicatorId, long valueId) {
        plans.get(planId);
        indicators.find(planId, indicatorId);
        return newest(indicatorId, valueId).values();
    }

    /** Takes a value back that was given by mistake. */
    public void delete(long planId, long indicatorId, long valueId) {
        toRecord(planId, indicatorId);
        IndicatorValue value = find(indicatorId, valueId);
        if (!value.stands()) {
            throw missing(valueId);
        }
        value.delete(clock.instant());
    }

    /**
     * Undoes {@link #delete}.
     *
     * @throws RuleException when there is another value for the period by now
     */
    public void restore(long planId, long indicatorId, long valueId) {
        toRecord(planId, indicatorId);
        IndicatorValue value = find(indicatorId, valueId);
        value.restore();
        save(value);
    }

    private PlanIndicator toRecord(long planId, long indicatorId) {
        PlanDetails plan = plans.get(planId);
        PlanIndicator indicator = indicators.find(planId, indicatorId);
        access.requireFor(Permission.PROGRESS_UPDATE, plan.provinceId(), responsible(indicator.responsibleId()));
        if (plan.status() == PlanStatus.CLOSED) {
            throw new RuleException("indicator.value.closed");
        }
        return indicator;
    }

    private boolean mayRecord(PlanDetails plan, @Nullable Long responsibleId) {
        return access.reach(Permission.PROGRESS_UPDATE, plan.provinceId()).covers(responsible(responsibleId));
    }

    private static Set<Long> responsible(@Nullable Long agencyId) {
        return agencyId == null ? Set.of() : Set.of(agencyId);
    }

    private void check(ValueCommand command) {
        if (command.number() == null && command.parts() == null) {
            throw RuleException.at("figure", "indicator.value.missing");
        }
        if (command.period().begins().isAfter(LocalDate.now(clock))) {
            throw RuleException.at("year", "indicator.value.future");
        }
    }

    private long save(IndicatorValue value) {
        return Twins.refuse("year", "indicator.value.twin", () -> values.saveAndFlush(value))
                .id();
    }

    private String actor() {
        return user.actor().map(CurrentUser.Actor::name).orElse("-");
    }

    private IndicatorValue find(long indicatorId, long valueId) {
        return values.findByIdAndIndicatorId(valueId, indicatorId).orElseThrow(() -> missing(valueId));
    }

    /** The value after all corrections. */
    private IndicatorValue newest(long indicatorId, long valueId) {
        IndicatorValue value = find(indicatorId, valueId);
        while (!value.stands()) {
            value = values.findByReplacesIdAndDeletedAtIsNull(value.id()).orElseThrow(() -> missing(valueId));
        }
        return value;
    }

    private static NotFoundException missing(long valueId) {
        return new NotFoundException("indicator value " + valueId);
    }
}
