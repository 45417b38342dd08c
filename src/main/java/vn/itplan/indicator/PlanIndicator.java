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
import vn.itplan.indicator.IndicatorCommand.Scopes;
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
    private @Nullable String heading;
    private String name;

    @Enumerated(EnumType.STRING)
    private @Nullable IndicatorLevel level;

    @Column(name = "responsible_text")
    private @Nullable String responsibleText;

    @Column(name = "responsible_id")
    private @Nullable Long responsibleId;

    @Column(name = "baseline_text")
    private @Nullable String baselineText;

    @Enumerated(EnumType.STRING)
    @Column(name = "baseline_comparison")
    private @Nullable Comparison baselineComparison;

    private @Nullable BigDecimal baseline;

    @Column(name = "baseline_high")
    private @Nullable BigDecimal baselineHigh;

    @Column(name = "baseline_numerator")
    private @Nullable BigDecimal baselineNumerator;

    @Column(name = "baseline_denominator")
    private @Nullable BigDecimal baselineDenominator;

    @Column(name = "baseline_ratio")
    private @Nullable BigDecimal baselineRatio;

    @Column(name = "ratio_unit")
    private @Nullable String ratioUnit;

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

    @Column(name = "baseline_scope")
    private @Nullable String baselineScope;

    @Column(name = "target_scope")
    private @Nullable String targetScope;

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
        this.heading = command.heading();
        this.name = command.name();
        this.level = command.level();
        this.place = command.place();
        this.condition = command.condition();
        keep(command.baseline());
        this.targetText = aim == null ? null : aim.text();
        this.comparison = aim == null ? null : aim.figure().comparison();
        this.target = aim == null ? null : aim.figure().number();
        this.targetHigh = aim == null ? null : aim.figure().high();
        this.targetYear = aim == null ? null : Integer.valueOf(aim.year());
        Scopes scopes = command.scopes();
        this.baselineScope = scopes == null ? null : scopes.baseline();
        this.targetScope = scopes == null ? null : scopes.target();
    }

    private void keep(Baseline start) {
        Figure figure = start.figure();
        Ratio parts = start.parts();
        PrintedRatio ratio = start.ratio();
        this.baselineText = start.text();
        this.baselineComparison = figure == null ? null : figure.comparison();
        this.baseline = figure == null ? null : figure.number();
        this.baselineHigh = figure == null ? null : figure.high();
        this.baselineNumerator = parts == null ? null : parts.numerator();
        this.baselineDenominator = parts == null ? null : parts.denominator();
        this.baselineRatio = ratio == null ? null : ratio.value();
        this.ratioUnit = ratio == null ? null : ratio.unit();
        this.baselineYear = start.year();
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
                heading,
                name,
                level,
                responsibleText,
                new Baseline(
                        baselineText,
                        Figure.of(baselineComparison, baseline, baselineHigh),
                        Ratio.of(baselineNumerator, baselineDenominator),
                        PrintedRatio.of(baselineRatio, ratioUnit),
                        baselineYear),
                aim,
                baselineScope == null || targetScope == null ? null : new Scopes(baselineScope, targetScope),
                place,
                condition,
                rowVersion());
    }

    @Override
    public TraceSubject traceSubject() {
        return new TraceSubject("indicator", id(), name, provinceId(), planId);
    }
}
