package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.RecognizedRow.Part;
import vn.itplan.common.FundingStage;

/**
 * A table of a file with what it is taken for.
 *
 * @param index its place in the file, from 0
 */
record ChosenTable(int index, RecognizedTable table, TableChoices choices, TableGuess guess, SourceBook sources) {

    static final String SAME_MONEY = "import.column.same-money";

    /** Rows of all tables are numbered apart; those of the first as in their sheet. */
    static final int ROWS = 2_000_000;

    /** An amount and the money that it is. */
    record Figure(LineKey key, Amount amount) {}

    int key(RecognizedRow row) {
        return index * ROWS + row.rowNumber();
    }

    boolean is(TableRole role) {
        return choices.role() == role;
    }

    Set<Meaning> meanings() {
        return table.columns().stream().map(Column::meaning).collect(Collectors.toSet());
    }

    /** What the row's amounts are that add up. */
    List<Figure> added(RecognizedRow row) {
        List<Figure> figures = new ArrayList<>();
        if (row.parts().isEmpty() && row.amount() != null) {
            figures.add(new Figure(whole(), row.amount()));
        }
        for (Part part : row.parts()) {
            figures.add(new Figure(key(part.column().of()), part.amount()));
        }
        return figures;
    }

    /** What the row says its parts add up to. */
    @Nullable
    Figure printedSum(RecognizedRow row) {
        Amount sum = row.printedSum();
        return sum == null ? null : new Figure(whole(), sum);
    }

    /** The money that the columns of the table can hold. */
    List<LineKey> keys() {
        List<LineKey> keys = new ArrayList<>(
                table.amountColumns().stream().map(column -> key(column.of())).toList());
        LineKey whole = whole();
        boolean total = table.columns().stream().anyMatch(column -> column.meaning() == Meaning.TOTAL);
        if (total && !keys.contains(whole)) {
            keys.add(whole);
        }
        return keys;
    }

    /** Two columns that would be the same money. */
    List<Problem> problems() {
        Problems problems = new Problems(table.sheet());
        Set<String> seen = new HashSet<>();
        for (Column column : table.amountColumns()) {
            if (!is(TableRole.PAST) && !seen.add(key(column.of()).own())) {
                problems.error(SAME_MONEY, column.letter() + table.headingRow(), column.heading());
            }
        }
        return problems.all();
    }

    private LineKey whole() {
        boolean byYear = says(of -> of.year() != null);
        boolean bySource = says(of -> of.source() != null);
        return key(byYear ? null : choices.year(), null, !bySource, null);
    }

    private LineKey key(AmountOf of) {
        Integer year = of.year() != null ? of.year() : says(any -> any.year() != null) ? null : choices.year();
        return key(year, of.source(), !says(any -> any.source() != null), of.stage());
    }

    private LineKey key(
            @Nullable Integer year, @Nullable String source, boolean ofTable, @Nullable FundingStage stage) {
        FundingStage own = stage == null ? choices.stage() : stage;
        if (source != null) {
            Long known = sources.find(source);
            return new LineKey(year, known, known == null ? source : null, own);
        }
        return ofTable
                ? new LineKey(year, tableSource(), tableSource() == null ? choices.sourceName() : null, own)
                : new LineKey(year, null, null, own);
    }

    private @Nullable Long tableSource() {
        return choices.sourceId() != null ? choices.sourceId() : sources.find(choices.sourceName());
    }

    private boolean says(Predicate<AmountOf> what) {
        return table.amountColumns().stream().map(Column::of).anyMatch(what);
    }
}
