package vn.itplan.appendix.importing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.VietnameseNumbers.Convention;

/**
 * What a person decided in the preview; null and empty leave the decision to the reader.
 *
 * @param sheet the only sheet to read
 * @param unit overrides the unit written in the file
 * @param convention overrides how amounts written as text are read
 * @param columnMeanings by column letter: {"E": AMOUNT}
 */
public record Choices(
        @Nullable String sheet,
        @Nullable MoneyUnit unit,
        @Nullable Convention convention,
        Map<String, Meaning> columnMeanings) {

    public static final Choices NONE = new Choices(null, null, null, Map.of());

    public Choices {
        columnMeanings = Map.copyOf(columnMeanings);
    }
}
