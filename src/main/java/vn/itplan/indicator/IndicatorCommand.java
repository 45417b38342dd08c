package vn.itplan.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of a plan as it is to be kept.
 *
 * @param definitionId the definition that it uses; null to take the one of this name, unit and level, or to make it
 * @param unit needed only without a definition, as is {@code direction}
 * @param currentState whether the paper gives it as current state rather than as a target of the plan
 * @param heading under which the paper prints it
 * @param level as printed, null where the paper does not say
 * @param scopes what baseline and target speak of where that is not the same, else null
 * @param place section or place in the document
 * @param condition what is left out or presumed: "trừ mật"
 * @param rowVersion the version that the form was opened with; ignored for a new one
 */
public record IndicatorCommand(
        @Nullable Long definitionId,
        @Nullable String unit,
        @Nullable Direction direction,
        boolean currentState,
        @Nullable String heading,
        String name,
        @Nullable IndicatorLevel level,
        @Nullable String responsibleText,
        Baseline baseline,
        @Nullable Target target,
        @Nullable Scopes scopes,
        @Nullable String place,
        @Nullable String condition,
        int rowVersion) {

    /** Under no heading, and comparable. */
    public IndicatorCommand(
            @Nullable Long definitionId,
            @Nullable String unit,
            @Nullable Direction direction,
            boolean currentState,
            String name,
            @Nullable IndicatorLevel level,
            @Nullable String responsibleText,
            Baseline baseline,
            @Nullable Target target,
            @Nullable String place,
            @Nullable String condition,
            int rowVersion) {
        this(
                definitionId,
                unit,
                direction,
                currentState,
                null,
                name,
                level,
                responsibleText,
                baseline,
                target,
                null,
                place,
                condition,
                rowVersion);
    }

    /**
     * Where things stood; all of it may be missing.
     *
     * @param text as written
     * @param figure what the words mean, null where they mean no number
     * @param parts the parts of a ratio that the paper prints with it
     * @param ratio the ratio that the paper prints beside the figure, null where the figure is itself the ratio
     */
    public record Baseline(
            @Nullable String text,
            @Nullable Figure figure,
            @Nullable Ratio parts,
            @Nullable PrintedRatio ratio,
            @Nullable Integer year) {

        public static final Baseline NONE = new Baseline(null, null, null, null, null);

        /** A number as it is. */
        public Baseline(
                @Nullable String text, @Nullable BigDecimal number, @Nullable Ratio parts, @Nullable Integer year) {
            this(text, number == null ? null : Figure.exactly(number), parts, null, year);
        }
    }

    /**
     * What is to be reached.
     *
     * @param text as written
     * @param figure what the words mean
     */
    public record Target(String text, Figure figure, int year) {}

    /** What the baseline and what the target speak of; since that is not the same, the one is no way to the other. */
    public record Scopes(String baseline, String target) {}
}
