package vn.itplan.demo;

import static vn.itplan.demo.DemoFiles.all;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.itplan.agency.Provinces;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.demo.DemoPlan.Item;
import vn.itplan.funding.FundingLines;
import vn.itplan.funding.FundingLines.NewLine;
import vn.itplan.funding.FundingSources;
import vn.itplan.funding.LineCommand;
import vn.itplan.funding.SourceCommand;
import vn.itplan.plan.GroupCommand;
import vn.itplan.plan.ItemCommand;
import vn.itplan.plan.ItemYearCommand;
import vn.itplan.plan.ItemYears;
import vn.itplan.plan.PlanCommand;
import vn.itplan.plan.PlanGroups;
import vn.itplan.plan.PlanItems;
import vn.itplan.plan.PlanPaper;
import vn.itplan.plan.Plans;
import vn.itplan.plan.Relation;
import vn.itplan.plan.StatedFigures;
import vn.itplan.plan.StatedMoney;
import vn.itplan.plan.StatedNumber;

/** Makes a plan with its groups, items, money and stated figures from a data file, as a planner would by hand. */
@Component
class DemoPlans {

    private final Provinces provinces;
    private final Plans plans;
    private final PlanGroups groups;
    private final PlanItems items;
    private final ItemYears years;
    private final FundingSources sources;
    private final FundingLines lines;
    private final StatedFigures figures;

    DemoPlans(
            Provinces provinces,
            Plans plans,
            PlanGroups groups,
            PlanItems items,
            ItemYears years,
            FundingSources sources,
            FundingLines lines,
            StatedFigures figures) {
        this.provinces = provinces;
        this.plans = plans;
        this.groups = groups;
        this.items = items;
        this.years = years;
        this.sources = sources;
        this.lines = lines;
        this.figures = figures;
    }

    /** A draft; the plan's number. */
    long create(DemoPlan plan) {
        long province = provinces.byCode(plan.province()).orElseThrow().id();
        long id = plans.create(province, facts(plan));
        Map<String, Long> sourceIds = new HashMap<>();
        for (DemoPlan.Source source : all(plan.sources())) {
            long sourceId = sources.create(
                    province, new SourceCommand(source.name(), source.level(), source.nature(), source.aliases(), 0));
            sourceIds.put(source.name(), sourceId);
            source.aliases().forEach(alias -> sourceIds.put(alias, sourceId));
        }
        Map<String, Long> groupIds = new HashMap<>();
        for (DemoPlan.Group group : all(plan.groups())) {
            groupIds.put(
                    group.code(),
                    groups.add(
                            id,
                            new GroupCommand(
                                    id(groupIds, group.parent()), group.code(), group.name(), group.category(), 0)));
        }
        addItems(id, all(plan.items()), groupIds, sourceIds);
        for (DemoPlan.Stated stated : all(plan.stated())) {
            figures.add(
                    id,
                    new StatedMoney(
                            id(groupIds, stated.group()),
                            stated.year(),
                            id(sourceIds, stated.source()),
                            Objects.requireNonNullElse(stated.stage(), FundingStage.PLANNED),
                            Money.ofDong(stated.amount()),
                            stated.text(),
                            stated.place(),
                            null,
                            Objects.requireNonNullElse(stated.relation(), Relation.EQUAL)));
        }
        for (DemoPlan.Count count : all(plan.counts())) {
            figures.add(
                    id,
                    new StatedNumber(
                            id(groupIds, count.group()),
                            null,
                            count.counted(),
                            Objects.requireNonNullElse(count.relation(), Relation.EQUAL),
                            BigDecimal.valueOf(count.number()),
                            count.text(),
                            count.place()));
        }
        return id;
    }

    private void addItems(long plan, List<Item> added, Map<String, Long> groupIds, Map<String, Long> sourceIds) {
        List<Long> ids = items.addAll(
                plan, added.stream().map(item -> command(item, groupIds)).toList());
        List<NewLine> money = new ArrayList<>();
        for (int i = 0; i < added.size(); i++) {
            Item item = added.get(i);
            long id = ids.get(i);
            for (DemoPlan.Money line : all(item.money())) {
                LineCommand command = new LineCommand(
                        line.year(),
                        id(sourceIds, line.source()),
                        FundingStage.PLANNED,
                        Money.ofDong(line.amount()),
                        0);
                money.add(new NewLine(id, command));
            }
            for (DemoPlan.Year year : all(item.years())) {
                years.add(plan, id, new ItemYearCommand(year.year(), null, year.content(), 0));
            }
            state(plan, id, item);
        }
        lines.addAll(plan, money);
    }

    private void state(long plan, long id, Item item) {
        Long amount = item.statedAmount();
        if (amount != null) {
            figures.add(
                    plan,
                    new StatedMoney(
                            null,
                            null,
                            null,
                            FundingStage.PLANNED,
                            Money.ofDong(amount),
                            Objects.requireNonNull(item.stated()),
                            Objects.requireNonNull(item.place()),
                            id));
        }
    }

    private static PlanCommand facts(DemoPlan plan) {
        return new PlanCommand(
                plan.kind(),
                plan.subject(),
                plan.title(),
                plan.firstYear(),
                plan.lastYear(),
                null,
                plan.number(),
                plan.issuedOn(),
                plan.issuer(),
                plan.signatory(),
                plan.signatoryTitle(),
                plan.parentCited(),
                Boolean.TRUE.equals(plan.byDecision()),
                plan.datedText(),
                plan.reporting(),
                new PlanPaper(all(plan.recipients()), List.of()),
                0);
    }

    private static ItemCommand command(Item item, Map<String, Long> groupIds) {
        return new ItemCommand(
                id(groupIds, item.group()),
                item.number(),
                item.name(),
                item.lead(),
                item.coordinating(),
                item.monitoring(),
                item.objective(),
                null,
                item.scope(),
                item.deliverable(),
                item.period(),
                item.firstYear(),
                item.lastYear(),
                item.kind(),
                false,
                item.status(),
                null,
                item.note(),
                0);
    }

    private static @Nullable Long id(Map<String, Long> ids, @Nullable String name) {
        return name == null ? null : Objects.requireNonNull(ids.get(name), name);
    }
}
