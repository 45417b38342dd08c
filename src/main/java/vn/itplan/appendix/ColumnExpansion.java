package vn.itplan.appendix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.AmountChoice.Dimension;
import vn.itplan.appendix.AppendixContent.Item;
import vn.itplan.appendix.AppendixContent.Part;
import vn.itplan.appendix.AppendixContent.Source;
import vn.itplan.appendix.AppendixLayout.Align;
import vn.itplan.appendix.AppendixLayout.Meaning;
import vn.itplan.common.FundingStage;

/** Makes the columns of one table: those of amounts spread over the years, sources and stages that the plan has. */
final class ColumnExpansion {

    /** A column as it stands in the table, with what is above it. */
    record Expanded(
            LayoutColumn of, List<String> heading, @Nullable MoneyKey key) {}

    private final AppendixLayout layout;
    private final AppendixContent content;
    private final List<Part> money;

    ColumnExpansion(AppendixLayout layout, AppendixContent content) {
        this.layout = layout;
        this.content = content;
        this.money = Stream.of(
                        content.allItems().stream().map(Item::money),
                        content.allItems().stream().map(item -> figures(item.stated())),
                        content.groups().stream().map(group -> figures(group.stated())),
                        Stream.of(figures(content.stated())))
                .flatMap(lists -> lists)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Part> figures(List<AppendixContent.Stated> stated) {
        return stated.stream()
                .map(figure -> new Part(figure.year(), figure.source(), figure.stage(), figure.value()))
                .toList();
    }

    List<Expanded> columns() {
        List<Expanded> all = new ArrayList<>();
        for (LayoutColumn column : layout.columns()) {
            if (column.meaning() != Meaning.AMOUNT) {
                all.add(new Expanded(column, column.heading(), null));
            } else {
                List<MoneyKey> keys = keys(column.amounts());
                Integer last = keys.isEmpty() ? null : keys.get(keys.size() - 1).year();
                keys.forEach(key -> all.add(new Expanded(column, heading(column, key, last), key)));
            }
        }
        return all;
    }

    private List<MoneyKey> keys(AmountChoice choice) {
        List<MoneyKey> keys = List.of(new MoneyKey(choice.year(), sources(choice), choice.stage()));
        for (Dimension dimension : choice.by()) {
            boolean oneStage = !choice.by().contains(Dimension.STAGE);
            keys = keys.stream().flatMap(key -> along(dimension, key, oneStage)).toList();
        }
        if (choice.by().size() < 2) {
            return keys;
        }
        List<MoneyKey> met =
                keys.stream().filter(key -> money.stream().anyMatch(key::holds)).toList();
        return met.isEmpty() ? keys : met;
    }

    /** Null for all sources. */
    private @Nullable List<String> sources(AmountChoice choice) {
        if (choice.source().isEmpty() && choice.levels().isEmpty()) {
            return null;
        }
        return content.sources().stream()
                .filter(source -> choice.levels().isEmpty()
                        ? RowSelection.isCalled(source, choice.source())
                        : source.level() != null && choice.levels().contains(source.level()))
                .map(Source::name)
                .toList();
    }

    /** @param oneStage only years and sources that have money at the stage of the column */
    private Stream<MoneyKey> along(Dimension dimension, MoneyKey key, boolean oneStage) {
        return switch (dimension) {
            case YEAR ->
                years(part -> !oneStage || part.stage() == key.stage()).stream()
                        .map(year -> new MoneyKey(year, key.sources(), key.stage()));
            case SOURCE ->
                content.sources().stream()
                        .filter(source -> money.stream()
                                .anyMatch(part -> (!oneStage || part.stage() == key.stage())
                                        && source.name().equals(part.source())))
                        .map(source -> new MoneyKey(key.year(), List.of(source.name()), key.stage()));
            case STAGE ->
                Stream.of(FundingStage.values())
                        .filter(stage -> money.stream().anyMatch(part -> part.stage() == stage))
                        .map(stage -> new MoneyKey(key.year(), key.sources(), stage));
        };
    }

    /** All years of the plan, and others that rows have such money in; of past results only the latter. */
    private List<Integer> years(Predicate<Part> such) {
        TreeSet<Integer> years = new TreeSet<>();
        content.allItems().stream()
                .flatMap(item -> item.money().stream())
                .filter(such)
                .map(Part::year)
                .filter(Objects::nonNull)
                .forEach(years::add);
        if (layout.rows().isOfItems() && layout.filter().years().isEmpty()) {
            IntStream.rangeClosed(content.plan().firstYear(), content.plan().lastYear())
                    .forEach(years::add);
        }
        return List.copyOf(years);
    }

    private static List<String> heading(LayoutColumn column, MoneyKey key, @Nullable Integer lastYear) {
        boolean last = key.year() != null
                && key.year().equals(lastYear)
                && !column.lastHeading().isEmpty();
        Map<String, String> values = Map.of(
                "year", key.year() == null ? "" : String.valueOf(key.year()),
                "source", key.sources() == null ? "" : String.join(", ", key.sources()),
                "stage", PaperWords.of(key.stage()));
        return (last ? column.lastHeading() : column.heading())
                .stream().map(text -> Placeholders.fill(text, values)).toList();
    }

    /** The columns as writers need them: what their page leaves over goes to the first one of long texts. */
    static List<AppendixTable.Column> fitted(List<Expanded> columns, int pageMm) {
        int all = columns.stream().mapToInt(column -> column.of().widthMm()).sum();
        int flexible = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).of().meaning() == Meaning.NAME)
                .findFirst()
                .orElseGet(() -> IntStream.range(0, columns.size())
                        .filter(i -> columns.get(i).of().align() == Align.LEFT)
                        .findFirst()
                        .orElse(-1));
        return IntStream.range(0, columns.size())
                .mapToObj(i -> {
                    Expanded column = columns.get(i);
                    int more = i == flexible ? Math.max(0, pageMm - all) : 0;
                    return new AppendixTable.Column(
                            column.of().meaning(),
                            column.of().widthMm() + more,
                            column.of().align(),
                            column.key());
                })
                .toList();
    }
}
