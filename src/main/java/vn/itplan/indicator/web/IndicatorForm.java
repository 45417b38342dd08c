package vn.itplan.indicator.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Texts;
import vn.itplan.common.VietnameseNumbers;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Submissions;
import vn.itplan.indicator.Direction;
import vn.itplan.indicator.Figure;
import vn.itplan.indicator.IndicatorCommand;
import vn.itplan.indicator.IndicatorCommand.Baseline;
import vn.itplan.indicator.IndicatorCommand.Target;
import vn.itplan.indicator.IndicatorLevel;

/**
 * An indicator as a person types it. Target and baseline are typed as written; a field beside each takes the number for
 * words that say none for certain.
 */
public record IndicatorForm(
        @Nullable String once,
        @Nullable String part,
        @Nullable String definitionId,
        @Nullable String name,
        @Nullable String unit,
        @Nullable String direction,
        @Nullable String level,
        @Nullable String responsibleText,
        @Nullable String targetText,
        @Nullable String targetNumber,
        @Nullable String targetYear,
        @Nullable String baselineText,
        @Nullable String baselineNumber,
        @Nullable String baselineNumerator,
        @Nullable String baselineDenominator,
        @Nullable String baselineYear,
        @Nullable String place,
        @Nullable String condition,
        @Nullable String version) {

    static IndicatorForm empty(Part part, int lastYear, int firstYear) {
        boolean target = part == Part.TARGET;
        return new IndicatorForm(
                Submissions.newKey(),
                part.name(),
                null,
                null,
                null,
                Direction.HIGHER.name(),
                null,
                null,
                null,
                null,
                target ? String.valueOf(lastYear) : null,
                null,
                null,
                null,
                null,
                String.valueOf(firstYear - 1),
                null,
                null,
                null);
    }

    static IndicatorForm of(IndicatorCommand indicator) {
        Target target = indicator.target();
        Baseline baseline = indicator.baseline();
        Figure meant = target == null
                ? null
                : Figure.parse(target.text(), indicator.unit())
                        .filter(figure ->
                                figure.toString().equals(target.figure().toString()))
                        .orElse(null);
        boolean baselineSays = baseline.number() == null
                || Figure.parse(baseline.text(), indicator.unit())
                        .filter(figure -> figure.number().compareTo(baseline.number()) == 0)
                        .isPresent();
        return new IndicatorForm(
                null,
                (indicator.currentState() ? Part.CURRENT_STATE : Part.TARGET).name(),
                Objects.toString(indicator.definitionId(), null),
                indicator.name(),
                indicator.unit(),
                Objects.toString(indicator.direction(), null),
                Objects.toString(indicator.level(), null),
                indicator.responsibleText(),
                target == null ? null : target.text(),
                target == null || meant != null ? null : target.figure().toString(),
                target == null ? null : String.valueOf(target.year()),
                baseline.text(),
                baselineSays ? null : VietnameseNumbers.format(Objects.requireNonNull(baseline.number())),
                baseline.parts() == null
                        ? null
                        : VietnameseNumbers.format(baseline.parts().numerator()),
                baseline.parts() == null
                        ? null
                        : VietnameseNumbers.format(baseline.parts().denominator()),
                Objects.toString(baseline.year(), null),
                indicator.place(),
                indicator.condition(),
                String.valueOf(indicator.rowVersion()));
    }

    /** In which part of the list it stands. */
    enum Part {
        TARGET,
        CURRENT_STATE
    }

    /**
     * @param unit of the definition that is chosen, else what was typed; words of figures may end with it
     */
    IndicatorCommand command(FieldReader in, FigureReader figures, @Nullable String unit) {
        return new IndicatorCommand(
                in.optionalId("definitionId", definitionId),
                in.optionalText("unit", this.unit, 50),
                in.optionalChoice("direction", Direction.class, direction),
                in.choice("part", Part.class, part) == Part.CURRENT_STATE,
                in.text("name", name, 1000),
                in.optionalChoice("level", IndicatorLevel.class, level),
                in.optionalText("responsibleText", responsibleText, 1000),
                baseline(in, figures, unit),
                target(in, figures, unit),
                in.optionalText("place", place, 300),
                in.optionalText("condition", condition, 500),
                FieldReader.version(version));
    }

    private @Nullable Target target(FieldReader in, FigureReader figures, @Nullable String unit) {
        String text = in.optionalText("targetText", targetText, 200);
        if (text == null) {
            return null;
        }
        boolean given = !Texts.cleanLine(targetNumber).isEmpty();
        Figure figure =
                given ? figures.figure("targetNumber", targetNumber, unit) : figures.figure("targetText", text, unit);
        int year = in.year("targetYear", targetYear);
        return figure == null ? null : new Target(text, figure, year);
    }

    private Baseline baseline(FieldReader in, FigureReader figures, @Nullable String unit) {
        String text = in.optionalText("baselineText", baselineText, 200);
        boolean given = !Texts.cleanLine(baselineNumber).isEmpty();
        return new Baseline(
                text,
                given ? figures.number("baselineNumber", baselineNumber, unit) : FigureReader.meant(text, unit),
                figures.parts("baselineNumerator", baselineNumerator, "baselineDenominator", baselineDenominator),
                in.optionalYear("baselineYear", baselineYear));
    }
}
