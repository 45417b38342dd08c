package vn.itplan.appendix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.itplan.appendix.AppendixContent.Group;
import vn.itplan.appendix.AppendixContent.Part;
import vn.itplan.appendix.AppendixLayout.TitleStyle;
import vn.itplan.appendix.ColumnExpansion.Expanded;

/** Makes the tables of an appendix from what it tells and how it is laid out. */
public final class AppendixAssembler {

    private static final int LONGEST_SHEET_NAME = 31;
    /** Where the number of a table stands in the name of its sheet; behind it, if nothing says so. */
    private static final String NUMBERED = "{table.number}";

    private final AppendixContent content;
    private final AppendixLayout layout;
    private final AppendixMode mode;

    private AppendixAssembler(AppendixContent content, AppendixLayout layout, AppendixMode mode) {
        this.content = content;
        this.layout = layout;
        this.mode = mode;
    }

    /** The only table of the layout, or the first. */
    public static AppendixTable assemble(AppendixContent content, AppendixLayout layout, AppendixMode mode) {
        return assembleAll(content, layout, mode).tables().get(0);
    }

    public static AssembledAppendix assembleAll(AppendixContent content, AppendixLayout layout, AppendixMode mode) {
        return new AppendixAssembler(content, layout, mode).all();
    }

    private AssembledAppendix all() {
        AppendixContent arranged = new RowArrangement(layout, content).arranged();
        List<AppendixTable> tables = new ArrayList<>();
        if (layout.tables().perGroup()) {
            for (Group group : arranged.groups()) {
                AppendixContent part = new AppendixContent(
                        arranged.plan(), group.items(), group.groups(), group.stated(), arranged.sources());
                tables.add(table(part, arranged, group.name(), tables.size()));
            }
            if (!tables.isEmpty() && !arranged.items().isEmpty()) {
                AppendixContent rest = new AppendixContent(
                        arranged.plan(), arranged.items(), List.of(), List.of(), arranged.sources());
                tables.add(table(rest, arranged, "", tables.size()));
            }
        }
        if (tables.isEmpty()) {
            tables.add(table(arranged, arranged, "", 0));
        }
        String name = PlainText.of(Placeholders.fill(layout.documentName(), facts(arranged, "", 0)));
        return new AssembledAppendix(layout.slug(), name, tables);
    }

    /**
     * @param whole of all tables, so that they have the same columns
     * @param at which of them it is, from 0
     */
    private AppendixTable table(AppendixContent part, AppendixContent whole, String group, int at) {
        List<Expanded> columns = new ColumnExpansion(layout, whole).columns();
        List<AppendixTable.Row> rows = new ArrayList<>(
                HeadingRows.of(columns.stream().map(Expanded::heading).toList()));
        new TableBody(layout, mode, part, columns, rows).write();
        Map<String, String> facts = facts(part, group, at);
        List<AppendixTable.Title> titles = layout.titles().stream()
                .map(title -> new AppendixTable.Title(
                        inStyle(Placeholders.fill(title.text(), facts), title.style()), title.style()))
                .filter(title -> !title.text().isBlank())
                .toList();
        return new AppendixTable(
                layout.slug(),
                PlainText.of(Placeholders.fill(layout.documentName(), facts)),
                sheetName(at),
                layout.page(),
                titles,
                layout.unit(),
                unitLine(columns),
                ColumnExpansion.fitted(columns, layout.page().innerWidthMm()),
                rows);
    }

    private Map<String, String> facts(AppendixContent of, String group, int at) {
        Map<String, String> facts = new HashMap<>(Placeholders.of(of.plan()));
        List<Integer> years = of.allItems().stream()
                .flatMap(item -> item.money().stream())
                .map(Part::year)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (!years.isEmpty()) {
            facts.put("money.years", Placeholders.years(years.get(0), years.get(years.size() - 1)));
        }
        if (!group.isEmpty()) {
            facts.put("group", group);
        }
        facts.put("table.number", "%02d".formatted(layout.tables().firstNumber() + at));
        return facts;
    }

    /** Above the last columns of the layout, however many they have become. */
    private AppendixTable.UnitLine unitLine(List<Expanded> columns) {
        String unit = layout.unit().vietnamese();
        String text = Placeholders.fill(
                layout.unitLine().text(),
                Map.of("unit", unit.substring(0, 1).toUpperCase(Locale.ROOT) + unit.substring(1), "unit.lower", unit));
        return new AppendixTable.UnitLine(
                text, Math.max(0, columns.size() - layout.unitLine().columns()));
    }

    private String sheetName(int at) {
        if (!layout.tables().perGroup()) {
            return layout.sheetName();
        }
        String counted = "%02d".formatted(layout.tables().firstNumber() + at);
        if (layout.sheetName().contains(NUMBERED)) {
            return layout.sheetName().replace(NUMBERED, counted);
        }
        String number = " " + counted;
        int room = LONGEST_SHEET_NAME - number.length();
        String name = layout.sheetName();
        return (name.length() > room ? name.substring(0, room) : name) + number;
    }

    private static String inStyle(String text, TitleStyle style) {
        return style == TitleStyle.NAME ? text.toUpperCase(Locale.ROOT) : text;
    }
}
