package vn.itplan.demo;

import static vn.itplan.demo.DemoFiles.all;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.itplan.appendix.importing.Imports;
import vn.itplan.common.Money;
import vn.itplan.common.Texts;
import vn.itplan.demo.DemoPlan.Row;
import vn.itplan.funding.FundingFactReader;
import vn.itplan.funding.FundingFacts.Line;
import vn.itplan.funding.FundingLines;
import vn.itplan.funding.LineCommand;
import vn.itplan.plan.GroupCommand;
import vn.itplan.plan.ItemCommand;
import vn.itplan.plan.ItemYearCommand;
import vn.itplan.plan.ItemYears;
import vn.itplan.plan.PlanFactReader;
import vn.itplan.plan.PlanFacts;
import vn.itplan.plan.PlanGroups;
import vn.itplan.plan.PlanItems;

/** Imports the workbook of a plan, and completes its groups and rows with what the paper says of them elsewhere. */
@Component
class DemoWorkbooks {

    private final DemoFiles files;
    private final Imports imports;
    private final PlanFactReader contents;
    private final FundingFactReader money;
    private final PlanGroups groups;
    private final PlanItems items;
    private final ItemYears years;
    private final FundingLines lines;

    DemoWorkbooks(
            DemoFiles files,
            Imports imports,
            PlanFactReader contents,
            FundingFactReader money,
            PlanGroups groups,
            PlanItems items,
            ItemYears years,
            FundingLines lines) {
        this.files = files;
        this.imports = imports;
        this.contents = contents;
        this.money = money;
        this.groups = groups;
        this.items = items;
        this.years = years;
        this.lines = lines;
    }

    /** The groups by their codes. */
    Map<String, Long> bringIn(long plan, DemoPlan demo, String workbook, Map<String, Long> sourceIds) {
        long run = imports.upload(plan, workbook, files.bytes(workbook));
        imports.apply(plan, run, Set.of(), null);
        PlanFacts imported = contents.read(plan);
        Map<String, Long> groupIds = new HashMap<>();
        for (DemoPlan.Group group : all(demo.groups())) {
            groupIds.put(group.code(), complete(imported, group));
        }
        Map<Long, List<Line>> linesByItem =
                money.read(imported.provinceId(), imported.versionId(), null).lines().stream()
                        .collect(Collectors.groupingBy(Line::itemId));
        for (Row row : all(demo.rows())) {
            long item = find(imported, Objects.requireNonNull(groupIds.get(row.group()), row.group()), row.number());
            complete(plan, item, row);
            String source = row.source();
            if (source != null) {
                long sourceId = Objects.requireNonNull(sourceIds.get(source), source);
                linesByItem.getOrDefault(item, List.of()).forEach(line -> pay(plan, line, sourceId));
            }
        }
        return groupIds;
    }

    /** Gives the imported group of this name its code and category. */
    private long complete(PlanFacts imported, DemoPlan.Group group) {
        long id = imported.groups().stream()
                .filter(each -> Texts.searchKey(each.name()).equals(Texts.searchKey(group.name())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no group " + group.name() + " in the workbook"))
                .id();
        GroupCommand before = groups.get(imported.id(), id);
        groups.edit(
                imported.id(),
                id,
                new GroupCommand(
                        before.parentId(), group.code(), before.name(), group.category(), before.rowVersion()));
        return id;
    }

    private static long find(PlanFacts imported, long group, String number) {
        return imported.items().stream()
                .filter(item -> Objects.equals(item.groupId(), group) && number.equals(item.number()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no row " + number + " in the workbook"))
                .id();
    }

    private void complete(long plan, long item, Row row) {
        ItemCommand before = items.get(plan, item);
        items.edit(
                plan,
                item,
                new ItemCommand(
                        before.groupId(),
                        before.number(),
                        before.name(),
                        before.leadText(),
                        before.coordinatingText(),
                        before.monitoringText(),
                        or(row.objective(), before.objective()),
                        before.content(),
                        before.scope(),
                        before.deliverable(),
                        or(row.period(), before.period()),
                        or(row.firstYear(), before.firstYear()),
                        or(row.lastYear(), before.lastYear()),
                        before.kind(),
                        before.carriedOver(),
                        before.statusAsPrinted(),
                        before.decision(),
                        or(row.note(), before.note()),
                        before.rowVersion()));
        for (DemoPlan.Year year : all(row.years())) {
            years.add(plan, item, new ItemYearCommand(year.year(), null, year.content(), 0));
        }
    }

    private void pay(long plan, Line line, long source) {
        int version = lines.get(plan, line.itemId(), line.id()).rowVersion();
        LineCommand paid = new LineCommand(line.year(), source, line.stage(), Money.ofDong(line.amount()), version);
        lines.edit(plan, line.itemId(), line.id(), paid);
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T before) {
        return said == null ? before : said;
    }
}
