package vn.itplan.overview;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.overview.ItemPage.AgencyLink;
import vn.itplan.overview.ItemPage.MoneyLine;
import vn.itplan.overview.ItemPage.Origin;
import vn.itplan.overview.ItemPage.YearRow;
import vn.itplan.plan.ItemCommand;
import vn.itplan.plan.PlanItems;

/** Puts together what one item's page shows. */
@Service
@Transactional(readOnly = true)
public class ItemPages {

    private final PlanItems items;
    private final JdbcClient jdbc;

    ItemPages(PlanItems items, JdbcClient jdbc) {
        this.items = items;
        this.jdbc = jdbc;
    }

    /**
     * @throws vn.itplan.common.NotFoundException when it is not an item of this plan
     */
    public ItemPage get(PlanSummary plan, long itemId) {
        ItemCommand values = items.get(plan.id(), itemId);
        List<PlaceAndYear> rows = placeAndYears(itemId);
        return new ItemPage(
                itemId,
                rows.get(0).projectId(),
                values,
                rows.get(0).groupTitle(),
                agencies(itemId),
                lines(itemId),
                rows.stream()
                        .map(PlaceAndYear::yearRow)
                        .flatMap(Optional::stream)
                        .toList(),
                origins(itemId));
    }

    /** One row at least, and one for each year: both in one statement. */
    private List<PlaceAndYear> placeAndYears(long itemId) {
        return jdbc.sql("""
                        select i.project_id, array_to_string(g.names, ' › ') as group_title,
                          y.id, y.year, y.objective, y.content,
                          (select sum(l.amount)::bigint from funding_line l where l.item_id = y.item_id
                             and l.year = y.year and l.stage = 'PLANNED' and l.deleted_at is null) as planned_vnd
                        from plan_item i
                        left join plan_group_path g on g.id = i.group_id
                        left join plan_item_year y on y.item_id = i.id and y.deleted_at is null
                        where i.id = :item
                        order by y.year
                        """).param("item", itemId).query(PlaceAndYear.class).list();
    }

    record PlaceAndYear(
            long projectId,
            @Nullable String groupTitle,
            @Nullable Long id,
            @Nullable Integer year,
            @Nullable String objective,
            @Nullable String content,
            @Nullable Long plannedVnd) {

        Optional<YearRow> yearRow() {
            return id == null || year == null || content == null
                    ? Optional.empty()
                    : Optional.of(new YearRow(id, year, objective, content, plannedVnd));
        }
    }

    private List<AgencyLink> agencies(long itemId) {
        return jdbc.sql("""
                        select l.role, l.text, l.agency_id, a.name, coalesce(a.confirmed, false) as confirmed
                        from plan_item_agency l left join agency a on a.id = l.agency_id
                        where l.item_id = :item
                        order by array_position(array['LEAD', 'COORDINATING', 'MONITORING'], l.role), l.position
                        """).param("item", itemId).query(AgencyLink.class).list();
    }

    private List<MoneyLine> lines(long itemId) {
        return jdbc.sql("""
                        select l.id, l.year, s.name as source, l.stage, l.amount
                        from funding_line l left join funding_source s on s.id = l.source_id
                        where l.item_id = :item and l.deleted_at is null
                        order by l.stage, l.year nulls last, s.name collate "vi-x-icu", l.id
                        """).param("item", itemId).query(MoneyLine.class).list();
    }

    private List<Origin> origins(long itemId) {
        return jdbc.sql("""
                        select case when o.stated_figure_id is null then o.field else 'stated' end as field,
                          o.year, s.name as source, f.name as file, o.sheet, o.cell, o.text, o.import_id
                        from (
                          select p.*, null::integer as year, null::bigint as source_id
                          from provenance p where p.item_id = :item
                          union all
                          select p.*, l.year, l.source_id
                          from provenance p join funding_line l on l.id = p.funding_line_id where l.item_id = :item
                          union all
                          select p.*, g.year, g.source_id
                          from provenance p join stated_figure g on g.id = p.stated_figure_id where g.item_id = :item) o
                        join import_run r on r.id = o.import_id
                        join stored_file f on f.id = r.file_id
                        left join funding_source s on s.id = o.source_id
                        order by o.import_id, length(o.cell), o.cell
                        """).param("item", itemId).query(Origin.class).list();
    }
}
