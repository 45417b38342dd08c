package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.Problem.Severity;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.VietnameseNumbers.Convention;

/**
 * The table found on one sheet, and all that is to be said about it.
 *
 * @param titles the lines above the heading, without the unit line
 * @param unit null when the table has amounts and does not say in which unit
 * @param convention how amounts written as text were read
 * @param headingRow the row of the heading, from 1; the upper one of several
 * @param samples by letter of the column something that stands in it
 * @param problems in the order in which they were found
 */
public record RecognizedTable(
        String sheet,
        List<String> titles,
        @Nullable UnitFound unit,
        Convention convention,
        int headingRow,
        int headingLast,
        List<Column> columns,
        Map<String, String> samples,
        List<RecognizedRow> rows,
        Proposals proposals,
        List<Problem> problems) {

    public RecognizedTable {
        titles = List.copyOf(titles);
        columns = List.copyOf(columns);
        samples = Map.copyOf(samples);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    public List<RecognizedRow> rows(RecognizedRow.Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).toList();
    }

    public List<Problem> problems(Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .toList();
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** The columns of money, the total not among them. */
    List<Column> amountColumns() {
        return columns.stream()
                .filter(column -> column.meaning() == Meaning.AMOUNT)
                .toList();
    }

    /** The sum of the items whose money is known. */
    public Money itemTotal() {
        return rows(RecognizedRow.Kind.ITEM).stream()
                .flatMap(row -> row.added().stream())
                .map(Amount::money)
                .reduce(Money.ZERO, (sum, money) -> money == null ? sum : sum.plus(money), Money::plus);
    }

    /** The same table with its amounts in a unit that a person chose; the file need not be read again. */
    public RecognizedTable inUnit(MoneyUnit chosen) {
        List<Problem> others = problems.stream()
                .filter(problem -> !UnitChecks.CODES.contains(problem.code()))
                .toList();
        return new RecognizedTable(
                        sheet,
                        titles,
                        null,
                        convention,
                        headingRow,
                        headingLast,
                        columns,
                        samples,
                        rows,
                        proposals,
                        others)
                .inUnit(UnitFound.chosen(chosen));
    }

    RecognizedTable inUnit(UnitFound found) {
        List<RecognizedRow> converted =
                rows.stream().map(row -> row.in(found.unit())).toList();
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(UnitChecks.of(sheet, converted, found.unit()));
        return new RecognizedTable(
                sheet, titles, found, convention, headingRow, headingLast, columns, samples, converted, proposals, all);
    }
}
