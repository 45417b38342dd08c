package vn.itplan.appendix.importing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.MoneyUnit;

/**
 * How pasted cells are to be read; null leaves the decision to the reader.
 *
 * @param columns what each column holds, from the left
 * @param heading whether the first rows name the columns
 * @param unit of the amounts
 */
public record PasteChoices(
        @Nullable List<Meaning> columns,
        @Nullable Boolean heading,
        @Nullable MoneyUnit unit) {

    public static final PasteChoices NONE = new PasteChoices(null, null, null);

    public PasteChoices {
        columns = columns == null ? null : List.copyOf(columns);
    }

    static PasteChoices kept(String columns, boolean heading, @Nullable String unit) {
        return new PasteChoices(
                Arrays.stream(columns.split(",")).map(Meaning::valueOf).toList(),
                heading,
                unit == null ? null : MoneyUnit.valueOf(unit));
    }

    String columnNames() {
        return columns == null ? "" : columns.stream().map(Meaning::name).collect(Collectors.joining(","));
    }
}
