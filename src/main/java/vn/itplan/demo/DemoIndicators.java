package vn.itplan.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.itplan.common.VietnameseNumbers;
import vn.itplan.indicator.DefinitionCommand;
import vn.itplan.indicator.Direction;
import vn.itplan.indicator.Figure;
import vn.itplan.indicator.IndicatorCommand;
import vn.itplan.indicator.IndicatorCommand.Baseline;
import vn.itplan.indicator.IndicatorCommand.Target;
import vn.itplan.indicator.IndicatorDefinitions;
import vn.itplan.indicator.IndicatorLevel;
import vn.itplan.indicator.IndicatorValues;
import vn.itplan.indicator.Indicators;
import vn.itplan.indicator.Ratio;
import vn.itplan.indicator.ValueCommand;
import vn.itplan.indicator.ValuePeriod;

/** The indicators of Kiên Giang's plan of 2021 as printed, and invented values of that year, each marked as such. */
@Component
class DemoIndicators {

    private static final String FILE = "kien-giang-2021-chi-tieu.json";
    private static final int YEAR = 2021;

    private final IndicatorDefinitions definitions;
    private final Indicators indicators;
    private final IndicatorValues values;
    private final JsonMapper json;

    DemoIndicators(IndicatorDefinitions definitions, Indicators indicators, IndicatorValues values, JsonMapper json) {
        this.definitions = definitions;
        this.indicators = indicators;
        this.values = values;
        this.json = json;
    }

    /** As the administrator: what a resolution of the government asks of every province is a definition for all. */
    void addDefinitions() {
        read().stream()
                .filter(Entry::national)
                .forEach(entry -> definitions.addNational(new DefinitionCommand(
                        entry.name(),
                        entry.unit(),
                        entry.directionOrHigher(),
                        Objects.requireNonNullElse(entry.level(), IndicatorLevel.WHOLE_PROVINCE))));
    }

    /** As the planner. */
    void addTo(long plan) {
        List<Entry> entries = read();
        List<Long> ids =
                indicators.addAll(plan, entries.stream().map(Entry::command).toList());
        for (int i = 0; i < ids.size(); i++) {
            for (Value value : entries.get(i).valuesOrNone()) {
                values.record(plan, ids.get(i), value.command());
            }
        }
    }

    private List<Entry> read() {
        return json.readValue(DemoLoader.resource(FILE), new TypeReference<>() {});
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return VietnameseNumbers.parse(text).orElse(null);
    }

    /**
     * @param figure of the current state, as written
     * @param meant the number of a figure that was written with a mistake
     */
    record Entry(
            String name,
            String unit,
            String place,
            boolean currentState,
            boolean national,
            @Nullable IndicatorLevel level,
            @Nullable Direction direction,
            @Nullable String condition,
            @Nullable String target,
            @Nullable Integer targetYear,
            @Nullable String figure,
            @Nullable String meant,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable Integer year,
            @Nullable List<Value> values) {

        Direction directionOrHigher() {
            return Objects.requireNonNullElse(direction, Direction.HIGHER);
        }

        List<Value> valuesOrNone() {
            return Objects.requireNonNullElse(values, List.of());
        }

        IndicatorCommand command() {
            Target aim = target == null || targetYear == null
                    ? null
                    : new Target(target, Figure.parse(target, unit).orElseThrow(), targetYear);
            BigDecimal number = meant != null
                    ? number(meant)
                    : Figure.parse(figure, unit).map(Figure::number).orElse(null);
            return new IndicatorCommand(
                    null,
                    unit,
                    directionOrHigher(),
                    currentState,
                    name,
                    level,
                    null,
                    new Baseline(figure, number, Ratio.of(number(numerator), number(denominator)), year),
                    aim,
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
