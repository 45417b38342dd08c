package vn.itplan.appendix.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.AppendixLayout;
import vn.itplan.appendix.AppendixLayout.Column;
import vn.itplan.appendix.AppendixLayout.Counting;
import vn.itplan.appendix.AppendixLayout.GroupRows;
import vn.itplan.appendix.AppendixLayout.Grouping;
import vn.itplan.appendix.AppendixLayout.Meaning;
import vn.itplan.appendix.AppendixLayout.Orientation;
import vn.itplan.appendix.AppendixLayout.Page;
import vn.itplan.appendix.AppendixLayout.Subtotals;
import vn.itplan.appendix.AppendixLayout.Tables;
import vn.itplan.appendix.AppendixLayout.Title;
import vn.itplan.appendix.AppendixLayout.TitleStyle;
import vn.itplan.appendix.AppendixLayout.TotalPlace;
import vn.itplan.appendix.AppendixLayout.UnitLine;
import vn.itplan.appendix.LayoutDetails;
import vn.itplan.appendix.NumberStyle;
import vn.itplan.appendix.RowFilter;
import vn.itplan.appendix.RowSource;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.web.FieldReader;

/**
 * A layout as typed.
 *
 * @param plan whose content the preview shows
 * @param nameLines titles in bold capitals, one a line; so with the two after it
 * @param tableNumber of the first table where each group has one; empty for one table
 * @param newColumn the meaning of a column to be added at the right
 */
public record LayoutForm(
        @Nullable String version,
        @Nullable String plan,
        @Nullable String name,
        @Nullable String shared,
        @Nullable String nameLines,
        @Nullable String subtitleLines,
        @Nullable String attachmentLines,
        @Nullable String orientation,
        @Nullable String margins,
        @Nullable String unit,
        @Nullable String unitText,
        @Nullable String unitColumns,
        @Nullable String rows,
        @Nullable String grouping,
        @Nullable String tableNumber,
        @Nullable String groupRows,
        List<String> groupNumbers,
        List<String> itemNumbers,
        @Nullable String counting,
        @Nullable String subtotals,
        @Nullable String subtotalLabel,
        @Nullable String totalLabel,
        @Nullable String totalPlace,
        @Nullable String filterGroups,
        @Nullable String filterYears,
        @Nullable String filterSources,
        @Nullable String filterStatuses,
        @Nullable String filterAgencies,
        @Nullable String newColumn,
        List<ColumnForm> columns) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 4000;

    public LayoutForm {
        groupNumbers = Objects.requireNonNullElse(groupNumbers, List.of());
        itemNumbers = Objects.requireNonNullElse(itemNumbers, List.of());
        columns = Objects.requireNonNullElse(columns, List.of());
    }

    static LayoutForm of(LayoutDetails details) {
        AppendixLayout layout = details.layout();
        Page page = layout.page();
        RowFilter filter = layout.filter();
        return new LayoutForm(
                String.valueOf(details.version()),
                null,
                layout.name(),
                details.shared() ? "true" : null,
                lines(layout, TitleStyle.NAME),
                lines(layout, TitleStyle.SUBTITLE),
                lines(layout, TitleStyle.ATTACHMENT),
                page.orientation().name(),
                page.topMm() + " " + page.rightMm() + " " + page.bottomMm() + " " + page.leftMm(),
                layout.unit().name(),
                layout.unitLine().text(),
                String.valueOf(layout.unitLine().columns()),
                layout.rows().name(),
                layout.grouping().name(),
                layout.tables().perGroup() ? String.valueOf(layout.tables().firstNumber()) : null,
                layout.groupRows().name(),
                layout.groupNumbers().stream().map(Enum::name).toList(),
                layout.itemNumbers().stream().map(Enum::name).toList(),
                layout.counting().name(),
                layout.subtotals().name(),
                layout.subtotalLabel(),
                layout.totalLabel(),
                layout.totalPlace().name(),
                list(filter.groups()),
                list(filter.years()),
                list(filter.sources()),
                list(filter.statuses()),
                list(filter.agencies()),
                null,
                IntStream.range(0, layout.columns().size())
                        .mapToObj(i -> ColumnForm.of(layout.columns().get(i), i + 1))
                        .toList());
    }

    /** What the form says; what it does not ask stays as in {@code before}. */
    AppendixLayout layout(AppendixLayout before, FieldReader in) {
        List<Title> titles = new ArrayList<>();
        titles(nameLines, TitleStyle.NAME, titles);
        titles(subtitleLines, TitleStyle.SUBTITLE, titles);
        titles(attachmentLines, TitleStyle.ATTACHMENT, titles);
        List<Column> wanted = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).wanted())
                .boxed()
                .sorted(Comparator.comparing(i -> columns.get(i).position()))
                .map(i -> columns.get(i).column(in, "columns[" + i + "]"))
                .toList();
        String all = in.text("name", name, LONGEST_NAME);
        int unitOver = number(unitColumns, 1);
        return new AppendixLayout(
                before.slug(),
                all,
                before.documentName(),
                before.sheetName(),
                page(in),
                titles,
                in.choice("unit", MoneyUnit.class, unit),
                new UnitLine(text(unitText), Math.max(1, Math.min(unitOver, Math.max(1, wanted.size())))),
                in.choice("rows", RowSource.class, rows),
                filter(before),
                in.choice("grouping", Grouping.class, grouping),
                text(tableNumber).isEmpty() ? Tables.ONE : new Tables(true, number(tableNumber, 1)),
                wanted,
                styles(in, "groupNumbers", groupNumbers),
                styles(in, "itemNumbers", itemNumbers),
                in.choice("counting", Counting.class, counting),
                in.choice("groupRows", GroupRows.class, groupRows),
                in.choice("subtotals", Subtotals.class, subtotals),
                text(subtotalLabel),
                text(totalLabel),
                in.choice("totalPlace", TotalPlace.class, totalPlace),
                before.differenceNote());
    }

    /** With one more column at the right. */
    LayoutForm withNewColumn(String heading) {
        if (newColumn == null || newColumn.isEmpty()) {
            return this;
        }
        List<ColumnForm> more = new ArrayList<>(columns);
        more.add(ColumnForm.fresh(Meaning.valueOf(newColumn), heading, columns.size() + 1));
        return new LayoutForm(
                version,
                plan,
                name,
                shared,
                nameLines,
                subtitleLines,
                attachmentLines,
                orientation,
                margins,
                unit,
                unitText,
                unitColumns,
                rows,
                grouping,
                tableNumber,
                groupRows,
                groupNumbers,
                itemNumbers,
                counting,
                subtotals,
                subtotalLabel,
                totalLabel,
                totalPlace,
                filterGroups,
                filterYears,
                filterSources,
                filterStatuses,
                filterAgencies,
                null,
                more);
    }

    private Page page(FieldReader in) {
        String[] typed = text(margins).split("\\s+");
        boolean four = typed.length == 4 && Arrays.stream(typed).allMatch(margin -> margin.matches("[0-9]{1,2}"));
        if (!four) {
            in.reject("margins", "layout.wrong.margin", text(margins));
            typed = new String[] {"20", "15", "20", "30"};
        }
        return new Page(
                in.choice("orientation", Orientation.class, orientation),
                Integer.parseInt(typed[0]),
                Integer.parseInt(typed[1]),
                Integer.parseInt(typed[2]),
                Integer.parseInt(typed[3]));
    }

    private RowFilter filter(AppendixLayout before) {
        return new RowFilter(
                items(filterGroups),
                items(filterYears).stream()
                        .filter(year -> year.matches("[0-9]{4}"))
                        .map(Integer::valueOf)
                        .toList(),
                items(filterSources),
                before.filter().stages(),
                items(filterStatuses),
                items(filterAgencies));
    }

    private static List<NumberStyle> styles(FieldReader in, String field, List<String> typed) {
        return IntStream.range(0, typed.size())
                .mapToObj(i -> in.choice(field + "[" + i + "]", NumberStyle.class, typed.get(i)))
                .toList();
    }

    private static void titles(@Nullable String typed, TitleStyle style, List<Title> titles) {
        text(typed)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> titles.add(new Title(line, style)));
    }

    private static String lines(AppendixLayout layout, TitleStyle style) {
        return layout.titles().stream()
                .filter(title -> title.style() == style)
                .map(Title::text)
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }

    private static String list(List<?> values) {
        return values.stream()
                .map(String::valueOf)
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
    }

    private static List<String> items(@Nullable String typed) {
        return Arrays.stream(text(typed).split(";"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static int number(@Nullable String typed, int otherwise) {
        return text(typed).matches("[0-9]{1,3}") ? Integer.parseInt(text(typed)) : otherwise;
    }

    private static String text(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }
}
