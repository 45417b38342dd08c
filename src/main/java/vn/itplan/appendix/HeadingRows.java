package vn.itplan.appendix;

import java.util.ArrayList;
import java.util.List;
import vn.itplan.appendix.AppendixTable.Cell;
import vn.itplan.appendix.AppendixTable.Covered;
import vn.itplan.appendix.AppendixTable.Kind;
import vn.itplan.appendix.AppendixTable.Row;
import vn.itplan.appendix.AppendixTable.Text;

/** The heading as a tree: neighbours below the same words share their cell, and what has nothing below it reaches down. */
final class HeadingRows {

    private HeadingRows() {}

    static List<Row> of(List<List<String>> headings) {
        int levels = headings.stream().mapToInt(List::size).max().orElse(1);
        List<Row> rows = new ArrayList<>();
        for (int level = 0; level < levels; level++) {
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < headings.size(); ) {
                List<String> heading = headings.get(column);
                if (level >= heading.size()) {
                    cells.add(new Covered(1));
                    column++;
                } else {
                    int columns = together(headings, column, level);
                    boolean lowest = level == heading.size() - 1;
                    cells.add(new Text(heading.get(level), columns, lowest ? levels - level : 1));
                    column += columns;
                }
            }
            rows.add(new Row(Kind.HEADING, 0, cells));
        }
        return rows;
    }

    /** How many columns from this one on have the same words down to this level and more below them. */
    private static int together(List<List<String>> headings, int column, int level) {
        List<String> first = headings.get(column);
        if (level == first.size() - 1) {
            return 1;
        }
        int columns = 1;
        while (column + columns < headings.size()) {
            List<String> next = headings.get(column + columns);
            if (next.size() - 1 <= level || !next.subList(0, level + 1).equals(first.subList(0, level + 1))) {
                break;
            }
            columns++;
        }
        return columns;
    }
}
