package vn.itplan.appendix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.AppendixContent.Stated;
import vn.itplan.appendix.AppendixLayout.Column;
import vn.itplan.appendix.AppendixLayout.NumberStyle;
import vn.itplan.appendix.AppendixLayout.Subtotals;
import vn.itplan.appendix.AppendixLayout.TitleStyle;
import vn.itplan.appendix.AppendixTable.Amount;
import vn.itplan.appendix.AppendixTable.Cell;
import vn.itplan.appendix.AppendixTable.Kind;
import vn.itplan.appendix.AppendixTable.Order;
import vn.itplan.appendix.AppendixTable.Row;
import vn.itplan.appendix.AppendixTable.RowRange;
import vn.itplan.appendix.AppendixTable.Text;
import vn.itplan.common.Money;

/**
 * Makes the table of an appendix from what it tells and how it is laid out. A sum over rows of which none has money is
 * empty, not nought: the plan says nothing there.
 */
public final class AppendixAssembler {

    private final AppendixLayout layout;
    private final AppendixMode mode;
    private final List<Row> rows = new ArrayList<>();

    private AppendixAssembler(AppendixLayout layout, AppendixMode mode) {
        this.layout = layout;
        this.mode = mode;
    }

    public static AppendixTable assemble(AppendixContent content, AppendixLayout layout, AppendixMode mode) {
        return new AppendixAssembler(layout, mode).table(content);
    }

    private AppendixTable table(AppendixContent content) {
        List<Cell> headings = new ArrayList<>();
        layout.columns().forEach(column -> headings.add(new Text(column.heading())));
        rows.add(new Row(Kind.HEADING, 0, headings));
        Sum all = body(content.items(), content.groups(), "", 0);
        rows.add(total(amount(all, content.statedTotal())));

        Map<String, String> facts = Placeholders.of(content.plan());
        List<AppendixTable.Title> titles = layout.titles().stream()
                .map(title -> new AppendixTable.Title(
                        inStyle(Placeholders.fill(title.text(), facts), title.style()), title.style()))
                .toList();
        String unit = layout.unit().vietnamese();
        String unitLine = Placeholders.fill(
                layout.unitLine().text(),
                Map.of("unit", unit.substring(0, 1).toUpperCase(Locale.ROOT) + unit.substring(1)));
        return new AppendixTable(
                layout.slug(),
                PlainText.of(Placeholders.fill(layout.documentName(), facts)),
                layout.sheetName(),
                layout.page(),
                titles,
                layout.unit(),
                new AppendixTable.UnitLine(
                        unitLine, layout.columns().size() - layout.unitLine().columns()),
                layout.columns(),
                rows);
    }

    /** What adds up: the rows to be summed, and their exact sum from the items. */
    private record Sum(List<RowRange> rows, @Nullable Money computed) {}

    private Sum body(List<AppendixContent.Item> items, List<AppendixContent.Group> groups, String parent, int depth) {
        List<RowRange> summed = new ArrayList<>();
        Money computed = null;
        NumberStyle itemNumbers = layout.itemNumbers().get(depth);
        for (int i = 0; i < items.size(); i++) {
            AppendixContent.Item item = items.get(i);
            add(summed, new RowRange(rows.size(), rows.size()));
            rows.add(row(item, number(item.order(), itemNumbers, parent, i + 1), depth));
            computed = plus(computed, item.amount());
        }
        int first = depth < AppendixLayout.MAX_DEPTH && layout.groupNumbers().get(depth) == itemNumbers
                ? items.size() + 1
                : 1;
        for (int i = 0; i < groups.size(); i++) {
            Sum group = group(groups.get(i), parent, first + i, depth + 1);
            group.rows().forEach(range -> add(summed, range));
            computed = plus(computed, group.computed());
        }
        return new Sum(summed, computed);
    }

    private Sum group(AppendixContent.Group group, String parent, int position, int depth) {
        String number = number(group.order(), layout.groupNumbers().get(depth - 1), parent, position);
        int at = rows.size();
        rows.add(row(group.name(), number, new Amount(null), depth));
        Sum inside = body(group.items(), group.groups(), number, depth);
        if (layout.subtotals() == Subtotals.NONE) {
            return inside;
        }
        rows.set(at, row(group.name(), number, amount(inside, group.statedSubtotal()), depth));
        return new Sum(List.of(new RowRange(at, at)), inside.computed());
    }

    /** As printed, sums are plain figures: a formula over stated subtotals would give a third number. */
    private Amount amount(Sum sum, @Nullable Stated stated) {
        Money computed = sum.computed();
        Money statedValue = stated == null ? null : stated.value();
        if (mode == AppendixMode.COMPUTED) {
            return new Amount(computed, computed == null ? List.of() : sum.rows(), statedValue, computed, null);
        }
        String note = stated == null || computed == null || computed.equals(statedValue)
                ? null
                : differenceNote(stated, computed);
        return new Amount(statedValue == null ? computed : statedValue, List.of(), statedValue, computed, note);
    }

    private String differenceNote(Stated stated, Money computed) {
        String unit = " " + layout.unit().vietnamese();
        return PlainText.of(Placeholders.fill(
                layout.differenceNote(),
                Map.of(
                        "stated",
                        "“" + stated.asWritten() + "” (" + stated.value().format(layout.unit()) + unit + ")",
                        "computed",
                        computed.format(layout.unit()) + unit,
                        "difference",
                        stated.value().minus(computed).format(layout.unit()) + unit)));
    }

    private Row row(AppendixContent.Item item, String number, int depth) {
        return new Row(Kind.ITEM, depth, cells(column -> switch (column.meaning()) {
            case ORDER -> new Order(number);
            case NAME -> new Text(item.name());
            case LEAD -> new Text(item.lead());
            case COORDINATING -> new Text(item.coordinating());
            case AMOUNT -> new Amount(item.amount());
            case NOTE -> new Text(item.note());
        }));
    }

    private Row row(String groupName, String number, Amount subtotal, int depth) {
        return new Row(Kind.GROUP, depth, cells(column -> switch (column.meaning()) {
            case ORDER -> new Order(number);
            case NAME -> new Text(groupName);
            case AMOUNT -> subtotal;
            case LEAD, COORDINATING, NOTE -> Text.EMPTY;
        }));
    }

    private Row total(Amount amount) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Text(layout.totalLabel(), layout.amountColumn()));
        cells.add(amount);
        for (int i = layout.amountColumn() + 1; i < layout.columns().size(); i++) {
            cells.add(Text.EMPTY);
        }
        return new Row(Kind.TOTAL, 0, cells);
    }

    private List<Cell> cells(Function<Column, Cell> cell) {
        return layout.columns().stream().map(cell).toList();
    }

    private static String number(String printed, NumberStyle style, String parent, int position) {
        return printed.isBlank() ? style.number(parent, position) : printed;
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

    private static @Nullable Money plus(@Nullable Money a, @Nullable Money b) {
        return a == null ? b : b == null ? a : a.plus(b);
    }

    private static String inStyle(String text, TitleStyle style) {
        return style == TitleStyle.NAME ? text.toUpperCase(Locale.ROOT) : text;
    }
}
