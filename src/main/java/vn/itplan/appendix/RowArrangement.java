package vn.itplan.appendix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.itplan.appendix.AppendixContent.Group;
import vn.itplan.appendix.AppendixContent.Item;
import vn.itplan.appendix.AppendixContent.Part;
import vn.itplan.appendix.AppendixContent.Source;
import vn.itplan.appendix.AppendixContent.Stated;
import vn.itplan.appendix.AppendixLayout.Grouping;
import vn.itplan.appendix.AppendixLayout.Meaning;

/** Filters the rows and puts them into the groups that a layout asks for. */
final class RowArrangement {

    private static final String NO_YEAR = "Chưa rõ năm";
    private static final String NO_SOURCE = "Chưa rõ nguồn vốn";
    private static final String NO_AGENCY = "Chưa rõ đơn vị";
    private static final String NO_GROUP = "Ngoài các nhóm";

    private final AppendixLayout layout;
    private final AppendixContent content;

    RowArrangement(AppendixLayout layout, AppendixContent content) {
        this.layout = layout;
        this.content = content;
    }

    /** Rows and groups in the order of the table. */
    AppendixContent arranged() {
        AppendixContent chosen = new RowSelection(layout.filter(), content).chosen();
        return switch (layout.rows()) {
            case ITEM_YEARS -> byItem(chosen);
            case SUMS -> sums(grouped(chosen));
            default -> grouped(chosen);
        };
    }

    private AppendixContent grouped(AppendixContent chosen) {
        return switch (layout.grouping()) {
            case GROUP -> chosen;
            case NONE -> with(chosen, chosen.allItems(), List.of());
            case YEAR -> byYear(chosen);
            case SOURCE -> bySource(chosen);
            case AGENCY -> byText(chosen, item -> item.text(Meaning.LEAD));
        };
    }

    private AppendixContent byYear(AppendixContent chosen) {
        Map<Integer, List<Item>> byYear = new TreeMap<>();
        List<Item> without = new ArrayList<>();
        for (Item item : chosen.allItems()) {
            item.money().stream()
                    .map(Part::year)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(year -> byYear.computeIfAbsent(year, y -> new ArrayList<>())
                            .add(part(item, part -> year.equals(part.year()))));
            rest(item, part -> part.year() == null, without);
        }
        List<Group> groups = new ArrayList<>();
        byYear.forEach((year, items) ->
                groups.add(group("Năm " + year, items, stated(chosen, figure -> year.equals(figure.year())))));
        return with(chosen, List.of(), and(groups, NO_YEAR, without));
    }

    private AppendixContent bySource(AppendixContent chosen) {
        List<Group> groups = new ArrayList<>();
        for (Source source : chosen.sources()) {
            List<Item> items = chosen.allItems().stream()
                    .filter(item ->
                            item.money().stream().anyMatch(part -> source.name().equals(part.source())))
                    .map(item -> part(item, part -> source.name().equals(part.source())))
                    .toList();
            List<Stated> stated = stated(chosen, figure -> source.name().equals(figure.source()));
            if (!items.isEmpty() || !stated.isEmpty()) {
                groups.add(group(source.name(), items, stated));
            }
        }
        List<Item> without = new ArrayList<>();
        chosen.allItems().forEach(item -> rest(item, part -> part.source() == null, without));
        return with(chosen, List.of(), and(groups, NO_SOURCE, without));
    }

    private static AppendixContent byText(AppendixContent chosen, Function<Item, String> text) {
        Map<String, List<Item>> byText = new LinkedHashMap<>();
        List<Item> without = new ArrayList<>();
        chosen.allItems().forEach(item -> {
            String key = text.apply(item);
            (key.isBlank() ? without : byText.computeIfAbsent(key, k -> new ArrayList<>())).add(item);
        });
        List<Group> groups = new ArrayList<>();
        byText.forEach((name, items) -> groups.add(group(name, items, List.of())));
        return with(chosen, List.of(), and(groups, NO_AGENCY, without));
    }

    /** One row for each group of the first level, with all the money in it. */
    private static AppendixContent sums(AppendixContent grouped) {
        List<Item> rows = new ArrayList<>();
        for (Group group : grouped.groups()) {
            rows.add(sum(group.order(), group.name(), group.allItems(), group.stated()));
        }
        if (!grouped.items().isEmpty()) {
            rows.add(sum("", NO_GROUP, grouped.items(), List.of()));
        }
        return with(grouped, rows, List.of());
    }

    private static Item sum(String order, String name, List<Item> items, List<Stated> stated) {
        List<Part> money = items.stream()
                .filter(item -> item.rateUnit() == null && !item.detail())
                .flatMap(item -> item.money().stream())
                .toList();
        return new Item(order, Map.of(Meaning.NAME, name), money, stated);
    }

    /** Each item is a group of a row for the whole and rows for its years. */
    private static AppendixContent byItem(AppendixContent chosen) {
        List<Group> groups = new ArrayList<>();
        for (Item item : chosen.allItems()) {
            List<Item> rows = new ArrayList<>();
            rows.add(item.withText(Meaning.CONTENT, item.text(Meaning.OBJECTIVE)));
            for (AppendixContent.Year year : item.years()) {
                List<Part> money = item.money().stream()
                        .filter(part -> Integer.valueOf(year.year()).equals(part.year()))
                        .toList();
                Map<Meaning, String> texts = Map.of(
                        Meaning.PERIOD,
                        String.valueOf(year.year()),
                        Meaning.OBJECTIVE,
                        year.objective(),
                        Meaning.CONTENT,
                        year.content());
                rows.add(new Item("", texts, money, List.of(), item.rateUnit(), true, List.of()));
            }
            groups.add(new Group(item.order(), item.text(Meaning.NAME), rows, List.of(), List.of()));
        }
        return with(chosen, List.of(), groups);
    }

    private List<Stated> stated(AppendixContent chosen, Predicate<Stated> of) {
        return layout.grouping() == Grouping.GROUP
                ? List.of()
                : chosen.stated().stream().filter(of).toList();
    }

    private static Item part(Item item, Predicate<Part> of) {
        return item.withMoney(item.money().stream().filter(of).toList());
    }

    private static void rest(Item item, Predicate<Part> of, List<Item> without) {
        if (item.money().isEmpty() || item.money().stream().anyMatch(of)) {
            without.add(part(item, of));
        }
    }

    private static Group group(String name, List<Item> items, List<Stated> stated) {
        return new Group("", name, items, List.of(), stated);
    }

    private static List<Group> and(List<Group> groups, String name, List<Item> without) {
        if (!without.isEmpty()) {
            groups.add(group(name, without, List.of()));
        }
        return groups;
    }

    private static AppendixContent with(AppendixContent content, List<Item> items, List<Group> groups) {
        return new AppendixContent(content.plan(), items, groups, content.stated(), content.sources());
    }
}
