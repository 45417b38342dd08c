package vn.itplan.appendix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.itplan.agency.ProvinceDetails;
import vn.itplan.agency.Provinces;
import vn.itplan.appendix.AppendixContent.Item;
import vn.itplan.appendix.AppendixContent.Part;
import vn.itplan.appendix.AppendixContent.PlanFacts;
import vn.itplan.appendix.AppendixContent.Source;
import vn.itplan.common.FundingStage;
import vn.itplan.plan.PlanCommand;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.PlanKind;

/** What an appendix tells of a plan, read from the database. The caller has checked that the account may read the plan. */
@Component
class ContentReader {

    private final Provinces provinces;
    private final ItemContent items;
    private final ListContent lists;

    ContentReader(Provinces provinces, ItemContent items, ListContent lists) {
        this.provinces = provinces;
        this.items = items;
        this.lists = lists;
    }

    AppendixContent of(PlanDetails plan, RowSource rows) {
        AppendixContent bare = new AppendixContent(facts(plan, null), List.of(), List.of(), List.of(), List.of());
        return switch (rows) {
            case ITEMS, SUMS, ITEM_YEARS, PROGRESS -> {
                AppendixContent read = items.read(plan, rows, bare);
                yield new AppendixContent(
                        facts(plan, onlySource(read)), read.items(), read.groups(), read.stated(), read.sources());
            }
            case PAST_RESULTS -> lists.pastResults(plan, bare);
            case SERVICES -> lists.services(plan, bare);
            case RESPONSIBILITIES -> lists.responsibilities(plan, bare);
            case INDICATORS -> lists.indicators(plan, bare);
        };
    }

    private PlanFacts facts(PlanDetails plan, @Nullable String source) {
        PlanCommand values = plan.values();
        ProvinceDetails province = provinces.get(plan.provinceId());
        return new PlanFacts(
                values.kind() == PlanKind.SCHEME ? "Đề án" : "Kế hoạch",
                values.number(),
                values.issuedOn(),
                province.fullName(),
                values.firstYear(),
                values.lastYear(),
                source);
    }

    /** The name of the one source that all planned money comes from, or null when there are several or none. */
    private static @Nullable String onlySource(AppendixContent content) {
        Set<String> names = content.allItems().stream()
                .flatMap(item -> item.money().stream())
                .filter(part -> part.stage() == FundingStage.PLANNED)
                .map(part -> part.source() == null ? "" : part.source())
                .collect(Collectors.toSet());
        String name = names.size() == 1 ? names.iterator().next() : "";
        return name.isEmpty() ? null : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** The sources that money and figures name, those of the province's list in its order. */
    static List<Source> named(List<Source> known, List<Item> items, List<AppendixContent.Stated> figures) {
        Map<String, Source> named = new LinkedHashMap<>();
        List<String> names = Stream.concat(
                        items.stream().flatMap(item -> item.money().stream()).map(Part::source),
                        Stream.concat(items.stream().flatMap(item -> item.stated().stream()), figures.stream())
                                .map(AppendixContent.Stated::source))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        for (Source source : known) {
            names.stream()
                    .filter(name -> RowSelection.isCalled(source, name))
                    .forEach(name -> named.putIfAbsent(name, new Source(name, source.level(), aliases(source, name))));
        }
        names.forEach(name -> named.putIfAbsent(name, new Source(name, null, List.of())));
        return List.copyOf(named.values());
    }

    private static List<String> aliases(Source source, String name) {
        return Stream.concat(Stream.of(source.name()), source.aliases().stream())
                .filter(alias -> !alias.equals(name))
                .toList();
    }
}
