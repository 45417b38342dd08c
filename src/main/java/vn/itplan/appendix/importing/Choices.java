package vn.itplan.appendix.importing;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.VietnameseNumbers.Convention;

/**
 * What a person decided about one table; null and empty leave the decision to the reader.
 *
 * @param sheet the only sheet to read
 * @param unit overrides the unit written in the file
 * @param convention overrides how amounts written as text are read
 * @param columns by column letter
 * @param headingFirst the first row of the heading, when the reader took another
 * @param headingLast its last row
 */
public record Choices(
        @Nullable String sheet,
        @Nullable MoneyUnit unit,
        @Nullable Convention convention,
        Map<String, ColumnChoice> columns,
        @Nullable Integer headingFirst,
        @Nullable Integer headingLast) {

    public static final Choices NONE = new Choices(null, null, null, Map.of());

    public Choices {
        columns = Map.copyOf(columns);
    }

    /** Only what columns mean, and nothing about their money. */
    public Choices(
            @Nullable String sheet,
            @Nullable MoneyUnit unit,
            @Nullable Convention convention,
            Map<String, Meaning> meanings) {
        this(
                sheet,
                unit,
                convention,
                meanings.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> new ColumnChoice(entry.getKey(), entry.getValue(), AmountOf.NOTHING))),
                null,
                null);
    }

    /** What one column holds. */
    public record ColumnChoice(String letter, Meaning meaning, AmountOf of) {}
}
