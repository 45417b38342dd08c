package vn.itplan.demo;

import static vn.itplan.demo.DemoFiles.all;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.itplan.indicator.Direction;
import vn.itplan.indicator.Figure;
import vn.itplan.indicator.IndicatorCommand;
import vn.itplan.indicator.IndicatorCommand.Baseline;
import vn.itplan.indicator.IndicatorCommand.Target;
import vn.itplan.indicator.IndicatorLevel;
import vn.itplan.indicator.Indicators;

/** The invented targets of the plan of An Giang, each given to an agency, and its invented current state. */
@Component
class DemoTargets {

    private final Indicators indicators;

    DemoTargets(Indicators indicators) {
        this.indicators = indicators;
    }

    void add(long plan, Targets targets) {
        indicators.addAll(
                plan,
                Stream.concat(all(targets.state()).stream(), all(targets.targets()).stream())
                        .map(entry -> entry.command(targets.firstYear()))
                        .toList());
    }

    /** What a plan's file says of targets. */
    record Targets(
            int firstYear,
            @Nullable List<Entry> targets,
            @Nullable List<Entry> state) {}

    /**
     * @param target null for a figure of the current state
     */
    record Entry(
            String name,
            String unit,
            IndicatorLevel level,
            @Nullable Direction direction,
            @Nullable String responsible,
            String baseline,
            @Nullable String target) {

        IndicatorCommand command(int year) {
            Target aim = target == null
                    ? null
                    : new Target(target, Figure.parse(target, unit).orElseThrow(), year);
            Figure stands = Figure.parse(baseline, unit).orElseThrow();
            return new IndicatorCommand(
                    null,
                    unit,
                    Objects.requireNonNullElse(direction, Direction.HIGHER),
                    target == null,
                    name,
                    level,
                    responsible,
                    new Baseline(baseline, stands.number(), null, year - 1),
                    aim,
                    null,
                    null,
                    0);
        }
    }
}
