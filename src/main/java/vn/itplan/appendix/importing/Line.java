package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.Heading.HeadingColumn;

/**
 * A row below the heading with its cells by meaning, before it is known whether it is a group, an item or a total.
 *
 * @param order as printed, null where there is none
 * @param label the name; in a merged row what stands in its first cell
 * @param across whether the label starts in the first column, as in rows merged over the whole table
 * @param bold whether the label is bold
 */
record Line(
        RawRow row,
        @Nullable String order,
        OrderStyle style,
        String label,
        boolean across,
        boolean bold,
        Map<Meaning, RawCell> cells,
        List<AmountCell> amounts) {

    /** A cell of money, blank ones left out. */
    record AmountCell(HeadingColumn column, RawCell cell) {}

    static Line of(RawRow row, Heading heading) {
        Map<Meaning, RawCell> cells = byMeaning(row, heading);
        RawCell labelled = cells.get(Meaning.NAME);
        String order = text(cells.get(Meaning.ORDER), true);
        String name = text(labelled, false);
        boolean across = false;
        boolean noOrder = OrderStyle.of(order) == OrderStyle.NONE;
        if (noOrder && (name.isEmpty() || name.equals(order) || TotalWords.isTotal(order))) {
            name = order;
            across = !order.isEmpty();
            order = "";
            labelled = across ? cells.get(Meaning.ORDER) : labelled;
        }
        if (labelled != null && order.isEmpty() && labelled.isNumbered()) {
            order = OrderStyle.bare(Objects.requireNonNull(labelled.mark()));
            name = labelled.unmarked();
        }
        if (order.isEmpty()) {
            Matcher numbered = OrderStyle.inFront(name);
            if (numbered.matches() && isOutline(OrderStyle.of(numbered.group(1)))) {
                order = numbered.group(1);
                name = numbered.group(2);
            }
        }
        OrderStyle style = order.isEmpty() && OrderStyle.startsWithDash(name) ? OrderStyle.DASH : OrderStyle.of(order);
        boolean bold = labelled != null && labelled.bold();
        return new Line(row, order.isEmpty() ? null : order, style, name, across, bold, cells, amounts(row, heading));
    }

    /** The row with the number and name that its cells hold, whatever they look like. */
    static Line asItStands(RawRow row, Heading heading) {
        Map<Meaning, RawCell> cells = byMeaning(row, heading);
        String order = text(cells.get(Meaning.ORDER), true);
        String name = text(cells.get(Meaning.NAME), false);
        return new Line(
                row,
                order.isEmpty() ? null : order,
                OrderStyle.of(order),
                name,
                false,
                false,
                cells,
                amounts(row, heading));
    }

    private static Map<Meaning, RawCell> byMeaning(RawRow row, Heading heading) {
        Map<Meaning, RawCell> cells = new EnumMap<>(Meaning.class);
        heading.cells(row).forEach((column, cell) -> {
            if (column.meaning() != Meaning.OTHER && !isMoney(column)) {
                cells.put(column.meaning(), cell);
            }
        });
        return cells;
    }

    private static List<AmountCell> amounts(RawRow row, Heading heading) {
        List<AmountCell> amounts = new ArrayList<>();
        heading.cells(row).forEach((column, cell) -> {
            if (isMoney(column)) {
                amounts.add(new AmountCell(column, cell));
            }
        });
        return List.copyOf(amounts);
    }

    private static boolean isMoney(HeadingColumn column) {
        return column.meaning() == Meaning.AMOUNT || column.meaning() == Meaning.TOTAL;
    }

    private static boolean isOutline(OrderStyle style) {
        return style == OrderStyle.ROMAN || style == OrderStyle.LETTER;
    }

    /** A number keeps its digits in the file: shown by a Vietnamese spreadsheet, 1.1 would be "1,1". */
    private static String text(@Nullable RawCell cell, boolean rawNumber) {
        if (cell == null) {
            return "";
        }
        return rawNumber && cell.kind() == RawCell.Kind.NUMBER ? cell.raw() : cell.text();
    }

    int number() {
        return row.number();
    }

    boolean hasAmount() {
        return amounts.stream().anyMatch(amount -> !amount.cell().isBlank());
    }

    /** Nothing but order, label and perhaps an amount: how groups and totals look. */
    boolean hasOwnText() {
        return cells.keySet().stream().anyMatch(meaning -> meaning != Meaning.ORDER && meaning != Meaning.NAME);
    }

    /** The address to show for the row as a whole. */
    String address() {
        RawCell name = cells.get(Meaning.NAME);
        return name != null ? name.address() : row.cells().get(0).address();
    }

    /** Whether this row is numbered as a part of the other: 1.2 of 1. */
    boolean isPartOf(Line other) {
        return style == OrderStyle.DECIMAL
                && order != null
                && other.order != null
                && order.startsWith(OrderStyle.bare(other.order) + ".");
    }

    boolean isFirst() {
        return order != null && OrderStyle.bare(order).equals("1");
    }
}
