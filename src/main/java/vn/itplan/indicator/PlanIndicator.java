package vn.itplan.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.audit.TraceSubject;
import vn.itplan.audit.Traced;
import vn.itplan.common.ProvinceRow;
import vn.itplan.common.RuleException;
import vn.itplan.indicator.IndicatorCommand.Baseline;
import vn.itplan.indicator.IndicatorCommand.Target;
import vn.itplan.plan.PlanDetails;

/** An indicator as one version of a plan prints it. */
@Entity
@Table(name = "plan_indicator")
class PlanIndicator extends ProvinceRow implements Traced {

    @Column(name = "plan_id", updatable = false)
    private long planId;

    @Column(name = "version_id", updatable = false)
    private long versionId;

    @Column(name = "definition_id")
    private long definitionId;

    @Column(name = "definition_scope")
    private long definitionScope;

    @Column(name = "current_state")
    private boolean currentState;

    private int position;
    private String name;

    @Enumerated(EnumType.STRING)
    private @Nullable IndicatorLevel level;

    @Column(name = "responsible_text")
    private @Nullable String responsibleText;

    @Column(name = "responsible_id")
    private @Nullable Long responsibleId;

    @Column(name = "baseline_text")
    private @Nullable String baselineText;

    private @Nullable BigDecimal baseline;

    @Column(name = "baseline_numerator")
    private @Nullable BigDecimal baselineNumerator;

    @Column(name = "baseline_denominator")
    private @Nullable BigDecimal baselineDenominator;

    @Column(name = "baseline_year")
    private @Nullable Integer baselineYear;

    @Column(name = "target_text")
    private @Nullable String targetText;

    @Enumerated(EnumType.STRING)
    private @Nullable Comparison comparison;

    private @Nullable BigDecimal target;

    @Column(name = "target_high")
    private @Nullable BigDecimal targetHigh;

    @Column(name = "target_year")
    private @Nullable Integer targetYear;

    private @Nullable String place;
    private @Nullable String condition;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected PlanIndicator() {}

    @SuppressWarnings("NullAway.Init")
    PlanIndicator(PlanDetails plan, int position, IndicatorDefinition definition, IndicatorCommand command) {
        super(plan.provinceId());
        this.planId = plan.id();
        this.versionId = plan.versionId();
        this.position = position;
        change(definition, command);
    }

    /**
     * @throws RuleException for a target of the plan without a target
     */
    final void change(IndicatorDefinition definition, IndicatorCommand command) {
        Target aim = command.target();
        if (aim == null && !command.currentState()) {
            throw RuleException.at("targetText", "indicator.target.missing");
        }
        this.definitionId = definition.id();
        this.definitionScope = definition.scope();
        this.currentState = command.currentState();
        this.name = command.name();
        this.level = command.level();
        this.place = command.place();
        this.condition = command.condition();
        Baseline start = command.baseline();
        this.baselineText = start.text();
        this.baseline = start.number();
        this.baselineNumerator = start.parts() == null ? null : start.parts().numerator();
        this.baselineDenominator = start.parts() == null ? null : start.parts().denominator();
        this.baselineYear = start.year();
        this.targetText = aim == null ? null : aim.text();
        this.comparison = aim == null ? null : aim.figure().comparison();
        this.target = aim == null ? null : aim.figure().number();
        this.targetHigh = aim == null ? null : aim.figure().high();
        this.targetYear = aim == null ? null : Integer.valueOf(aim.year());
    }

    /**
     * @param agencyId the agency that the words name, null while the catalogue has none
     */
    void holdResponsible(@Nullable String text, @Nullable Long agencyId) {
        this.responsibleText = text;
        this.responsibleId = agencyId;
    }

    void moveTo(int newPosition) {
        this.position = newPosition;
    }

    void delete(Instant at) {
        if (deletedAt == null) {
            deletedAt = at;
        }
    }

    void restore() {
        deletedAt = null;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    long planId() {
        return planId;
    }

    long versionId() {
        return versionId;
    }

    int position() {
        return position;
    }

    boolean currentState() {
        return currentState;
    }

    @Nullable
    Long responsibleId() {
        return responsibleId;
    }

    long definitionId() {
        return definitionId;
    }

    /** The values as a form shows them, unit and direction from the definition. */
    IndicatorCommand values(IndicatorDefinition definition) {
        Target aim = targetText == null
                ? null
                : new Target(
                        targetText,
                        new Figure(Objects.requireNonNull(comparison), Objects.requireNonNull(target), targetHigh),
                        Objects.requireNonNull(targetYear));
        return new IndicatorCommand(
                definitionId,
                definition.unit(),
                definition.direction(),
                currentState,
                name,
                level,
                responsibleText,
                new Baseline(baselineText, baseline, Ratio.of(baselineNumerator, baselineDenominator), baselineYear),
                aim,
                place,
                condition,
                rowVersion());
    }

    @Override
    public TraceSubject traceSubject() {
        return new TraceSubject("indicator", id(), name, provinceId(), planId);
    }
}
