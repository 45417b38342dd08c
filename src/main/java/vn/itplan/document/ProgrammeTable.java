package vn.itplan.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.itplan.document.OfficialDocument.Align;
import vn.itplan.document.OfficialDocument.Block;
import vn.itplan.document.OfficialDocument.Column;
import vn.itplan.document.OfficialDocument.Grid;
import vn.itplan.document.OfficialDocument.Row;

/**
 * What the items of a plan do year by year, with the money of the year and where it comes from; where nothing is said of years,
 * how many there are in each group. The appendix lists them.
 */
@Component
class ProgrammeTable {

    private final JdbcClient jdbc;

    ProgrammeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An item's year; amount in đồng. */
    record Year(
            long itemId,
            String name,
            @Nullable String objective,
            int year,
            String content,
            @Nullable Long amount,
            @Nullable String sources) {}

    /** A group of the first level; amount in đồng. */
    record Group(
            @Nullable String code,
            @Nullable String name,
            long items,
            @Nullable Long amount) {}

    /** The caller has checked that the account may read the plan. Empty for a plan without items. */
    List<Block> of(long versionId) {
        List<Year> years =
                jdbc.sql("""
                        select i.id as item_id, i.name, i.objective, y.year, y.content, m.amount, m.sources
                        from plan_item_year y
                        join plan_item i on i.id = y.item_id and i.deleted_at is null
                        left join plan_group_path g on g.id = i.group_id
                        left join lateral (
                          select sum(l.amount)::bigint as amount, string_agg(distinct s.name, '; ') as sources
                          from funding_line l left join funding_source s on s.id = l.source_id
                          where l.item_id = i.id and l.year = y.year and l.stage = 'PLANNED' and l.deleted_at is null
                        ) m on true
                        where y.version_id = :version and y.deleted_at is null
                        order by coalesce(g.path, '{}'), coalesce(g.way, '{}'), i.position, i.id, y.year
                        """).param("version", versionId).query(Year.class).list();
        if (years.isEmpty()) {
            return groups(versionId);
        }
        List<Row> rows = new ArrayList<>();
        long item = 0;
        int order = 0;
        for (Year year : years) {
            if (year.itemId() != item) {
                item = year.itemId();
                order++;
                rows.add(Row.across(String.valueOf(order), year.name(), true));
                if (year.objective() != null) {
                    rows.add(Row.across("", "Mục tiêu: " + year.objective(), false));
                }
            }
            rows.add(new Row(
                    List.of(
                            "",
                            String.valueOf(year.year()),
                            year.content(),
                            MoneyTables.amount(year.amount()),
                            year.sources() == null ? "" : year.sources()),
                    false));
        }
        return List.of(new Grid(
                null,
                MoneyTables.UNIT_LINE,
                List.of(
                        new Column("TT", 7, Align.CENTER),
                        new Column("Năm", 10, Align.CENTER),
                        new Column("Nội dung thực hiện", 49, Align.LEFT),
                        new Column("Kinh phí", 14, Align.RIGHT),
                        new Column("Nguồn vốn", 20, Align.LEFT)),
                rows));
    }

    private List<Block> groups(long versionId) {
        List<Group> groups =
                jdbc.sql("""
                        select t.code, t.name, count(distinct i.id) as items, sum(l.amount)::bigint as amount
                        from plan_item i
                        left join plan_group_path g on g.id = i.group_id
                        left join plan_group t on t.id = g.way[1]
                        left join funding_line l on l.item_id = i.id and l.stage = 'PLANNED' and l.deleted_at is null
                        where i.version_id = :version and i.deleted_at is null
                        group by t.id, t.code, t.name, t.position
                        order by t.position nulls last, t.id
                        """).param("version", versionId).query(Group.class).list();
        if (groups.isEmpty()) {
            return List.of();
        }
        boolean money = groups.stream().anyMatch(group -> group.amount() != null);
        List<Column> columns = new ArrayList<>(List.of(
                new Column("TT", 8, Align.CENTER),
                new Column("Nhóm nhiệm vụ", money ? 54 : 72, Align.LEFT),
                new Column("Số nhiệm vụ, dự án", money ? 18 : 20, Align.CENTER)));
        if (money) {
            columns.add(new Column("Kinh phí", 20, Align.RIGHT));
        }
        List<Row> rows = new ArrayList<>();
        for (Group group : groups) {
            List<String> cells = new ArrayList<>(List.of(
                    group.code() == null ? "" : group.code(),
                    group.name() == null ? "Ngoài các nhóm" : group.name(),
                    String.valueOf(group.items())));
            if (money) {
                cells.add(MoneyTables.amount(group.amount()));
            }
            rows.add(new Row(cells, false));
        }
        return List.of(new Grid(money ? MoneyTables.UNIT_LINE : null, columns, rows));
    }
}
