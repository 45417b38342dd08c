package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.Heading.HeadingColumn;
import vn.itplan.appendix.importing.RecognizedRow.Kind;

/** Tells groups, items and totals apart by how their rows are numbered, and says of every row that it leaves out. */
final class RowClassifier {

    private static final Pattern GROUP_OF_SUBTOTAL = Pattern.compile(
            "(?:tổng|cộng)(?:\\s+(?:nhóm|mục|phần))?\\s*[(]?\\s*([ivx]{1,7}|[a-zđ])\\s*[)]?\\s*:?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int SHOWN = 80;

    private final Heading heading;
    private final Problems problems;
    private final List<Line> lines;
    private final List<Placed> placed = new ArrayList<>();
    private final List<Line> leftOut = new ArrayList<>();
    /** Rows with one text over several columns that have headings of their own. */
    private final Set<Integer> mergedRows = new HashSet<>();
    /** Whether bold rows stand out: not where every row is bold. */
    private final boolean boldTells;

    private final GroupStack groups = new GroupStack();
    private boolean behindTotal;

    private RowClassifier(RawSheet sheet, Heading heading, List<Line> lines, Problems problems) {
        this.heading = heading;
        this.problems = problems;
        this.lines = lines;
        for (RawSheet.Merge merge : sheet.merges()) {
            if (merge.firstRow() == merge.lastRow() && isWide(merge)) {
                mergedRows.add(merge.firstRow());
            }
        }
        boldTells =
                lines.stream().anyMatch(line -> !line.bold() && !line.label().isEmpty() && !isPart(line));
    }

    private boolean isWide(RawSheet.Merge merge) {
        HeadingColumn name = heading.column(Meaning.NAME);
        if (name == null || !merge.covers(merge.firstRow(), name.index())) {
            return false;
        }
        long headed = heading.columns().stream()
                .filter(column -> merge.covers(merge.firstRow(), column.index()) && column.meaning() != Meaning.ORDER)
                .count();
        return merge.lastColumn() - merge.firstColumn() >= 2 || headed >= 2;
    }

    /** A row of the table, what it is, and the rows of the groups that hold it. */
    record Placed(Line line, Kind kind, List<Integer> groupPath) {}

    static List<Placed> classify(RawSheet sheet, Heading heading, Problems problems) {
        List<Line> lines = new ArrayList<>();
        for (RawRow row : sheet.rows()) {
            if (row.number() <= heading.lastRow() || heading.isRepeatedBy(row)) {
                continue;
            }
            Line line = Line.of(row, heading);
            if (!heading.cells(row).isEmpty() && !isRowOfColumnNumbers(line, lines.isEmpty())) {
                lines.add(line);
            }
        }
        return new RowClassifier(sheet, heading, lines, problems).run();
    }

    /** Every row with a name is an item, taken as it stands. */
    static List<Placed> itemsOnly(RawSheet sheet, Heading heading, Problems problems) {
        List<Placed> items = new ArrayList<>();
        for (RawRow row : sheet.rows()) {
            if (row.number() <= heading.lastRow() || heading.isRepeatedBy(row)) {
                continue;
            }
            Line line = Line.asItStands(row, heading);
            if (!line.label().isEmpty()) {
                items.add(new Placed(line, Kind.ITEM, List.of()));
            } else if (line.hasAmount()) {
                problems.error("import.row.no-name", line.address());
            }
        }
        return items;
    }

    private List<Placed> run() {
        for (int i = 0; i < lines.size(); i++) {
            place(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : null, i);
        }
        if (!leftOut.isEmpty()) {
            Line first = leftOut.get(0);
            problems.info(
                    "import.rows.left-out", first.row().cells().get(0).address(), leftOut.size(), shown(textOf(first)));
        }
        return placed;
    }

    private void place(Line line, @Nullable Line next, int index) {
        boolean numbered = line.style() != OrderStyle.NONE && line.style() != OrderStyle.DASH;
        if (!numbered && TotalWords.isTotal(line.label())) {
            total(line, next, index);
        } else if (behindTotal && (!numbered || line.label().isEmpty())
                || (!numbered && TotalWords.isBelowTable(line.label()))) {
            behindTotal = true;
            leftOut.add(line);
        } else if (line.label().isEmpty()) {
            withoutName(line);
        } else {
            groupOrItem(line, next, index);
        }
    }

    private void total(Line line, @Nullable Line next, int index) {
        boolean moreRows = next != null
                && (next.style() != OrderStyle.NONE
                        || TotalWords.isTotal(next.label())
                        || (looksLikeGroup(next) && rowsFollow(index + 2)));
        boolean ofGroup = !groups.isEmpty() && !TotalWords.isOfWholeTable(line.label());
        Matcher named = GROUP_OF_SUBTOTAL.matcher(line.label());
        if (ofGroup && named.matches()) {
            add(line, Kind.SUBTOTAL, groups.pathTo(named.group(1)));
        } else if (ofGroup && moreRows) {
            add(line, Kind.SUBTOTAL, groups.path());
        } else {
            behindTotal = !placed.isEmpty();
            add(line, Kind.TOTAL, List.of());
        }
    }

    private void withoutName(Line line) {
        if (line.hasAmount()) {
            problems.error("import.row.no-name", line.address());
        } else {
            leftOut.add(line);
        }
    }

    private void groupOrItem(Line line, @Nullable Line next, int index) {
        behindTotal = false;
        groups.closeFor(line);
        if (isGroup(line, next, index)) {
            GroupLook look = GroupLook.of(line, mergedRows.contains(line.number()));
            if (line.style() == OrderStyle.NONE) {
                boolean rightBelow =
                        !placed.isEmpty() && placed.get(placed.size() - 1).kind() == Kind.GROUP;
                groups.closeUnnumbered(look, rightBelow);
            }
            if (!groups.open(line, look)) {
                problems.warn("import.group.too-deep", line.address(), shown(line.label()), GroupStack.MAX_DEPTH);
            }
            List<Integer> path = groups.path();
            add(line, Kind.GROUP, path.subList(0, path.size() - 1));
        } else if (isDetail(line)) {
            problems.warn("import.row.detail", line.address(), shown(line.label()));
        } else {
            if (line.style() == OrderStyle.ROMAN || line.style() == OrderStyle.LETTER) {
                problems.warn("import.group.as-item", line.address(), shown(line.label()));
            }
            add(line, Kind.ITEM, groups.path());
        }
    }

    private void add(Line line, Kind kind, List<Integer> groupPath) {
        placed.add(new Placed(line, kind, groupPath));
    }

    private boolean isGroup(Line line, @Nullable Line next, int index) {
        switch (line.style()) {
            case LETTER, ROMAN:
                return holds(line, next, index) || ((!line.hasAmount() || standsOut(line)) && !line.hasOwnText());
            case ARABIC, DECIMAL:
                return next != null
                        && (next.isPartOf(line)
                                || (isPart(next) && partsHaveAmounts(index + 1))
                                || (standsOut(line) && !line.hasOwnText() && isUnnumberedItem(next)));
            case NONE:
                return !line.hasOwnText()
                        && ((next != null && (next.isFirst() || standsOut(line)))
                                || line.across()
                                || mergedRows.contains(line.number()));
            default:
                return false;
        }
    }

    /** A row without a number that nothing but its look makes a group. */
    private boolean looksLikeGroup(Line line) {
        return !line.hasOwnText()
                && !line.label().isEmpty()
                && (standsOut(line) || line.across() || mergedRows.contains(line.number()))
                && !TotalWords.isBelowTable(line.label());
    }

    private boolean rowsFollow(int from) {
        return lines.stream()
                .skip(from)
                .anyMatch(line -> !line.label().isEmpty()
                        && (line.style() != OrderStyle.NONE || line.hasAmount())
                        && !TotalWords.isTotal(line.label()));
    }

    private boolean standsOut(Line line) {
        return line.bold() && boldTells;
    }

    private static boolean isUnnumberedItem(Line line) {
        return line.style() == OrderStyle.NONE
                && !line.bold()
                && !line.label().isEmpty()
                && (line.hasAmount() || line.hasOwnText())
                && !TotalWords.isTotal(line.label());
    }

    /** Whether the next row stands inside a group that this row would open. */
    private boolean holds(Line line, @Nullable Line next, int index) {
        return next != null
                && (!isPart(next) || !line.hasAmount() || partsHaveAmounts(index + 1))
                && next.style() != line.style()
                && !groups.wouldClose(next)
                && !TotalWords.isTotal(next.label())
                && !TotalWords.isBelowTable(next.label())
                && !next.label().isEmpty();
    }

    private static boolean isPart(Line line) {
        return line.style() == OrderStyle.SMALL_LETTER || line.style() == OrderStyle.DASH;
    }

    private boolean partsHaveAmounts(int from) {
        for (int i = from; i < lines.size() && isPart(lines.get(i)); i++) {
            if (lines.get(i).hasAmount()) {
                return true;
            }
        }
        return false;
    }

    /** A line that only describes the item above: a dash or no number, and nothing in the other columns. */
    private boolean isDetail(Line line) {
        boolean describes = isPart(line) || (line.style() == OrderStyle.NONE && heading.has(Meaning.ORDER));
        boolean belowItem = !placed.isEmpty() && placed.get(placed.size() - 1).kind() == Kind.ITEM;
        return describes && belowItem && !line.hasAmount() && !line.hasOwnText();
    }

    /** The row "1 2 3 4" or "(1) (2) (3)=(1)+(2)" that numbers the columns, right below the heading. */
    private static boolean isRowOfColumnNumbers(Line line, boolean first) {
        return first
                && line.row().cells().size() >= 2
                && line.row().cells().stream()
                        .allMatch(cell ->
                                cell.line().matches("[(]?([0-9]{1,2}|[A-Za-z])[)]?(\\s*=[()0-9+\\-*/ ]{1,30})?"));
    }

    private static String textOf(Line line) {
        String text = line.label();
        return text.isEmpty() ? line.row().cells().get(0).line() : text;
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
