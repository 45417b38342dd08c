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
import vn.itplan.indicator.IndicatorCommand.Scopes;
import vn.itplan.indicator.IndicatorCommand.Target;
import vn.itplan.indicator.IndicatorLevel;
import vn.itplan.indicator.PrintedRatio;
import vn.itplan.indicator.Ratio;

/**
 * An indicator as a person types it. Target and baseline are typed as written; a field beside each takes the number for
 * words that say none for certain.
 */
public record IndicatorForm(
        @Nullable String once,
        @Nullable String part,
        @Nullable String definitionId,
        @Nullable String heading,
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
        @Nullable String baselineRatio,
        @Nullable String ratioUnit,
        @Nullable String baselineYear,
        @Nullable String baselineScope,
        @Nullable String targetScope,
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
                null,
                null,
                String.valueOf(firstYear - 1),
                null,
                null,
                null,
                null,
                null);
    }

    static IndicatorForm of(IndicatorCommand indicator) {
        Target target = indicator.target();
        Baseline baseline = indicator.baseline();
        Ratio parts = baseline.parts();
        PrintedRatio ratio = baseline.ratio();
        Scopes scopes = indicator.scopes();
        return new IndicatorForm(
                null,
                (indicator.currentState() ? Part.CURRENT_STATE : Part.TARGET).name(),
                Objects.toString(indicator.definitionId(), null),
                indicator.heading(),
                indicator.name(),
                indicator.unit(),
                Objects.toString(indicator.direction(), null),
                Objects.toString(indicator.level(), null),
                indicator.responsibleText(),
                target == null ? null : target.text(),
                target == null ? null : unsaid(target.figure(), target.text(), indicator.unit()),
                target == null ? null : String.valueOf(target.year()),
                baseline.text(),
                unsaid(baseline.figure(), baseline.text(), indicator.unit()),
                parts == null ? null : VietnameseNumbers.format(parts.numerator()),
                parts == null ? null : VietnameseNumbers.format(parts.denominator()),
                ratio == null || ratio.value() == null ? null : VietnameseNumbers.format(ratio.value()),
                ratio == null ? null : ratio.unit(),
                Objects.toString(baseline.year(), null),
                scopes == null ? null : scopes.baseline(),
                scopes == null ? null : scopes.target(),
                indicator.place(),
                indicator.condition(),
                String.valueOf(indicator.rowVersion()));
    }

    /** The figure where the words do not say it by themselves. */
    private static @Nullable String unsaid(@Nullable Figure figure, @Nullable String text, @Nullable String unit) {
        return figure == null
                        || Figure.parse(text, unit)
                                .filter(meant -> meant.toString().equals(figure.toString()))
                                .isPresent()
                ? null
                : figure.toString();
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
                in.optionalText("heading", heading, 300),
                in.text("name", name, 1000),
                in.optionalChoice("level", IndicatorLevel.class, level),
                in.optionalText("responsibleText", responsibleText, 1000),
                baseline(in, figures, unit),
                target(in, figures, unit),
                scopes(in),
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
        Ratio parts = figures.parts("baselineNumerator", baselineNumerator, "baselineDenominator", baselineDenominator);
        return new Baseline(
                text,
                given
                        ? figures.figure("baselineNumber", baselineNumber, unit)
                        : Figure.parse(text, unit).orElse(null),
                parts,
                ratio(in, figures, parts),
                in.optionalYear("baselineYear", baselineYear));
    }

    private @Nullable PrintedRatio ratio(FieldReader in, FigureReader figures, @Nullable Ratio parts) {
        String ownUnit = in.optionalText("ratioUnit", ratioUnit, 50);
        boolean given = !Texts.cleanLine(baselineRatio).isEmpty();
        if (ownUnit == null) {
            return given ? figures.missing("ratioUnit") : null;
        }
        return given || parts != null
                ? new PrintedRatio(given ? figures.number("baselineRatio", baselineRatio, ownUnit) : null, ownUnit)
                : figures.missing("baselineRatio");
    }

    private @Nullable Scopes scopes(FieldReader in) {
        boolean given = !Texts.cleanLine(baselineScope).isEmpty()
                || !Texts.cleanLine(targetScope).isEmpty();
        return given
                ? new Scopes(in.text("baselineScope", baselineScope, 500), in.text("targetScope", targetScope, 500))
                : null;
    }
}
