package vn.itplan.appendix.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.FundingStage;
import vn.itplan.common.MoneyUnit;

/**
 * What one file gave, table by table.
 *
 * @param applied null when nothing was stored
 */
public record FileReading(List<ReadTable> tables, @Nullable Applied applied) {

    /** Whether something must be settled before the file can be stored. */
    public boolean blocked() {
        return tables.stream()
                .flatMap(table -> table.problems().stream())
                .anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    /**
     * @param sheet the sheet, or "Bảng 1" of a text document
     * @param layout the slug of the layout in which it is printed, null for none that is known
     * @param unit in which its amounts are read, null while nobody knows or there are none
     * @param rows those of items, not of groups and totals
     */
    public record ReadTable(
            String sheet,
            @Nullable String layout,
            @Nullable MoneyUnit unit,
            List<Column> columns,
            List<ReadRow> rows,
            List<Problem> problems) {}

    /**
     * @param cell where its name stands
     * @param group the innermost group around it, as named
     * @param totalVnd what its amounts add up to, null without any
     */
    public record ReadRow(
            String cell,
            @Nullable String group,
            @Nullable String order,
            String name,
            @Nullable String leadAgency,
            List<ReadAmount> amounts,
            @Nullable Long totalVnd) {}

    /**
     * @param source as the catalogue or, for one that it does not have, as the file names it
     * @param amountVnd null when it cannot be read
     */
    public record ReadAmount(
            @Nullable Integer year,
            @Nullable String source,
            FundingStage stage,
            @Nullable Long amountVnd) {}

    /** How many items were new, changed, the same, and named by the plan only. */
    public record Applied(long added, long changed, long unchanged, long vanished) {}
}
