package vn.itplan.appendix;

import java.util.List;
import java.util.Set;
import vn.itplan.common.MoneyUnit;

/**
 * How an appendix is laid out, as data: what a province prints above the table, which columns it has and how rows are
 * numbered and summed. Texts may hold {@link Placeholders}. A layout that contradicts itself cannot be made.
 *
 * @param slug the layout's name in addresses
 * @param documentName template of the file's name and the document's title
 * @param groupNumbers how groups of level 1, 2, 3 are numbered where the plan gives them no number of its own
 * @param itemNumbers the same for items outside groups and in groups of level 1, 2, 3; where items and the groups below
 *     them are numbered alike, the groups count on
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
        List<Column> columns,
        List<NumberStyle> groupNumbers,
        List<NumberStyle> itemNumbers,
        Subtotals subtotals,
        String totalLabel,
        String differenceNote) {

    /** Groups nest this deep, as in the papers. */
    public static final int MAX_DEPTH = 3;

    public enum Orientation {
        PORTRAIT,
        LANDSCAPE
    }

    /** A4 with its margins in millimetres. */
    public record Page(Orientation orientation, int topMm, int rightMm, int bottomMm, int leftMm) {
        public Page {
            for (int margin : new int[] {topMm, rightMm, bottomMm, leftMm}) {
                require(margin >= 5 && margin <= 60, "a margin is 5 to 60 mm, not " + margin);
            }
        }
    }

    /** What a title line is: the appendix's name in bold capitals, or the plan that it is attached to, in italics. */
    public enum TitleStyle {
        NAME,
        ATTACHMENT
    }

    public record Title(String text, TitleStyle style) {}

    /** The line that says the unit of all amounts, above the last so many columns. */
    public record UnitLine(String text, int columns) {}

    public enum Meaning {
        ORDER,
        NAME,
        LEAD,
        COORDINATING,
        AMOUNT,
        NOTE
    }

    public enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    public record Column(Meaning meaning, String heading, int widthMm, Align align) {
        public Column {
            require(!heading.isBlank(), "column " + meaning + " has no heading");
            require(widthMm >= 5 && widthMm <= 250, "column " + meaning + " is 5 to 250 mm wide, not " + widthMm);
        }
    }

    public enum NumberStyle {
        /** I, II, III. */
        UPPER_ROMAN,
        /** 1, 2, 3. */
        ARABIC,
        /** The number of the group around it, a dot, and 1, 2, 3: 2.1, 2.2. */
        PATH;

        private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        private static final String[] SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

        /** @param position from 1 within the group numbered {@code parent}, which is empty outside groups */
        String number(String parent, int position) {
            return switch (this) {
                case UPPER_ROMAN -> roman(position);
                case ARABIC -> String.valueOf(position);
                case PATH -> parent.isEmpty() ? String.valueOf(position) : bare(parent) + "." + position;
            };
        }

        /** Without the mark that closes it: "1.", "a)". */
        private static String bare(String number) {
            return number.strip().replaceFirst("[.):]+$", "");
        }

        private static String roman(int number) {
            StringBuilder roman = new StringBuilder();
            int left = number;
            for (int i = 0; i < VALUES.length; i++) {
                for (; left >= VALUES[i]; left -= VALUES[i]) {
                    roman.append(SIGNS[i]);
                }
            }
            return roman.toString();
        }
    }

    public enum Subtotals {
        /** In the group's own row. */
        GROUP_ROW,
        NONE
    }

    public AppendixLayout {
        titles = List.copyOf(titles);
        columns = List.copyOf(columns);
        groupNumbers = List.copyOf(groupNumbers);
        itemNumbers = List.copyOf(itemNumbers);
        require(slug.matches("[a-z0-9]+(-[a-z0-9]+)*"), "slug “" + slug + "” is no part of an address");
        require(
                groupNumbers.size() == MAX_DEPTH && groupNumbers.get(0) != NumberStyle.PATH,
                "three levels of groups are numbered, the first by itself");
        require(itemNumbers.size() == MAX_DEPTH + 1, "items are numbered outside groups and on three levels");
        List<Meaning> meanings = columns.stream().map(Column::meaning).toList();
        require(Set.copyOf(meanings).size() == meanings.size(), "a meaning has two columns");
        require(meanings.contains(Meaning.NAME), "no column holds the name");
        require(meanings.indexOf(Meaning.AMOUNT) > 0, "an amount column with the total's label on its left is missing");
        require(unitLine.columns() >= 1 && unitLine.columns() <= columns.size(), "the unit line covers no columns");
        titles.forEach(title -> Placeholders.verify(title.text(), Placeholders.OF_PLAN));
        Placeholders.verify(documentName, Placeholders.OF_PLAN);
        Placeholders.verify(unitLine.text(), Placeholders.OF_UNIT);
        Placeholders.verify(differenceNote, Placeholders.OF_DIFFERENCE);
    }

    /** Position of the column of amounts. */
    int amountColumn() {
        return columns.stream().map(Column::meaning).toList().indexOf(Meaning.AMOUNT);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("Appendix layout: " + otherwise);
        }
    }
}
