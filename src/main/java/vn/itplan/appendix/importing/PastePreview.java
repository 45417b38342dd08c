package vn.itplan.appendix.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyUnit;

/**
 * What pasted cells would become, as a person sees it before anything is stored.
 *
 * @param headed whether the first rows were taken for a heading
 * @param unit of the amounts, null while it is not known
 * @param rows all pasted rows in their order
 * @param problems without those about the whole, which stand at the fields of the form
 * @param total of the rows that would be added
 */
public record PastePreview(
        List<ColumnMeaning> columns,
        boolean headed,
        @Nullable MoneyUnit unit,
        List<Row> rows,
        List<CellProblem> problems,
        int items,
        int newGroups,
        Money total) {

    /** What became of a pasted row. */
    public enum Kind {
        HEADING,
        GROUP,
        KNOWN_GROUP,
        ITEM,
        /** Sums are made by the program from the rows. */
        SUM,
        LEFT_OUT
    }

    /** Whether something stands in the way. */
    public boolean blocked() {
        return items == 0
                || problems.stream().anyMatch(problem -> problem.problem().severity() == Problem.Severity.ERROR);
    }

    /**
     * @param sample what the first filled cells hold
     */
    public record ColumnMeaning(int index, String letter, String heading, Meaning meaning, String sample) {}

    /**
     * @param group the way to the group that it will stand in, null outside all groups
     * @param rest the other texts that are taken, joined
     */
    public record Row(
            int number,
            Kind kind,
            @Nullable String order,
            String name,
            @Nullable String group,
            @Nullable String lead,
            @Nullable Money amount,
            @Nullable String amountText,
            String rest,
            boolean problem) {}

    /**
     * @param text what the cell holds, null when the problem is about no cell
     */
    public record CellProblem(
            Problem problem,
            @Nullable Meaning column,
            @Nullable String text) {}
}
