package vn.itplan.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.StaleException;
import vn.itplan.common.Twins;

/** What the items of a plan do year by year. */
@Service
@Transactional
public class ItemYears {

    private final Plans plans;
    private final PlanItems items;
    private final ItemYearRepository years;
    private final JdbcClient jdbc;

    ItemYears(Plans plans, PlanItems items, ItemYearRepository years, JdbcClient jdbc) {
        this.plans = plans;
        this.items = items;
        this.years = years;
        this.jdbc = jdbc;
    }

    public long add(long planId, long itemId, ItemYearCommand command) {
        PlanVersion version = plans.current(plans.toChange(planId));
        items.touch(planId, itemId);
        return save(new ItemYear(version, itemId, command)).id();
    }

    /**
     * @throws StaleException when somebody else saved it since the form was opened
     */
    public void edit(long planId, long itemId, long id, ItemYearCommand command) {
        items.touch(planId, itemId);
        ItemYear year = find(planId, itemId, id);
        StaleException.check(command.rowVersion(), year.rowVersion(), "item year " + id);
        year.change(command);
        save(year);
    }

    @Transactional(readOnly = true)
    public ItemYearCommand get(long planId, long itemId, long id) {
        plans.readable(planId);
        return find(planId, itemId, id).values();
    }

    public void delete(long planId, long itemId, long id) {
        items.touch(planId, itemId);
        find(planId, itemId, id).delete(plans.now());
    }

    /** Undoes {@link #delete}. */
    public void restore(long planId, long itemId, long id) {
        items.touch(planId, itemId);
        ItemYear year = years.findByIdAndItemIdAndPlanId(id, itemId, planId)
                .orElseThrow(() -> new NotFoundException("year " + id));
        year.restore();
        save(year);
    }

    /** The years of an item in their order, each with its planned money. */
    @Transactional(readOnly = true)
    public List<ItemYearRow> of(long planId, long itemId) {
        plans.readable(planId);
        return jdbc.sql("""
                        select y.id, y.year, y.objective, y.content,
                          (select sum(l.amount)::bigint from funding_line l where l.item_id = y.item_id
                             and l.year = y.year and l.stage = 'PLANNED' and l.deleted_at is null) as planned_vnd
                        from plan_item_year y
                        where y.plan_id = :plan and y.item_id = :item and y.deleted_at is null
                        order by y.year
                        """)
                .param("plan", planId)
                .param("item", itemId)
                .query(ItemYearRow.class)
                .list();
    }

    /**
     * @param plannedVnd its planned money of the year in đồng, null without lines
     */
    public record ItemYearRow(
            long id,
            int year,
            @Nullable String objective,
            String content,
            @Nullable Long plannedVnd) {}

    private ItemYear save(ItemYear year) {
        return Twins.refuse("year", "plan.item-year.taken", () -> years.saveAndFlush(year));
    }

    private ItemYear find(long planId, long itemId, long id) {
        return years.findByIdAndItemIdAndPlanId(id, itemId, planId)
                .filter(year -> !year.isDeleted())
                .orElseThrow(() -> new NotFoundException("item year " + id));
    }
}
