package vn.itplan.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.agency.AgencyMatcher;
import vn.itplan.agency.NamedAgency;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.RuleException;
import vn.itplan.common.StaleException;

/** The items of a plan's current version. What they cost is kept by the room of funding. */
@Service
@Transactional
public class PlanItems {

    private final Plans plans;
    private final PlanGroups groups;
    private final PlanItemRepository items;
    private final ItemAgencyRepository itemAgencies;
    private final AgencyMatcher matcher;
    private final ProjectRegister projects;

    PlanItems(
            Plans plans,
            PlanGroups groups,
            PlanItemRepository items,
            ItemAgencyRepository itemAgencies,
            AgencyMatcher matcher,
            ProjectRegister projects) {
        this.plans = plans;
        this.groups = groups;
        this.items = items;
        this.itemAgencies = itemAgencies;
        this.matcher = matcher;
        this.projects = projects;
    }

    /** Adds an item after the others of its group, with a project of its own. */
    public long add(long planId, ItemCommand command) {
        return addAll(planId, List.of(command)).get(0);
    }

    /**
     * Adds items in this order, each after the others of its group. The agencies of all of them are looked up at once.
     *
     * @return the ids, in the order given
     */
    public List<Long> addAll(long planId, List<ItemCommand> commands) {
        Plan plan = plans.toChange(planId);
        PlanVersion version = plans.current(plan);
        Map<String, List<NamedAgency>> named = agenciesIn(plan.provinceId(), commands);
        Map<@Nullable Long, Integer> next = new HashMap<>();
        // All questions come before the first new row: each would write the new rows before it one by one.
        for (ItemCommand command : commands) {
            if (!next.containsKey(command.groupId())) {
                checkGroup(planId, command.groupId(), RuleException.at("groupId", "form.error.choose"));
                next.put(command.groupId(), items.nextPosition(version.id(), command.groupId()));
            }
        }
        List<Long> ids = new ArrayList<>();
        for (ItemCommand command : commands) {
            int position = Objects.requireNonNull(next.get(command.groupId()));
            next.put(command.groupId(), position + 1);
            long project = projects.open(plan.provinceId(), command.name());
            PlanItem item = items.save(new PlanItem(version, project, position, command, plans.now()));
            linkAgencies(item, command, named, List.of());
            ids.add(item.id());
        }
        return ids;
    }

    /**
     * @throws StaleException when somebody else saved the item since the form was opened
     */
    public void edit(long planId, long itemId, ItemCommand command) {
        Plan plan = plans.toChange(planId);
        PlanItem item = find(planId, itemId);
        StaleException.check(command.rowVersion(), item.rowVersion(), "item " + itemId);
        if (!Objects.equals(item.groupId(), command.groupId())) {
            checkGroup(planId, command.groupId(), RuleException.at("groupId", "form.error.choose"));
            item.moveTo(command.groupId(), items.nextPosition(item.versionId(), command.groupId()));
        }
        rewrite(plan, Map.of(item, command));
    }

    /** New words for items that stay in their groups; the agencies of all of them are looked up at once. */
    void rewrite(Plan plan, Map<PlanItem, ItemCommand> changes) {
        Map<String, List<NamedAgency>> named = agenciesIn(plan.provinceId(), changes.values());
        Map<Long, List<ItemAgency>> before =
                itemAgencies
                        .findByItemIdIn(
                                changes.keySet().stream().map(PlanItem::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(ItemAgency::itemId));
        changes.forEach((item, command) -> {
            if (!item.name().equals(command.name())) {
                projects.rename(item.projectId(), command.name());
            }
            item.change(command, plans.now());
            linkAgencies(item, command, named, before.getOrDefault(item.id(), List.of()));
        });
    }

    @Transactional(readOnly = true)
    public ItemCommand get(long planId, long itemId) {
        PlanItem item = find(planId, itemId);
        plans.requireReading(item.provinceId());
        return item.values();
    }

    /** {@link #get(long, long)} of a plan just read. */
    @Transactional(readOnly = true)
    public ItemCommand get(PlanDetails plan, long itemId) {
        return find(plan.id(), itemId).values();
    }

    /** Takes the item out of the plan; its money goes with it, since sums leave deleted items out. */
    public void delete(long planId, long itemId) {
        plans.toChange(planId);
        find(planId, itemId).delete(plans.now());
    }

    /** {@link #delete} for many at once, all or none. */
    public void deleteAll(long planId, Collection<Long> itemIds) {
        plans.toChange(planId);
        List<PlanItem> found = items.findByPlanIdAndIdInAndDeletedAtIsNull(planId, itemIds);
        if (found.size() != itemIds.size()) {
            throw new NotFoundException("items " + itemIds);
        }
        found.forEach(item -> item.delete(plans.now()));
    }

    /**
     * Undoes {@link #delete}; the item stands where it stood, with its money.
     *
     * @throws RuleException when its group is gone
     */
    public void restore(long planId, long itemId) {
        plans.toChange(planId);
        PlanItem item =
                items.findByIdAndPlanId(itemId, planId).orElseThrow(() -> new NotFoundException("item " + itemId));
        checkGroup(planId, item.groupId(), new RuleException("plan.item.restore.group"));
        item.restore();
    }

    /**
     * For rooms that keep something with an item: it is there, may be changed now, and counts as changed.
     *
     * @throws NotFoundException when it is not one of this plan
     */
    public ItemPlace touch(long planId, long itemId) {
        plans.toChange(planId);
        PlanItem item = find(planId, itemId);
        item.touch(plans.now());
        return new ItemPlace(item.provinceId(), planId, item.versionId(), itemId);
    }

    /** Where an item stands, for rows of other rooms that hang on it. */
    public record ItemPlace(long provinceId, long planId, long versionId, long itemId) {}

    PlanItem find(long planId, long itemId) {
        return items.findByIdAndPlanId(itemId, planId)
                .filter(item -> !item.isDeleted())
                .orElseThrow(() -> new NotFoundException("item " + itemId));
    }

    void checkGroup(long planId, @Nullable Long groupId, RuleException otherwise) {
        if (groupId != null && groups.there(planId, groupId).isEmpty()) {
            throw otherwise;
        }
    }

    private Map<String, List<NamedAgency>> agenciesIn(long provinceId, Collection<ItemCommand> commands) {
        Set<String> cells = new LinkedHashSet<>();
        for (ItemCommand command : commands) {
            for (AgencyRole role : AgencyRole.values()) {
                String cell = cell(command, role);
                if (cell != null) {
                    cells.add(cell);
                }
            }
        }
        return cells.isEmpty() ? Map.of() : matcher.resolve(provinceId, cells);
    }

    private void linkAgencies(
            PlanItem item, ItemCommand command, Map<String, List<NamedAgency>> named, List<ItemAgency> before) {
        for (AgencyRole role : AgencyRole.values()) {
            String cell = cell(command, role);
            List<NamedAgency> wanted = cell == null ? List.of() : Objects.requireNonNull(named.get(cell));
            Set<Integer> kept = new HashSet<>();
            for (ItemAgency old : before) {
                if (old.role() == role && old.isIn(wanted)) {
                    kept.add(old.position());
                } else if (old.role() == role) {
                    itemAgencies.delete(old);
                }
            }
            for (int position = 0; position < wanted.size(); position++) {
                if (!kept.contains(position)) {
                    itemAgencies.save(new ItemAgency(item, role, position, wanted.get(position)));
                }
            }
        }
    }

    private static @Nullable String cell(ItemCommand command, AgencyRole role) {
        return switch (role) {
            case LEAD -> command.leadText();
            case COORDINATING -> command.coordinatingText();
            case MONITORING -> command.monitoringText();
        };
    }
}
