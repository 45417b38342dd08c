package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.itplan.appendix.importing.Heading.HeadingColumn;

/**
 * Which of several columns of money are its parts by year, source or stage, and which is their total.
 *
 * @param columns with the meanings decided
 * @param undecided columns of money that nothing tells apart
 */
record AmountColumns(List<HeadingColumn> columns, List<HeadingColumn> undecided) {

    /**
     * @param texts of each column the words of its heading from above
     */
    static AmountColumns decide(List<HeadingColumn> columns, List<List<String>> texts, boolean oneAmount) {
        List<Integer> amounts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).meaning() == Meaning.AMOUNT) {
                amounts.add(i);
            }
        }
        if (amounts.isEmpty()) {
            return new AmountColumns(columns, List.of());
        }
        if (amounts.size() == 1) {
            return new AmountColumns(oneAmount ? columns : only(columns, texts, amounts.get(0)), List.of());
        }
        return oneAmount ? one(columns, texts, amounts) : several(columns, texts, amounts);
    }

    /** A single year or source may be all that a table has. */
    private static List<HeadingColumn> only(List<HeadingColumn> columns, List<List<String>> texts, int index) {
        AmountOf of = HeadingWords.amountOf(texts.get(index));
        List<HeadingColumn> result = new ArrayList<>(columns);
        if (!of.saysNothing() && !isWhole(texts.get(index))) {
            result.set(index, columns.get(index).as(Meaning.AMOUNT, of));
        }
        return result;
    }

    /** The one that says it is the whole, or none. */
    private static AmountColumns one(List<HeadingColumn> columns, List<List<String>> texts, List<Integer> amounts) {
        List<Integer> whole =
                amounts.stream().filter(i -> isWhole(texts.get(i))).toList();
        List<HeadingColumn> result = new ArrayList<>(columns);
        for (int i : amounts) {
            boolean only = whole.size() == 1 && whole.get(0) == i;
            result.set(i, columns.get(i).as(only ? Meaning.AMOUNT : Meaning.OTHER));
        }
        return new AmountColumns(result, whole.size() == 1 ? List.of() : of(columns, amounts));
    }

    private static AmountColumns several(List<HeadingColumn> columns, List<List<String>> texts, List<Integer> amounts) {
        List<HeadingColumn> result = new ArrayList<>(columns);
        List<Integer> parts = new ArrayList<>();
        List<Integer> totals = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        Set<AmountOf> taken = new HashSet<>();
        for (int i : amounts) {
            AmountOf of = HeadingWords.amountOf(texts.get(i));
            boolean whole = isWhole(texts.get(i));
            if (whole && (of.year() == null && of.source() == null)) {
                totals.add(i);
            } else if (!whole && !of.saysNothing() && taken.add(of)) {
                parts.add(i);
                result.set(i, columns.get(i).as(Meaning.AMOUNT, of));
            } else {
                others.add(i);
            }
        }
        if (parts.isEmpty() && totals.size() != 1) {
            amounts.forEach(i -> result.set(i, columns.get(i).as(Meaning.OTHER)));
            return new AmountColumns(result, of(columns, amounts));
        }
        if (totals.isEmpty() && !parts.isEmpty()) {
            // "Kinh phí" beside its parts is their total; "tổng mức đầu tư" is not.
            others.stream()
                    .filter(i -> HeadingWords.amountOf(texts.get(i)).saysNothing()
                            && !HeadingWords.isInvestment(texts.get(i)))
                    .findFirst()
                    .ifPresent(totals::add);
        }
        others.forEach(i -> result.set(i, columns.get(i).as(Meaning.OTHER)));
        for (int i : totals) {
            boolean first = i == totals.get(0);
            Meaning meaning = !first ? Meaning.OTHER : parts.isEmpty() ? Meaning.AMOUNT : Meaning.TOTAL;
            result.set(i, columns.get(i).as(meaning));
        }
        return new AmountColumns(result, List.of());
    }

    private static List<HeadingColumn> of(List<HeadingColumn> columns, List<Integer> indexes) {
        return indexes.stream().map(columns::get).toList();
    }

    private static boolean isWhole(List<String> texts) {
        return ColumnWords.saysWhole(texts.get(texts.size() - 1));
    }
}
