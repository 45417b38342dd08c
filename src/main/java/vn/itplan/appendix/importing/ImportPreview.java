package vn.itplan.appendix.importing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Listing;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyUnit;

/**
 * What a file would put into the plan, as a person sees it before anything is stored.
 *
 * @param unitInFile null when the table does not say its unit
 * @param rows one page of the rows in their order
 * @param differing rows that say something else than the plan; for each the person decides
 * @param vanished items of the plan that the file does not name; they stay
 * @param agencies what the words of the cells mean
 * @param seen tells at applying whether the plan is still as it was here
 */
public record ImportPreview(
        ImportSummary run,
        long provinceId,
        ImportChoices choices,
        List<String> sheets,
        List<String> titles,
        @Nullable MoneyUnit unitInFile,
        List<Column> columns,
        Listing<Row> rows,
        List<Row> differing,
        List<String> vanished,
        List<Agency> agencies,
        List<Problem> problems,
        Counts counts,
        String seen) {

    /** Whether something stands in the way of applying. */
    public boolean blocked() {
        return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    /** Whether the plan says all of it already. */
    public boolean nothingToDo() {
        return counts.nothing();
    }

    /**
     * A row as it would be stored.
     *
     * @param status {@code NEW}, {@code CHANGED}, {@code UNCHANGED}
     * @param problems those at its cells
     */
    public record Row(
            int number,
            RecognizedRow.Kind kind,
            @Nullable String order,
            String name,
            @Nullable String lead,
            @Nullable String coordinating,
            @Nullable String note,
            @Nullable Money amount,
            @Nullable String amountText,
            @Nullable String amountCell,
            String status,
            List<FieldDifference> fields,
            List<Problem> problems) {}

    /**
     * What a cell that names agencies means.
     *
     * @param name its name in the catalogue, null for one that would be made, unconfirmed
     */
    public record Agency(
            String cell,
            String text,
            @Nullable Long agencyId,
            @Nullable String name) {

        public boolean known() {
            return agencyId != null;
        }
    }

    /** Items that are new, differ, are the same, and the sum of all items of the file. */
    public record Counts(int groups, long added, long changed, long unchanged, Money total, boolean nothing) {}

    /** An import in a list. */
    public record ImportSummary(
            long id,
            String fileName,
            ImportState state,
            Instant createdAt,
            String createdBy,
            @Nullable Instant appliedAt,
            @Nullable String appliedBy,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy,
            int added,
            int changed,
            int unchanged) {}
}
