package vn.itplan.appendix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.itplan.appendix.AppendixContent.Group;
import vn.itplan.appendix.AppendixContent.Item;
import vn.itplan.appendix.AppendixContent.Stated;
import vn.itplan.appendix.AppendixLayout.Counting;
import vn.itplan.appendix.AppendixLayout.GroupRows;
import vn.itplan.appendix.AppendixLayout.Grouping;
import vn.itplan.appendix.AppendixLayout.Meaning;
import vn.itplan.appendix.AppendixLayout.Subtotals;
import vn.itplan.appendix.AppendixLayout.TotalPlace;
import vn.itplan.appendix.AppendixTable.Cell;
import vn.itplan.appendix.AppendixTable.Kind;
import vn.itplan.appendix.AppendixTable.Order;
import vn.itplan.appendix.AppendixTable.Row;
import vn.itplan.appendix.AppendixTable.RowRange;
import vn.itplan.appendix.AppendixTable.Text;
import vn.itplan.appendix.ColumnExpansion.Expanded;

/** The rows below the heading of one table, with their numbers and sums. */
final class TableBody {

    /** Between the words of neighbouring cells of a total. */
    private static final String APART = " \\| ";

    private final AppendixLayout layout;
    private final AppendixMode mode;
    private final AppendixContent content;
    private final List<Expanded> columns;
    private final List<Row> rows;
    private final MoneyCells money;
    private int counted;

    TableBody(
            AppendixLayout layout, AppendixMode mode, AppendixContent content, List<Expanded> columns, List<Row> rows) {
        this.layout = layout;
        this.mode = mode;
        this.content = content;
        this.columns = columns;
        this.rows = rows;
        this.money = new MoneyCells(layout, mode, new StatedChoice(layout.slug(), content));
    }

    void write() {
        boolean total = !layout.totalLabel().isBlank();
        String label = totalLabel();
        boolean above = total && layout.totalPlace() == TotalPlace.TOP;
        int at = rows.size();
        if (above) {
            rows.add(sumRow(Kind.TOTAL, 0, label, Sum.NOTHING, List.of()));
        }
        Sum all = body(content.items(), content.groups(), "", 0);
        if (total) {
            Row row = sumRow(Kind.TOTAL, 0, label, all, content.stated());
            if (above) {
                rows.set(at, row);
            } else {
                rows.add(row);
            }
        }
    }

    /** What adds up: the rows to be summed, and the lines that they are made of. */
    record Sum(List<RowRange> rows, List<Item> items) {
        static final Sum NOTHING = new Sum(List.of(), List.of());
    }

    private Sum body(List<Item> items, List<Group> groups, String parent, int depth) {
        List<RowRange> summed = new ArrayList<>();
        List<Item> lines = new ArrayList<>();
        NumberStyle style = layout.itemNumbers().get(depth);
        int position = 0;
        for (Item item : items) {
            String number = item.detail() ? "" : number(item.order(), style, parent, ++position, true);
            if (!item.detail() && item.rateUnit() == null) {
                add(summed, new RowRange(rows.size(), rows.size()));
                lines.add(item);
            }
            rows.add(row(item, number, depth));
        }
        boolean alike =
                depth < AppendixLayout.MAX_DEPTH && layout.groupNumbers().get(depth) == style;
        int first = alike ? position + 1 : 1;
        for (int i = 0; i < groups.size(); i++) {
            Sum group = group(groups.get(i), parent, first + i, depth + 1);
            group.rows().forEach(range -> add(summed, range));
            lines.addAll(group.items());
        }
        return new Sum(summed, lines);
    }

    private Sum group(Group group, String parent, int position, int depth) {
        String number = number(group.order(), layout.groupNumbers().get(depth - 1), parent, position, false);
        int at = rows.size();
        rows.add(groupRow(group, number, depth, Sum.NOTHING));
        Sum inside = body(group.items(), group.groups(), number, depth);
        return switch (layout.subtotals()) {
            case NONE -> inside;
            case GROUP_ROW -> {
                rows.set(at, groupRow(group, number, depth, inside));
                yield new Sum(List.of(new RowRange(at, at)), inside.items());
            }
            case LINE_BELOW -> {
                String filled = Placeholders.fill(layout.subtotalLabel(), Map.of("group", group.name()));
                String label = layout.grouping() == Grouping.GROUP ? asWritten(group.stated(), filled) : filled;
                rows.add(sumRow(Kind.SUBTOTAL, depth, label, inside, group.stated()));
                int below = rows.size() - 1;
                yield new Sum(List.of(new RowRange(below, below)), inside.items());
            }
        };
    }

    private Row row(Item item, String number, int depth) {
        return new Row(Kind.ITEM, depth, cells(column -> switch (column.of().meaning()) {
            case ORDER -> new Order(number);
            case AMOUNT -> money.of(item, column);
            case RATIO -> MoneyCells.ratio(List.of(item));
            case MARK ->
                new Text(item.text(Meaning.STATUS).equalsIgnoreCase(column.of().mark()) ? "X" : "");
            case SOURCES -> new Text(sources(item));
            case NAME -> new Text(name(item));
            default -> new Text(item.text(column.of().meaning()));
        }));
    }

    /** A paper whose total has the words of the layout has them in the cells of the layout too. */
    private String totalLabel() {
        String written = asWritten(content.stated(), layout.totalLabel());
        return layout.totalLabel().split(APART, -1)[0].equals(written) ? layout.totalLabel() : written;
    }

    private String name(Item item) {
        String name = item.text(Meaning.NAME);
        return layout.rows() == RowSource.SUMS ? asWritten(item.stated(), name) : name;
    }

    /** As printed, a row of figures is called what the paper calls it in this table. */
    private String asWritten(List<Stated> figures, String otherwise) {
        return figures.stream()
                .filter(figure -> mode == AppendixMode.PRINTED && layout.slug().equals(figure.layout()))
                .map(Stated::label)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(otherwise);
    }

    private static String sources(Item item) {
        return item.money().stream()
                .map(AppendixContent.Part::source)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private Row groupRow(Group group, String number, int depth, Sum sum) {
        boolean sums = layout.subtotals() == Subtotals.GROUP_ROW;
        if (layout.groupRows() == GroupRows.MERGED) {
            List<Cell> cells = new ArrayList<>();
            boolean numbered = !number.isEmpty() && columns.get(0).of().meaning() == Meaning.ORDER;
            if (numbered) {
                cells.add(new Order(number));
            }
            int end = sums ? firstAmount() : columns.size();
            cells.add(new Text(group.name(), end - cells.size()));
            columns.subList(end, columns.size()).forEach(column -> cells.add(sumCell(column, sum, group.stated())));
            return new Row(Kind.GROUP, depth, cells);
        }
        return new Row(Kind.GROUP, depth, cells(column -> switch (column.of().meaning()) {
            case ORDER -> new Order(number);
            case NAME -> new Text(group.name());
            default -> sums ? sumCell(column, sum, group.stated()) : blank(column);
        }));
    }

    private Row sumRow(Kind kind, int depth, String label, Sum sum, List<Stated> stated) {
        List<Cell> cells = new ArrayList<>();
        int end = firstAmount();
        List<String> words = List.of(label.split(APART, -1));
        if (words.size() == end) {
            words.forEach(word -> cells.add(new Text(word)));
        } else {
            cells.add(new Text(words.get(0), end));
        }
        columns.subList(end, columns.size()).forEach(column -> cells.add(sumCell(column, sum, stated)));
        return new Row(kind, depth, cells);
    }

    private Cell sumCell(Expanded column, Sum sum, List<Stated> stated) {
        return switch (column.of().meaning()) {
            case AMOUNT -> money.of(sum, stated, column);
            case RATIO -> MoneyCells.ratio(sum.items());
            default -> Text.EMPTY;
        };
    }

    private static Cell blank(Expanded column) {
        return column.key() == null ? Text.EMPTY : new AppendixTable.Amount(null);
    }

    private int firstAmount() {
        int at = 0;
        while (at < columns.size() && columns.get(at).key() == null) {
            at++;
        }
        return at;
    }

    private List<Cell> cells(Function<Expanded, Cell> cell) {
        return columns.stream().map(cell).toList();
    }

    private String number(String printed, NumberStyle style, String parent, int position, boolean row) {
        if (style == NumberStyle.NONE) {
            return "";
        }
        if (row && layout.counting() == Counting.RUN_ON) {
            return style.number(parent, ++counted);
        }
        boolean own = layout.counting() == Counting.AS_PRINTED
                && (layout.grouping() == Grouping.GROUP || layout.rows() == RowSource.ITEM_YEARS);
        return printed.isBlank() || !own ? style.number(parent, position) : printed;
    }

    /** Joins neighbours, so that formulas stay short. */
    private static void add(List<RowRange> ranges, RowRange next) {
        int last = ranges.size() - 1;
        if (last >= 0 && ranges.get(last).last() + 1 == next.first()) {
            ranges.set(last, new RowRange(ranges.get(last).first(), next.last()));
        } else {
            ranges.add(next);
        }
    }
}
