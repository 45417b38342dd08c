package vn.itplan.appendix;

import static vn.itplan.appendix.LayoutRules.needed;
import static vn.itplan.appendix.LayoutRules.require;

import java.util.List;
import java.util.Set;
import vn.itplan.common.MoneyUnit;

/**
 * How an appendix is laid out, as data: what a province prints above the table, what its rows are, which columns it has
 * and how rows are grouped, numbered and summed. Texts may hold {@link Placeholders}. A layout that contradicts itself
 * cannot be made; what a definition need not say is told with the parameters.
 *
 * @param slug the layout's name in addresses
 * @param documentName template of the file's name and the document's title
 * @param rows items of the plan unless said otherwise
 * @param grouping by the plan's groups unless said otherwise
 * @param tables one unless said otherwise
 * @param groupNumbers how groups of level 1, 2, 3 are numbered where the plan gives them no number of its own
 * @param itemNumbers the same for rows outside groups and in groups of level 1, 2, 3; where rows and the groups below
 *     them are numbered alike, the groups count on
 * @param counting rows keep the number that the paper gives them unless said otherwise
 * @param groupRows groups fill the columns unless said otherwise
 * @param subtotalLabel template of the first words of a line of subtotals below its group
 * @param totalLabel empty for no total; over all columns before the amounts, or parted by {@code |} one word for each
 * @param totalPlace below the rows unless said otherwise
 * @param filter none unless said otherwise
 * @param differenceNote template of the note on a stated figure that its lines do not add up to
 */
public record AppendixLayout(
        String slug,
        String name,
        String documentName,
        String sheetName,
        Page page,
        List<Title> titles,
        MoneyUnit unit,
        UnitLine unitLine,
        RowSource rows,
        RowFilter filter,
        Grouping grouping,
        Tables tables,
        List<LayoutColumn> columns,
        List<NumberStyle> groupNumbers,
        List<NumberStyle> itemNumbers,
        Counting counting,
        GroupRows groupRows,
        Subtotals subtotals,
        String subtotalLabel,
        String totalLabel,
        TotalPlace totalPlace,
        String differenceNote) {

    /** Groups nest this deep, as in the papers. */
    public static final int MAX_DEPTH = 3;

    private static final String DIFFERENCE =
            "Số ghi trong văn bản: {stated}. Số tính lại từ các dòng: {computed}. Chênh lệch: {difference}.";
    private static final int MOST_COLUMNS = 40;
    private static final int LONGEST_TEXT = 1000;

    /** As spreadsheets have it. */
    private static final int LONGEST_SHEET = 31;

    public enum Orientation {
        PORTRAIT,
        LANDSCAPE
    }

    /** A4 with its margins in millimetres. */
    public record Page(Orientation orientation, int topMm, int rightMm, int bottomMm, int leftMm) {

        private static final int LONG_MM = 297;
        private static final int SHORT_MM = 210;

        public Page {
            needed(orientation, "orientation");
            for (int margin : new int[] {topMm, rightMm, bottomMm, leftMm}) {
                require(margin >= 5 && margin <= 60, "margin", "a margin is 5 to 60 mm, not " + margin);
            }
        }

        public int widthMm() {
            return orientation == Orientation.LANDSCAPE ? LONG_MM : SHORT_MM;
        }

        public int heightMm() {
            return orientation == Orientation.LANDSCAPE ? SHORT_MM : LONG_MM;
        }

        /** Between the margins. */
        public int innerWidthMm() {
            return widthMm() - leftMm - rightMm;
        }
    }

    /** What a title line is: the appendix's name in bold capitals, words in bold below it, or the plan that it is attached to, in italics. */
    public enum TitleStyle {
        NAME,
        SUBTITLE,
        ATTACHMENT
    }

    public record Title(String text, TitleStyle style) {
        public Title {
            needed(text, "a title's text");
            needed(style, "a title's style");
            require(text.length() <= LONGEST_TEXT, "a title is too long");
        }
    }

    /** The line that says the unit of all amounts, above the last so many columns; without text there is none. */
    public record UnitLine(String text, int columns) {
        public UnitLine {
            needed(text, "the unit line's text");
        }
    }

    /** What a column tells. */
    public enum Meaning {
        ORDER,
        NAME,
        GROUP,
        OBJECTIVE,
        CONTENT,
        SCOPE,
        LEAD,
        COORDINATING,
        MONITORING,
        DELIVERABLE,
        PERIOD,
        KIND,
        INVESTMENT_FORM,
        STATUS,
        /** An X in rows of one status. */
        MARK,
        DECISION,
        OUTCOME,
        /** The names of the sources that a row's money comes from. */
        SOURCES,
        AMOUNT,
        /** What was paid out, in hundredths of what was planned. */
        RATIO,
        NOTE,
        SERVICE_LEVEL,
        UNIT,
        BASELINE,
        TARGET,
        ACTUAL,
        DEADLINE,
        PROGRESS,
        DIFFICULTIES
    }

    public enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /** What rows stand together under a heading of their own. */
    public enum Grouping {
        NONE,
        GROUP,
        YEAR,
        SOURCE,
        AGENCY
    }

    /**
     * One table, or one for each group of the first level and one for rows outside groups.
     *
     * @param firstNumber of tables counted in their titles
     */
    public record Tables(boolean perGroup, int firstNumber) {
        public static final Tables ONE = new Tables(false, 1);
    }

    public enum Counting {
        /** Numbers of the paper; where it has none, from 1 in each group. */
        AS_PRINTED,
        /** From 1 in each group. */
        RESTART,
        /** On through all groups. */
        RUN_ON
    }

    public enum GroupRows {
        /** The name under that of the rows, subtotals under the amounts. */
        COLUMNS,
        /** The name over the whole width, or up to the amounts where they hold subtotals. */
        MERGED
    }

    public enum Subtotals {
        /** In the group's own row. */
        GROUP_ROW,
        /** In a line below the rows of the group. */
        LINE_BELOW,
        NONE
    }

    public enum TotalPlace {
        TOP,
        BOTTOM
    }

    @SuppressWarnings("NullAway")
    public AppendixLayout {
        needed(slug, "slug");
        needed(name, "name");
        needed(documentName, "documentName");
        needed(sheetName, "sheetName");
        needed(page, "page");
        titles = List.copyOf(needed(titles, "titles"));
        needed(unit, "unit");
        needed(unitLine, "unitLine");
        rows = rows == null ? RowSource.ITEMS : rows;
        filter = filter == null ? RowFilter.NONE : filter;
        grouping = grouping == null ? Grouping.GROUP : grouping;
        tables = tables == null ? Tables.ONE : tables;
        columns = List.copyOf(needed(columns, "columns"));
        groupNumbers = List.copyOf(needed(groupNumbers, "groupNumbers"));
        itemNumbers = List.copyOf(needed(itemNumbers, "itemNumbers"));
        counting = counting == null ? Counting.AS_PRINTED : counting;
        groupRows = groupRows == null ? GroupRows.COLUMNS : groupRows;
        needed(subtotals, "subtotals");
        subtotalLabel = subtotalLabel == null ? "Cộng" : subtotalLabel;
        needed(totalLabel, "totalLabel");
        totalPlace = totalPlace == null ? TotalPlace.BOTTOM : totalPlace;
        differenceNote = differenceNote == null ? DIFFERENCE : differenceNote;
        require(
                slug.matches("[a-z0-9]+(-[a-z0-9]+)*") && slug.length() <= 60,
                "slug “" + slug + "” is no part of an address");
        require(!name.isBlank() && name.length() <= 200, "the name is missing or too long");
        require(!documentName.isBlank() && documentName.length() <= LONGEST_TEXT, "the document has no name");
        require(!sheetName.isBlank() && sheetName.length() <= LONGEST_SHEET, "sheet", "the sheet has no name");
        require(
                groupNumbers.size() == MAX_DEPTH && groupNumbers.get(0) != NumberStyle.PATH,
                "path",
                "three levels of groups are numbered, the first by itself");
        require(itemNumbers.size() == MAX_DEPTH + 1, "items are numbered outside groups and on three levels");
        require(columns.size() <= MOST_COLUMNS, "many", "there are more than " + MOST_COLUMNS + " columns");
        List<List<Object>> shown = columns.stream().map(LayoutColumn::tells).toList();
        require(Set.copyOf(shown).size() == shown.size(), "twice", "a meaning has two columns");
        LayoutShape.verify(columns, rows, grouping, groupRows, tables, subtotals, totalLabel);
        require(unitLine.columns() >= 1 && unitLine.columns() <= columns.size(), "the unit line covers no columns");
        titles.forEach(title -> Placeholders.verify(title.text(), Placeholders.OF_TITLE));
        Placeholders.verify(documentName, Placeholders.OF_PLAN);
        Placeholders.verify(unitLine.text(), Placeholders.OF_UNIT);
        Placeholders.verify(subtotalLabel, Placeholders.OF_SUBTOTAL);
        Placeholders.verify(differenceNote, Placeholders.OF_DIFFERENCE);
    }
}
