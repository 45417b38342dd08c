package vn.itplan.reconciliation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Texts;
import vn.itplan.funding.FundingFacts;
import vn.itplan.funding.FundingFacts.Line;
import vn.itplan.indicator.IndicatorFact;
import vn.itplan.plan.PlanFacts;
import vn.itplan.plan.PlanFacts.Group;
import vn.itplan.plan.PlanFacts.Item;
import vn.itplan.plan.PlanFacts.Stated;

/** Everything that checks look at, read once, with the ways between its parts. */
public final class Picture {

    private final PlanFacts plan;
    private final FundingFacts money;
    private final List<IndicatorFact> indicators;
    private final Map<Long, Group> groups = new HashMap<>();
    private final Map<Long, Item> items = new HashMap<>();
    private final Map<Long, List<Line>> planned = new HashMap<>();
    private final Map<Long, List<Item>> within = new HashMap<>();

    public Picture(PlanFacts plan, FundingFacts money, List<IndicatorFact> indicators) {
        this.plan = plan;
        this.money = money;
        this.indicators = List.copyOf(indicators);
        plan.groups().forEach(group -> groups.put(group.id(), group));
        for (Item item : plan.items()) {
            items.put(item.id(), item);
            Group group = group(item.groupId());
            if (group != null) {
                group.way()
                        .forEach(each -> within.computeIfAbsent(each, key -> new ArrayList<>())
                                .add(item));
            }
        }
        money.lines().stream()
                .filter(line -> line.stage() == FundingStage.PLANNED)
                .forEach(line -> planned.computeIfAbsent(line.itemId(), key -> new ArrayList<>())
                        .add(line));
    }

    public PlanFacts plan() {
        return plan;
    }

    public FundingFacts money() {
        return money;
    }

    public List<IndicatorFact> indicators() {
        return indicators;
    }

    public @Nullable Group group(@Nullable Long id) {
        return id == null ? null : groups.get(id);
    }

    public Item item(long id) {
        return Objects.requireNonNull(items.get(id), () -> "item " + id);
    }

    /** The items of a group and of its inner groups; all for null. */
    public List<Item> itemsOf(@Nullable Long groupId) {
        return groupId == null ? plan.items() : within.getOrDefault(groupId, List.of());
    }

    public List<Line> planned(long itemId) {
        return planned.getOrDefault(itemId, List.of());
    }

    public Place place(Item item) {
        return Place.item(item, group(item.groupId()));
    }

    public Place place(Line line) {
        Item item = item(line.itemId());
        return Place.line(item, group(item.groupId()), line);
    }

    public Place place(Stated figure) {
        Long item = figure.itemId();
        String source = money.sources().stream()
                .filter(each -> figure.sourceId() != null && each.id() == figure.sourceId())
                .map(FundingFacts.Source::name)
                .findFirst()
                .orElse(null);
        return Place.figure(figure, group(figure.groupId()), item == null ? null : items.get(item), source);
    }

    /** The planned lines that a stated figure is about, before its year and source are asked for. */
    public List<Line> scope(Stated figure) {
        Long item = figure.itemId();
        if (item != null) {
            return lines(figure, List.of(item(item)));
        }
        return lines(figure, itemsOf(figure.groupId()));
    }

    private List<Line> lines(Stated figure, List<Item> of) {
        if (figure.stage() == FundingStage.PLANNED) {
            return of.stream().flatMap(item -> planned(item.id()).stream()).toList();
        }
        List<Long> ids = of.stream().map(Item::id).toList();
        return money.lines().stream()
                .filter(line -> line.stage() == figure.stage() && ids.contains(line.itemId()))
                .toList();
    }

    public long sumOf(@Nullable Long groupId) {
        return itemsOf(groupId).stream()
                .mapToLong(item -> sum(planned(item.id())))
                .sum();
    }

    public static long sum(List<Line> lines) {
        long sum = 0;
        for (Line line : lines) {
            sum = Math.addExact(sum, line.amount());
        }
        return sum;
    }

    /** Stated money of the stage planned that no agency limits. */
    public List<Stated> statedMoney(Predicate<Stated> wanted) {
        return plan.stated().stream()
                .filter(figure -> figure.amount() != null && figure.agencyId() == null)
                .filter(wanted)
                .toList();
    }

    /** The total that the paper prints for a group, or for the plan with null, over all years and sources. */
    public Optional<Stated> groupTotal(@Nullable Long groupId) {
        return statedMoney(figure -> figure.itemId() == null
                        && Objects.equals(figure.groupId(), groupId)
                        && figure.year() == null
                        && figure.sourceId() == null
                        && figure.stage() == FundingStage.PLANNED)
                .stream()
                .findFirst();
    }

    /** The total that the paper prints for one row. */
    public Optional<Stated> rowTotal(Item item) {
        return statedMoney(figure -> Objects.equals(figure.itemId(), item.id())
                        && figure.year() == null
                        && figure.sourceId() == null
                        && figure.stage() == FundingStage.PLANNED)
                .stream()
                .findFirst();
    }

    /** The keys of all names by which papers call a source. */
    public Set<String> namesOf(@Nullable Long sourceId) {
        Set<String> names = new HashSet<>();
        money.sources().stream()
                .filter(source -> sourceId != null && source.id() == sourceId)
                .forEach(source -> {
                    names.add(Texts.searchKey(source.name()));
                    source.aliases().forEach(alias -> names.add(Texts.searchKey(alias)));
                });
        return names;
    }
}
