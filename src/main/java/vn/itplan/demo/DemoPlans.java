package vn.itplan.demo;

import static vn.itplan.demo.DemoFiles.all;

import java.math.BigDecimal;
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
import vn.itplan.funding.FundingSources;
import vn.itplan.funding.SourceCommand;
import vn.itplan.plan.GroupCommand;
import vn.itplan.plan.ItemCommand;
import vn.itplan.plan.PlanCommand;
import vn.itplan.plan.PlanGroups;
import vn.itplan.plan.PlanItems;
import vn.itplan.plan.PlanPaper;
import vn.itplan.plan.Plans;
import vn.itplan.plan.Relation;
import vn.itplan.plan.StatedFigures;
import vn.itplan.plan.StatedMoney;
import vn.itplan.plan.StatedNumber;

/** Makes a plan as a planner would: its appendices from their workbook where there is one, the rest by hand. */
@Component
class DemoPlans {

    private final Provinces provinces;
    private final Plans plans;
    private final PlanGroups groups;
    private final PlanItems items;
    private final FundingSources sources;
    private final StatedFigures figures;
    private final DemoWorkbooks workbooks;

    DemoPlans(
            Provinces provinces,
            Plans plans,
            PlanGroups groups,
            PlanItems items,
            FundingSources sources,
            StatedFigures figures,
            DemoWorkbooks workbooks) {
        this.provinces = provinces;
        this.plans = plans;
        this.groups = groups;
        this.items = items;
        this.sources = sources;
        this.figures = figures;
        this.workbooks = workbooks;
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
        Map<String, Long> groupIds;
        if (plan.workbook() == null) {
            groupIds = addGroups(id, plan);
            addItems(id, plan, groupIds);
        } else {
            groupIds = workbooks.bringIn(id, plan, plan.workbook(), sourceIds);
        }
        // A sum that the text repeats would be no news to an import after it.
        state(id, plan, groupIds, sourceIds);
        return id;
    }

    /** By their codes. */
    private Map<String, Long> addGroups(long id, DemoPlan plan) {
        Map<String, Long> groupIds = new HashMap<>();
        for (DemoPlan.Group group : all(plan.groups())) {
            GroupCommand command =
                    new GroupCommand(id(groupIds, group.parent()), group.code(), group.name(), group.category(), 0);
            groupIds.put(group.code(), groups.add(id, command));
        }
        return groupIds;
    }

    private void addItems(long id, DemoPlan plan, Map<String, Long> groupIds) {
        items.addAll(
                id,
                all(plan.items()).stream().map(item -> command(item, groupIds)).toList());
    }

    private void state(long id, DemoPlan plan, Map<String, Long> groupIds, Map<String, Long> sourceIds) {
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
                null,
                null,
                null,
                item.deliverable(),
                item.period(),
                item.firstYear(),
                item.lastYear(),
                item.kind(),
                false,
                null,
                null,
                null,
                0);
    }

    private static @Nullable Long id(Map<String, Long> ids, @Nullable String name) {
        return name == null ? null : Objects.requireNonNull(ids.get(name), name);
    }
}
