package vn.itplan.appendix.exporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.itplan.appendix.AppendixTable.RowRange;

/** SUM over cells of one column, within the limits of spreadsheets: 255 arguments and 8,192 characters. */
final class SumFormula {

    private static final int MOST_ARGUMENTS = 255;
    private static final int MOST_CHARACTERS = 8_192;

    private SumFormula() {}

    /**
     * @param lineOfFirstRow the sheet's line, from 1, of the table's row 0
     * @return empty when it would be too long
     */
    static Optional<String> of(String column, List<RowRange> rows, int lineOfFirstRow) {
        List<String> arguments = new ArrayList<>();
        for (RowRange range : rows) {
            String first = column + (range.first() + lineOfFirstRow);
            arguments.add(
                    range.first() == range.last() ? first : first + ":" + column + (range.last() + lineOfFirstRow));
        }
        while (arguments.size() > MOST_ARGUMENTS) {
            List<String> nested = new ArrayList<>();
            for (int i = 0; i < arguments.size(); i += MOST_ARGUMENTS) {
                nested.add(sum(arguments.subList(i, Math.min(i + MOST_ARGUMENTS, arguments.size()))));
            }
            arguments = nested;
        }
        String formula = sum(arguments);
        return formula.length() <= MOST_CHARACTERS ? Optional.of(formula) : Optional.empty();
    }

    private static String sum(List<String> arguments) {
        return "SUM(" + String.join(",", arguments) + ")";
    }
}
