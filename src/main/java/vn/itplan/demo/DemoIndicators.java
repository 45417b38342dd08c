package vn.itplan.demo;

import static vn.itplan.demo.DemoFiles.all;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.itplan.common.VietnameseNumbers;
import vn.itplan.indicator.DefinitionCommand;
import vn.itplan.indicator.Direction;
import vn.itplan.indicator.Figure;
import vn.itplan.indicator.IndicatorCommand;
import vn.itplan.indicator.IndicatorCommand.Baseline;
import vn.itplan.indicator.IndicatorCommand.Scopes;
import vn.itplan.indicator.IndicatorCommand.Target;
import vn.itplan.indicator.IndicatorDefinitions;
import vn.itplan.indicator.IndicatorDefinitions.DefinitionChoice;
import vn.itplan.indicator.IndicatorLevel;
import vn.itplan.indicator.IndicatorValues;
import vn.itplan.indicator.Indicators;
import vn.itplan.indicator.PrintedRatio;
import vn.itplan.indicator.Ratio;
import vn.itplan.indicator.ValueCommand;
import vn.itplan.indicator.ValuePeriod;
import vn.itplan.plan.Plans;

/**
 * The indicators and the current-state figures of the plans as printed, over definitions that the provinces share; and
 * invented values of one year, each marked as such.
 */
@Component
class DemoIndicators {

    private static final String DEFINITIONS = "indicators/definitions.json";

    private final IndicatorDefinitions definitions;
    private final Indicators indicators;
    private final IndicatorValues values;
    private final Plans plans;
    private final DemoFiles files;

    DemoIndicators(
            IndicatorDefinitions definitions,
            Indicators indicators,
            IndicatorValues values,
            Plans plans,
            DemoFiles files) {
        this.definitions = definitions;
        this.indicators = indicators;
        this.values = values;
        this.plans = plans;
        this.files = files;
    }

    /** As the administrator: what several provinces measure is a definition for all. */
    void addDefinitions() {
        shared().forEach(shared -> definitions.addNational(shared.command()));
    }

    /** As the planner of the province, to the draft of its plan. */
    void addTo(String province, long plan) {
        List<Entry> entries = files.readAll("indicators/" + province + ".json", Entry.class);
        Map<String, Long> known = known(plans.get(plan).provinceId());
        List<Long> ids = indicators.addAll(
                plan, entries.stream().map(entry -> entry.command(known)).toList());
        for (int i = 0; i < ids.size(); i++) {
            for (Value value : all(entries.get(i).values())) {
                values.record(plan, ids.get(i), value.command());
            }
        }
    }

    private List<Shared> shared() {
        return files.readAll(DEFINITIONS, Shared.class);
    }

    /** The shared definitions by their keys in the files. */
    private Map<String, Long> known(long province) {
        Map<DefinitionCommand, Long> ids = new HashMap<>();
        for (DefinitionChoice choice : definitions.of(province)) {
            if (choice.national()) {
                ids.put(
                        new DefinitionCommand(choice.name(), choice.unit(), choice.direction(), choice.level()),
                        choice.id());
            }
        }
        Map<String, Long> known = new HashMap<>();
        shared().forEach(shared -> known.put(shared.key(), Objects.requireNonNull(ids.get(shared.command()))));
        return known;
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return VietnameseNumbers.parse(text).orElse(null);
    }

    /** A definition for all provinces. */
    record Shared(
            String key,
            String name,
            String unit,
            IndicatorLevel level,
            @Nullable Direction direction) {

        DefinitionCommand command() {
            return new DefinitionCommand(name, unit, Objects.requireNonNullElse(direction, Direction.HIGHER), level);
        }
    }

    /**
     * @param definition the key of a shared definition, null for one of the province's own
     * @param figure of the current state, as written
     * @param meant what it means where the words do not say it by themselves; {@code targetMeant} likewise
     * @param ratio printed beside the figure
     */
    record Entry(
            @Nullable String definition,
            String name,
            String unit,
            String heading,
            @Nullable String place,
            boolean currentState,
            @Nullable IndicatorLevel level,
            @Nullable Direction direction,
            @Nullable String condition,
            @Nullable String responsible,
            @Nullable String target,
            @Nullable String targetMeant,
            @Nullable Integer targetYear,
            @Nullable String figure,
            @Nullable String meant,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String ratio,
            @Nullable String ratioUnit,
            @Nullable Integer year,
            @Nullable String baselineScope,
            @Nullable String targetScope,
            @Nullable List<Value> values) {

        IndicatorCommand command(Map<String, Long> known) {
            Target aim = target == null || targetYear == null
                    ? null
                    : new Target(
                            target,
                            Figure.parse(targetMeant == null ? target : targetMeant, unit)
                                    .orElseThrow(() -> new IllegalStateException(name)),
                            targetYear);
            return new IndicatorCommand(
                    definition == null ? null : Objects.requireNonNull(known.get(definition), definition),
                    unit,
                    Objects.requireNonNullElse(direction, Direction.HIGHER),
                    currentState,
                    heading,
                    name,
                    level,
                    responsible,
                    new Baseline(
                            figure,
                            Figure.parse(meant == null ? figure : meant, unit).orElse(null),
                            Ratio.of(number(numerator), number(denominator)),
                            ratioUnit == null ? null : new PrintedRatio(number(ratio), ratioUnit),
                            year),
                    aim,
                    baselineScope == null || targetScope == null ? null : new Scopes(baselineScope, targetScope),
                    place,
                    condition,
                    0);
        }
    }

    /**
     * @param within "Q2", "Y" for the year
     */
    record Value(
            String within,
            @Nullable String number,
            @Nullable String numerator,
            @Nullable String denominator) {

        private static final int YEAR = 2021;

        ValueCommand command() {
            ValuePeriod period = within.startsWith("Q")
                    ? ValuePeriod.ofQuarter(YEAR, Integer.parseInt(within.substring(1)))
                    : ValuePeriod.on(LocalDate.of(YEAR, 12, 31));
            return new ValueCommand(
                    period,
                    null,
                    DemoIndicators.number(number),
                    Ratio.of(DemoIndicators.number(numerator), DemoIndicators.number(denominator)),
                    null,
                    true,
                    null,
                    0);
        }
    }
}
