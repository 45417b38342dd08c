package vn.itplan.appendix;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.AmountChoice.Dimension;
import vn.itplan.appendix.AppendixContent.Group;
import vn.itplan.appendix.AppendixContent.Item;
import vn.itplan.appendix.AppendixContent.Part;
import vn.itplan.appendix.AppendixContent.Source;
import vn.itplan.appendix.AppendixLayout.Grouping;
import vn.itplan.appendix.AppendixLayout.Meaning;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;

/** What of a plan a layout can hold, by its columns, its groups and its numbers; and a plan cut down to that. */
public final class LayoutReach {

    private final AppendixLayout layout;
    private final Set<Meaning> readable;
    private final List<LayoutColumn> money;

    /** @param readable what the way back knows of texts */
    public LayoutReach(AppendixLayout layout, Set<Meaning> readable) {
        this.layout = layout;
        this.readable = readable;
        List<LayoutColumn> amounts = layout.columns().stream()
                .filter(column -> column.meaning() == Meaning.AMOUNT)
                .toList();
        this.money =
                amounts.stream().filter(column -> !isTotal(column, amounts)).toList();
    }

    /** A column of everything beside columns of its parts only sums them. */
    private static boolean isTotal(LayoutColumn column, List<LayoutColumn> all) {
        return isWhole(column.amounts())
                && all.stream()
                        .map(LayoutColumn::amounts)
                        .anyMatch(other -> !isWhole(other)
                                && other.stage() == column.amounts().stage());
    }

    private static boolean isWhole(AmountChoice amounts) {
        return amounts.by().isEmpty()
                && amounts.year() == null
                && amounts.source().isEmpty()
                && amounts.levels().isEmpty();
    }

    /** Rows of the plan that have a name to be known by again. */
    public boolean holdsRows() {
        boolean named = layout.columns().stream().anyMatch(column -> column.meaning() == Meaning.NAME);
        boolean rows = layout.rows() == RowSource.ITEMS
                || layout.rows() == RowSource.SUMS
                || layout.rows() == RowSource.PAST_RESULTS;
        return named && rows;
    }

    /** How deep groups can be told from each other and from rows. */
    public int depth() {
        if (layout.grouping() != Grouping.GROUP || layout.rows() == RowSource.SUMS) {
            return 0;
        }
        int above = layout.tables().perGroup() ? 1 : 0;
        int told = 0;
        while (told + above < AppendixLayout.MAX_DEPTH && isTold(told)) {
            told++;
        }
        return told + above;
    }

    private boolean isTold(int level) {
        NumberStyle style = layout.groupNumbers().get(level);
        return style == NumberStyle.NONE
                ? level == 0
                : style == NumberStyle.PATH || style != layout.itemNumbers().get(level + 1);
    }

    /** "ITEMS: NAME, LEAD; money by YEAR; groups 3", for people to see what is lost. */
    public String words() {
        if (!holdsRows()) {
            return "-";
        }
        List<String> texts = layout.columns().stream()
                .map(LayoutColumn::meaning)
                .filter(readable::contains)
                .map(Enum::name)
                .sorted()
                .toList();
        List<String> by = money.stream()
                .flatMap(LayoutReach::dimensions)
                .distinct()
                .sorted()
                .toList();
        return layout.rows() + " " + texts + " money " + (money.isEmpty() ? "-" : by) + " groups " + depth();
    }

    private static Stream<String> dimensions(LayoutColumn column) {
        AmountChoice amounts = column.amounts();
        Stream<String> stage =
                amounts.stage() == FundingStage.PLANNED || amounts.by().contains(Dimension.STAGE)
                        ? Stream.of()
                        : Stream.of(amounts.stage().name());
        Stream<String> named =
                amounts.source().isEmpty() && amounts.levels().isEmpty() ? Stream.of() : Stream.of("SOURCE");
        return Stream.of(amounts.by().stream().map(Enum::name), named, stage).flatMap(words -> words);
    }

    /** The plan without what the layout has no place for. */
    public AppendixContent cut(AppendixContent plan) {
        List<Group> groups = new ArrayList<>();
        List<Item> outside = new ArrayList<>();
        boolean onlyInGroups =
                layout.tables().perGroup() || !layout.filter().groups().isEmpty();
        outside.addAll(onlyInGroups ? List.of() : cut(plan.items()));
        boolean some = !layout.filter().groups().isEmpty();
        for (Group group : plan.groups()) {
            if (some && !layout.filter().groups().contains(group.name())) {
                continue;
            }
            if (!some && depth() == 0 && layout.rows() != RowSource.SUMS) {
                outside.addAll(cut(group.allItems()));
            } else {
                groups.add(cut(group, 1));
            }
        }
        return new AppendixContent(plan.plan(), outside, groups, List.of(), sources(plan));
    }

    private Group cut(Group group, int level) {
        if (level >= depth()) {
            return new Group("", group.name(), cut(group.allItems()), List.of(), List.of());
        }
        return new Group(
                "",
                group.name(),
                cut(group.items()),
                group.groups().stream().map(below -> cut(below, level + 1)).toList(),
                List.of());
    }

    private List<Item> cut(List<Item> items) {
        return items.stream().map(this::cut).toList();
    }

    private Item cut(Item item) {
        Map<Meaning, String> texts = new EnumMap<>(Meaning.class);
        for (LayoutColumn column : layout.columns()) {
            if (readable.contains(column.meaning())
                    && !item.text(column.meaning()).isEmpty()) {
                texts.put(column.meaning(), item.text(column.meaning()));
            }
        }
        Map<Part, Money> sums = new LinkedHashMap<>();
        item.money().forEach(part -> key(part).ifPresent(key -> sums.merge(key, part.amount(), Money::plus)));
        List<Part> kept = sums.entrySet().stream()
                .map(sum -> new Part(
                        sum.getKey().year(), sum.getKey().source(), sum.getKey().stage(), sum.getValue()))
                .toList();
        return new Item("", texts, kept, List.of());
    }

    /** What the heading over the part's amount says of it; nothing when no column has it. */
    private Optional<Part> key(Part part) {
        return money.stream()
                .filter(column -> holds(column.amounts(), part))
                .findFirst()
                .map(column -> new Part(
                        column.amounts().by().contains(Dimension.YEAR)
                                ? part.year()
                                : column.amounts().year(),
                        source(column, part),
                        part.stage(),
                        Money.ZERO));
    }

    private static boolean holds(AmountChoice amounts, Part part) {
        Source source = Objects.requireNonNull(sourceOf(part));
        return (amounts.by().contains(Dimension.STAGE) || amounts.stage() == part.stage())
                && (amounts.year() == null || amounts.year().equals(part.year()))
                && (amounts.source().isEmpty() || amounts.source().equals(part.source()))
                && (amounts.levels().isEmpty() || amounts.levels().contains(source.level()));
    }

    private static @Nullable Source sourceOf(Part part) {
        return GeneratedContent.SOURCES.stream()
                .filter(source -> source.name().equals(part.source()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String source(LayoutColumn column, Part part) {
        AmountChoice amounts = column.amounts();
        if (amounts.by().contains(Dimension.SOURCE)) {
            return part.source();
        }
        boolean named = !amounts.source().isEmpty() || !amounts.levels().isEmpty();
        return named ? column.heading().get(column.heading().size() - 1) : null;
    }

    /** Those of the plan, and those that columns of budgets name. */
    private List<Source> sources(AppendixContent plan) {
        List<Source> sources = new ArrayList<>(plan.sources());
        for (LayoutColumn column : money) {
            column.amounts().levels().stream().findFirst().ifPresent(level -> {
                String name = column.heading().get(column.heading().size() - 1);
                if (sources.stream().noneMatch(source -> source.name().equals(name))) {
                    sources.add(new Source(name, level, List.of()));
                }
            });
        }
        return sources;
    }
}
