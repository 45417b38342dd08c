package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.List;

/** Several tables below each other on one sheet, each with the titles above it. */
final class TableSplitter {

    private static final int TITLE_CELLS = 2;

    private TableSplitter() {}

    /** The parts of the sheet, each with one table at most; the sheet itself when there is one. */
    static List<RawSheet> split(RawSheet sheet) {
        List<RawRow> rows = sheet.rows();
        List<Integer> starts = new ArrayList<>();
        RawRow heading = null;
        for (int i = 0; i < rows.size(); i++) {
            RawRow row = rows.get(i);
            if (!HeadingFinder.looksLikeHeading(row)) {
                continue;
            }
            int title = heading == null ? 0 : firstTitle(rows, i, heading.number());
            boolean again =
                    heading != null && (isSame(heading, row) && title == i || row.number() <= heading.number() + 2);
            if (!again) {
                starts.add(starts.isEmpty() ? 0 : title);
                heading = row;
            }
        }
        if (starts.size() <= 1) {
            return List.of(sheet);
        }
        List<RawSheet> parts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            parts.add(sheet.part(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : rows.size()));
        }
        return parts;
    }

    /** The first of the lines right above a heading that are no rows of the table before it. */
    private static int firstTitle(List<RawRow> rows, int heading, int above) {
        int first = heading;
        while (first > 0 && rows.get(first - 1).number() > above + 1 && isTitle(rows.get(first - 1))) {
            first--;
        }
        return first;
    }

    private static boolean isTitle(RawRow row) {
        RawCell first = row.cells().get(0);
        return row.cells().size() <= TITLE_CELLS
                && row.cells().stream().allMatch(cell -> cell.kind() == RawCell.Kind.TEXT)
                && OrderStyle.of(first.line()) == OrderStyle.NONE
                && !OrderStyle.inFront(first.line()).matches()
                && !TotalWords.isTotal(first.line());
    }

    private static boolean isSame(RawRow one, RawRow other) {
        return one.cells().stream()
                .map(RawCell::line)
                .toList()
                .equals(other.cells().stream().map(RawCell::line).toList());
    }
}
