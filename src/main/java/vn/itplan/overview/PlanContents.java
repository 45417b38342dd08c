package vn.itplan.overview;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Listing;
import vn.itplan.common.NotFoundException;

/** What stands in a plan's current version, read for showing. Ask {@link PlanCatalogue} for the plan first: it checks. */
@Service
@Transactional(readOnly = true)
public class PlanContents {

    /** Printed order: outside all groups first, then group by group, those of a group before its inner groups. */
    private static final String ITEMS = """
            from plan_item i left join plan_group_path g on g.id = i.group_id
            where i.version_id = :version and i.deleted_at is null
            """;

    private static final String PRINTED_ORDER =
            " order by coalesce(g.path, '{}'), coalesce(g.way, '{}'), i.position, i.id ";
    private static final String ITEM = """
            select i.id, i.project_id, i.group_id, i.number, i.name, i.lead_text, i.coordinating_text,
              i.monitoring_text, i.deliverable, i.period, i.first_year, i.last_year, i.carried_over, i.status_as_printed, i.note,
              (select sum(l.amount)::bigint from funding_line l
                where l.item_id = i.id and l.stage = 'PLANNED' and l.deleted_at is null) as total_vnd, i.row_version
            """;

    private final JdbcClient jdbc;

    PlanContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All groups in printed order with their sums. */
    public List<GroupTotal> groups(PlanSummary plan) {
        return jdbc.sql("""
                        select g.id, g.depth, g.code, g.name, g.way, g.names, coalesce(t.items, 0) as items,
                          (select max(c.number)::bigint from stated_figure c
                            where c.version_id = g.version_id and c.group_id = g.id and c.counted = 'PROJECTS'
                              and c.year is null and c.deleted_at is null) as stated_items, t.total, s.amount as stated
                        from plan_group_path g
                        left join (
                          select w.id, count(distinct i.id) as items, sum(l.amount)::bigint as total
                          from plan_item i
                          join plan_group_path own on own.id = i.group_id
                          cross join lateral unnest(own.way) as w(id)
                          left join funding_line l
                            on l.item_id = i.id and l.stage = 'PLANNED' and l.deleted_at is null
                          where i.version_id = :version and i.deleted_at is null
                          group by w.id
                        ) t on t.id = g.id
                        left join lateral (
                          select (array_agg(f.amount order by f.year is null and f.source_id is null desc, f.id))[1]
                            as amount
                          from stated_figure f
                          where f.version_id = g.version_id and f.group_id = g.id and f.measure = 'MONEY'
                            and f.stage = 'PLANNED' and f.agency_id is null and f.deleted_at is null
                          having count(*) = 1 or bool_or(f.year is null and f.source_id is null)
                        ) s on true
                        where g.version_id = :version
                        order by g.path, g.way
                        """)
                .param("version", plan.versionId())
                .query((row, number) -> new GroupTotal(
                        row.getLong("id"),
                        row.getInt("depth"),
                        row.getString("code"),
                        row.getString("name"),
                        list(row, "way", Long[].class),
                        list(row, "names", String[].class),
                        row.getLong("items"),
                        row.getObject("stated_items", Long.class),
                        row.getObject("total", Long.class),
                        row.getObject("stated", Long.class)))
                .list();
    }

    /** One page of items in printed order; the plan knows how many there are. */
    public Listing<ItemRow> items(PlanSummary plan, int page, int size) {
        List<ItemRow> rows = jdbc.sql(ITEM + ITEMS + PRINTED_ORDER + " limit :size offset :start")
                .param("version", plan.versionId())
                .param("size", size)
                .param("start", (long) page * size)
                .query(ItemRow.class)
                .list();
        return new Listing<>(rows, page, size, plan.projectCount());
    }

    /** One page of the table with its group rows; the last one when the plan has become shorter than the page asked for. */
    public PlanTable table(PlanSummary plan, int page, int size) {
        int shown = Listing.nearest(page, size, plan.projectCount());
        return PlanTable.of(
                groups(plan), items(plan, shown, size), shown == 0 ? null : groupBefore(plan, (long) shown * size));
    }

    /** {@link #table} of just the items that lack something, under their groups. */
    public PlanTable table(PlanSummary plan, MissingPart missing, int page, int size) {
        String found = ITEMS + " and " + missing.condition();
        long total = jdbc.sql("select count(*) " + found)
                .param("version", plan.versionId())
                .query(Long.class)
                .single();
        int shown = Listing.nearest(page, size, total);
        List<ItemRow> rows = jdbc.sql(ITEM + found + PRINTED_ORDER + " limit :size offset :start")
                .param("version", plan.versionId())
                .param("size", size)
                .param("start", (long) shown * size)
                .query(ItemRow.class)
                .list();
        return PlanTable.ofSome(groups(plan), new Listing<>(rows, shown, size, total));
    }

    /** One row of the table. */
    public ItemRow row(PlanSummary plan, long itemId) {
        return jdbc.sql(ITEM + ITEMS + " and i.id = :item")
                .param("version", plan.versionId())
                .param("item", itemId)
                .query(ItemRow.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("item " + itemId));
    }

    /** The page of the table that the item stands on, the first one when it stands on none. */
    public int pageOf(PlanSummary plan, long itemId, int size) {
        if (plan.projectCount() <= size) {
            return 0;
        }
        return jdbc.sql("select place from (select i.id, row_number() over (" + PRINTED_ORDER + ") - 1 as place "
                        + ITEMS + ") placed where id = :item")
                .param("version", plan.versionId())
                .param("item", itemId)
                .query(Integer.class)
                .optional()
                .map(place -> place / size)
                .orElse(0);
    }

    private @Nullable Long groupBefore(PlanSummary plan, long start) {
        return jdbc.sql("select i.group_id " + ITEMS + PRINTED_ORDER + " limit 1 offset :before")
                .param("version", plan.versionId())
                .param("before", start - 1)
                .query((row, number) -> new Found(row.getObject(1, Long.class)))
                .optional()
                .map(Found::groupId)
                .orElse(null);
    }

    private record Found(@Nullable Long groupId) {}

    private static <T> List<T> list(ResultSet row, String column, Class<T[]> type) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList(type.cast(array.getArray()));
    }
}
