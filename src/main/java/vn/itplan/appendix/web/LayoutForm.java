package vn.itplan.appendix.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.AppendixLayout;
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
import vn.itplan.appendix.LayoutColumn;
import vn.itplan.appendix.LayoutDetails;
import vn.itplan.appendix.NumberStyle;
import vn.itplan.appendix.RowSource;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.Texts;
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
        @Nullable String documentName,
        @Nullable String sheetName,
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
        @Nullable String differenceNote,
        FilterForm filter,
        @Nullable String newColumn,
        List<ColumnForm> columns) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LABEL = 1000;
    private static final int LONGEST_SHEET = 31;

    public LayoutForm {
        groupNumbers = Objects.requireNonNullElse(groupNumbers, List.of());
        itemNumbers = Objects.requireNonNullElse(itemNumbers, List.of());
        filter = Objects.requireNonNullElse(filter, FilterForm.NONE);
        columns = Objects.requireNonNullElse(columns, List.of());
    }

    static LayoutForm of(LayoutDetails details) {
        AppendixLayout layout = details.layout();
        Page page = layout.page();
        return new LayoutForm(
                String.valueOf(details.version()),
                null,
                layout.name(),
                layout.documentName(),
                layout.sheetName(),
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
                layout.differenceNote(),
                FilterForm.of(layout.filter()),
                null,
                IntStream.range(0, layout.columns().size())
                        .mapToObj(i -> ColumnForm.of(layout.columns().get(i), i + 1))
                        .toList());
    }

    /** Of the plan that the preview shows; null for invented rows. */
    @Nullable
    Long planId() {
        String id = Texts.cleanLine(plan);
        return id.matches("[0-9]{1,18}") ? Long.valueOf(id) : null;
    }

    /** @param slug which nobody changes */
    AppendixLayout layout(String slug, FieldReader in) {
        List<Title> titles = new ArrayList<>();
        titles(in, "nameLines", nameLines, TitleStyle.NAME, titles);
        titles(in, "subtitleLines", subtitleLines, TitleStyle.SUBTITLE, titles);
        titles(in, "attachmentLines", attachmentLines, TitleStyle.ATTACHMENT, titles);
        List<LayoutColumn> wanted = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).wanted())
                .boxed()
                .sorted(Comparator.comparing(i -> columns.get(i).position(in, "columns[" + i + "]")))
                .map(i -> columns.get(i).column(in, "columns[" + i + "]"))
                .toList();
        return new AppendixLayout(
                slug,
                in.text("name", name, LONGEST_NAME),
                in.text("documentName", documentName, LONGEST_LABEL),
                in.text("sheetName", sheetName, LONGEST_SHEET),
                page(in),
                titles,
                in.choice("unit", MoneyUnit.class, unit),
                new UnitLine(
                        optional(in, "unitText", unitText, LONGEST_LABEL),
                        Math.min(number(in, "unitColumns", unitColumns), Math.max(1, wanted.size()))),
                in.choice("rows", RowSource.class, rows),
                filter.filter(in),
                in.choice("grouping", Grouping.class, grouping),
                tables(in),
                wanted,
                styles(in, "groupNumbers", groupNumbers),
                styles(in, "itemNumbers", itemNumbers),
                in.choice("counting", Counting.class, counting),
                in.choice("groupRows", GroupRows.class, groupRows),
                in.choice("subtotals", Subtotals.class, subtotals),
                optional(in, "subtotalLabel", subtotalLabel, LONGEST_LABEL),
                optional(in, "totalLabel", totalLabel, LONGEST_LABEL),
                in.choice("totalPlace", TotalPlace.class, totalPlace),
                in.text("differenceNote", differenceNote, LONGEST_LABEL));
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
                documentName,
                sheetName,
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
                differenceNote,
                filter,
                null,
                more);
    }

    private Page page(FieldReader in) {
        String[] typed = Texts.cleanLine(margins).split(" ");
        boolean four = typed.length == 4 && Arrays.stream(typed).allMatch(margin -> margin.matches("[0-9]{1,2}"));
        if (!four) {
            in.reject("margins", "layout.wrong.margin", Texts.cleanLine(margins));
            typed = new String[] {"20", "15", "20", "30"};
        }
        return new Page(
                in.choice("orientation", Orientation.class, orientation),
                Integer.parseInt(typed[0]),
                Integer.parseInt(typed[1]),
                Integer.parseInt(typed[2]),
                Integer.parseInt(typed[3]));
    }

    private Tables tables(FieldReader in) {
        return tableNumber == null || tableNumber.isBlank()
                ? Tables.ONE
                : new Tables(true, number(in, "tableNumber", tableNumber));
    }

    private static List<NumberStyle> styles(FieldReader in, String field, List<String> typed) {
        return IntStream.range(0, typed.size())
                .mapToObj(i -> in.choice(field + "[" + i + "]", NumberStyle.class, typed.get(i)))
                .toList();
    }

    private static void titles(
            FieldReader in, String field, @Nullable String typed, TitleStyle style, List<Title> titles) {
        in.lines(field, typed, LONGEST_LABEL).forEach(line -> titles.add(new Title(line, style)));
    }

    private static String lines(AppendixLayout layout, TitleStyle style) {
        return layout.titles().stream()
                .filter(title -> title.style() == style)
                .map(Title::text)
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }

    private static int number(FieldReader in, String field, @Nullable String typed) {
        String text = Texts.cleanLine(typed);
        if (text.matches("[1-9][0-9]{0,2}")) {
            return Integer.parseInt(text);
        }
        in.reject(field, "layout.wrong.number", text);
        return 1;
    }

    private static String optional(FieldReader in, String field, @Nullable String typed, int longest) {
        return Objects.requireNonNullElse(in.optionalText(field, typed, longest), "");
    }
}
