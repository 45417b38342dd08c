package vn.itplan.appendix.importing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Listing;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyUnit;

/**
 * What a file would put into the plan, as a person sees it before anything is stored.
 *
 * @param rows one page of the rows in their order
 * @param differing rows that say something else than the plan; for each the person decides
 * @param vanished items of the plan that the file does not name; they stay unless a person says otherwise
 * @param ofBoxes which page of those with boxes it is, where nothing else is shown
 * @param agencies what the words of the cells mean
 * @param problems of the tables that are taken, errors first
 * @param seen tells at applying whether the plan is still as it was here
 */
public record ImportPreview(
        ImportSummary run,
        long provinceId,
        List<TableView> tables,
        ShownRows show,
        List<Filter> filters,
        Listing<Row> rows,
        List<Row> differing,
        List<Vanished> vanished,
        @Nullable Listing<?> ofBoxes,
        List<Agency> agencies,
        List<Problem> problems,
        Counts counts,
        Ticked ticked,
        String seen) {

    private static final int FOREMOST = 100;

    /** Those of long texts stand under the name. */
    private static final List<String> LONG = List.of("objective", "content");

    /** What a filter of the rows leaves. */
    public record Filter(ShownRows show, int rows) {}

    /** As many problems as anybody reads. */
    public List<Problem> foremost() {
        return problems.subList(0, Math.min(FOREMOST, problems.size()));
    }

    /** The texts that any of the rows has, as they are shown in columns. */
    public List<String> fields() {
        return Stream.of(Meaning.values())
                .map(RowFields::field)
                .filter(field -> !LONG.contains(field)
                        && rows.items().stream().anyMatch(row -> row.texts().containsKey(field)))
                .toList();
    }

    /** How many rows of a kind with boxes are not shown here. */
    public int more(String kind) {
        ShownRows of = ShownRows.valueOf(kind);
        int here = of == ShownRows.CHANGED ? differing.size() : vanished.size();
        int all = filters.stream()
                .filter(filter -> filter.show() == of)
                .mapToInt(Filter::rows)
                .sum();
        return show == ShownRows.ALL ? all - here : 0;
    }

    /** Whether something stands in the way of applying. */
    public boolean blocked() {
        return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    /** Whether the plan says all of it already. */
    public boolean nothingToDo() {
        return counts.nothing();
    }

    /**
     * A table of the file and what it is taken for.
     *
     * @param index its place in the file, from 0
     * @param unitInFile null when the table does not say its unit
     * @param unit in which its amounts are read, null while nobody knows
     * @param money whether it has columns of money at all
     */
    public record TableView(
            int index,
            String sheet,
            List<String> titles,
            TableChoices choices,
            @Nullable MoneyUnit unitInFile,
            @Nullable MoneyUnit unit,
            int headingRow,
            int headingLast,
            List<ColumnView> columns,
            int groups,
            int items,
            boolean money,
            Money total,
            List<Problem> problems) {

        public TableRole role() {
            return choices.role();
        }

        public boolean blocked() {
            return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        }
    }

    /**
     * @param sample what stands in the column
     */
    public record ColumnView(Column column, @Nullable String sample) {}

    /**
     * A row as it would be stored.
     *
     * @param key tells it apart from the rows of all tables
     * @param texts by field, those that the row has
     * @param amount what its amounts add up to
     * @param amountText as written, where there is but one amount
     * @param parts its amounts where there are several
     * @param status {@code NEW}, {@code CHANGED}, {@code UNCHANGED}
     * @param problems those at its cells
     */
    public record Row(
            int key,
            String sheet,
            int number,
            TableRole role,
            RecognizedRow.Kind kind,
            @Nullable String order,
            String name,
            Map<String, String> texts,
            @Nullable Money amount,
            @Nullable String amountText,
            List<Part> parts,
            String status,
            List<FieldDifference> fields,
            List<Problem> problems) {

        public List<String> longTexts() {
            return LONG.stream().filter(texts::containsKey).toList();
        }
    }

    /**
     * One of several amounts of a row: "2011" and "3,5".
     *
     * @param amount null as long as the unit is unknown
     */
    public record Part(
            String heading, String text, @Nullable Money amount) {}

    /** An item of the plan that the file does not name. */
    public record Vanished(long id, @Nullable String order, String name) {}

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
    public record Counts(
            int groups, long added, long changed, long unchanged, int vanished, Money total, boolean nothing) {}

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
