package vn.itplan.indicator;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.agency.AgencyMatcher;
import vn.itplan.agency.NamedAgency;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.RuleException;
import vn.itplan.common.StaleException;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.Plans;

/** The indicators of a plan's current version: targets, and figures of the current state. */
@Service
@Transactional
public class Indicators {

    private final Plans plans;
    private final PlanIndicatorRepository indicators;
    private final IndicatorDefinitions definitions;
    private final AgencyMatcher matcher;
    private final Clock clock;

    Indicators(
            Plans plans,
            PlanIndicatorRepository indicators,
            IndicatorDefinitions definitions,
            AgencyMatcher matcher,
            Clock clock) {
        this.plans = plans;
        this.indicators = indicators;
        this.definitions = definitions;
        this.matcher = matcher;
        this.clock = clock;
    }

    /** Adds an indicator after the others. */
    public long add(long planId, IndicatorCommand command) {
        return addAll(planId, List.of(command)).get(0);
    }

    /**
     * Adds indicators in this order, after the others.
     *
     * @return the ids, in the order given
     */
    public List<Long> addAll(long planId, List<IndicatorCommand> commands) {
        PlanDetails plan = plans.lockForEditing(planId);
        int position = indicators.nextPosition(plan.versionId());
        Map<String, Long> agencies = agencies(plan, commands);
        List<Long> ids = new ArrayList<>();
        for (IndicatorCommand command : commands) {
            PlanIndicator indicator = new PlanIndicator(plan, position++, definition(plan, command), command);
            indicator.holdResponsible(command.responsibleText(), agency(agencies, command));
            ids.add(indicators.save(indicator).id());
        }
        return ids;
    }

    /**
     * @throws StaleException when somebody else saved the indicator since the form was opened
     */
    public void edit(long planId, long indicatorId, IndicatorCommand command) {
        PlanDetails plan = plans.lockForEditing(planId);
        PlanIndicator indicator = find(planId, indicatorId);
        StaleException.check(command.rowVersion(), indicator.rowVersion(), "indicator " + indicatorId);
        indicator.change(definition(plan, command), command);
        indicator.holdResponsible(command.responsibleText(), agency(agencies(plan, List.of(command)), command));
    }

    /** The indicator as its form shows it, of a plan just read. */
    @Transactional(readOnly = true)
    public IndicatorCommand get(PlanDetails plan, long indicatorId) {
        PlanIndicator indicator = find(plan.id(), indicatorId);
        return indicator.values(definitions.get(plan.provinceId(), indicator.definitionId()));
    }

    /** Takes the indicator out of the plan, with its values. */
    public void delete(long planId, long indicatorId) {
        plans.lockForEditing(planId);
        find(planId, indicatorId).delete(clock.instant());
    }

    /** Undoes {@link #delete}; the indicator stands where it stood. */
    public void restore(long planId, long indicatorId) {
        plans.lockForEditing(planId);
        indicators
                .findByIdAndPlanId(indicatorId, planId)
                .orElseThrow(() -> missing(indicatorId))
                .restore();
    }

    /** Puts the indicator one place up or down among those of its kind; at the end of the list it stays. */
    public void move(long planId, long indicatorId, boolean up) {
        plans.lockForEditing(planId);
        PlanIndicator moved = find(planId, indicatorId);
        List<PlanIndicator> order =
                new ArrayList<>(indicators.findByVersionIdAndCurrentStateAndDeletedAtIsNullOrderByPositionAscIdAsc(
                        moved.versionId(), moved.currentState()));
        int here = order.indexOf(moved);
        int there = here + (up ? -1 : 1);
        if (there < 0 || there >= order.size()) {
            return;
        }
        List<Integer> places =
                order.stream().map(PlanIndicator::position).sorted().toList();
        Collections.swap(order, here, there);
        for (int at = Math.min(here, there); at <= Math.max(here, there); at++) {
            order.get(at).moveTo(places.get(at));
        }
    }

    PlanIndicator find(long planId, long indicatorId) {
        return indicators
                .findByIdAndPlanId(indicatorId, planId)
                .filter(indicator -> !indicator.isDeleted())
                .orElseThrow(() -> missing(indicatorId));
    }

    private IndicatorDefinition definition(PlanDetails plan, IndicatorCommand command) {
        Long chosen = command.definitionId();
        if (chosen != null) {
            return definitions.get(plan.provinceId(), chosen);
        }
        String unit = command.unit();
        Direction direction = command.direction();
        if (unit == null) {
            throw RuleException.at("unit", "indicator.unit.missing");
        }
        if (direction == null) {
            throw RuleException.at("direction", "form.error.choose");
        }
        IndicatorLevel level = Objects.requireNonNullElse(command.level(), IndicatorLevel.WHOLE_PROVINCE);
        return definitions.findOrAdd(plan.provinceId(), new DefinitionCommand(command.name(), unit, direction, level));
    }

    /** The first agency that the words name, by the words; one statement for all of them. */
    private Map<String, Long> agencies(PlanDetails plan, List<IndicatorCommand> commands) {
        Set<String> cells = new LinkedHashSet<>();
        for (IndicatorCommand command : commands) {
            if (command.responsibleText() != null) {
                cells.add(command.responsibleText());
            }
        }
        Map<String, Long> found = new HashMap<>();
        if (!cells.isEmpty()) {
            matcher.resolve(plan.provinceId(), cells)
                    .forEach((cell, named) -> named.stream()
                            .map(NamedAgency::agencyId)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .ifPresent(agency -> found.put(cell, agency)));
        }
        return found;
    }

    private static @Nullable Long agency(Map<String, Long> agencies, IndicatorCommand command) {
        return command.responsibleText() == null ? null : agencies.get(command.responsibleText());
    }

    private static NotFoundException missing(long indicatorId) {
        return new NotFoundException("indicator " + indicatorId);
    }
}
