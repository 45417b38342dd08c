package vn.itplan.appendix.importing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.common.Money;
import vn.itplan.plan.ItemCommand;
import vn.itplan.plan.ItemKind;

/** What the plan holds when a file is compared with it, read in four statements whatever its size. */
final class KeptPlan {

    /** A group of the plan. */
    record KeptGroup(long id, @Nullable Long parentId, String name) {}

    /** An item of the plan. */
    record KeptItem(long id, ItemCommand values) {}

    /** The item's money for the year, source and stage that the file is about. */
    record KeptLine(long id, Money amount, int rowVersion) {}

    /** A figure that the paper states for the same year, source, stage and place. */
    record KeptFigure(long id, @Nullable Long groupId, String place, Money amount, String text) {}

    private final Map<Long, KeptGroup> groups = new LinkedHashMap<>();
    private final Map<Long, KeptItem> items = new LinkedHashMap<>();
    private final Map<Long, KeptLine> lines = new HashMap<>();
    private final Map<String, KeptFigure> figures = new HashMap<>();
    private final Map<String, Long> itemsByCell = new HashMap<>();

    private KeptPlan() {}

    /**
     * @param fileHash earlier imports of the same bytes tell which item a cell became
     */
    static KeptPlan read(JdbcClient jdbc, long version, ImportChoices choices, String fileHash) {
        KeptPlan kept = new KeptPlan();
        kept.readGroupsAndItems(jdbc, version);
        jdbc.sql("""
                        select id, item_id, amount, row_version from funding_line
                        where version_id = :version and stage = :stage and deleted_at is null
                          and year is not distinct from cast(:year as integer)
                          and source_id is not distinct from cast(:source as bigint)
                        """)
                .param("version", version)
                .param("stage", choices.stage().name())
                .param("year", choices.year())
                .param("source", choices.sourceId())
                .query(row -> {
                    kept.lines.put(
                            row.getLong("item_id"),
                            new KeptLine(
                                    row.getLong("id"), Money.ofDong(row.getLong("amount")), row.getInt("row_version")));
                });
        jdbc.sql("""
                        select id, group_id, place, amount, text from stated_figure
                        where version_id = :version and measure = 'MONEY' and stage = :stage and deleted_at is null
                          and item_id is null and year is not distinct from cast(:year as integer)
                          and source_id is not distinct from cast(:source as bigint)
                        """)
                .param("version", version)
                .param("stage", choices.stage().name())
                .param("year", choices.year())
                .param("source", choices.sourceId())
                .query(row -> {
                    KeptFigure figure = new KeptFigure(
                            row.getLong("id"),
                            row.getObject("group_id", Long.class),
                            row.getString("place"),
                            Money.ofDong(row.getLong("amount")),
                            row.getString("text"));
                    kept.figures.put(figureKey(figure.groupId(), figure.place()), figure);
                });
        jdbc.sql("""
                        select p.sheet, p.cell, p.item_id from provenance p
                        join import_run r on r.id = p.import_id and r.state = 'APPLIED'
                        join stored_file f on f.id = r.file_id
                        join plan_item i on i.id = p.item_id and i.deleted_at is null
                        where p.version_id = :version and p.field = 'name' and f.sha256 = :hash
                        order by p.id
                        """).param("version", version).param("hash", fileHash).query(row -> {
            kept.itemsByCell.put(row.getString(1) + "!" + row.getString(2), row.getLong(3));
        });
        return kept;
    }

    private void readGroupsAndItems(JdbcClient jdbc, long version) {
        jdbc.sql("select id, parent_id, name from plan_group_path where version_id = :version order by path, way")
                .param("version", version)
                .query(KeptGroup.class)
                .list()
                .forEach(group -> groups.put(group.id(), group));
        jdbc.sql("""
                        select i.* from plan_item i left join plan_group_path g on g.id = i.group_id
                        where i.version_id = :version and i.deleted_at is null
                        order by coalesce(g.path, '{}'), coalesce(g.way, '{}'), i.position, i.id
                        """)
                .param("version", version)
                .query((row, number) -> new KeptItem(
                        row.getLong("id"),
                        new ItemCommand(
                                row.getObject("group_id", Long.class),
                                row.getString("number"),
                                row.getString("name"),
                                row.getString("lead_text"),
                                row.getString("coordinating_text"),
                                row.getString("monitoring_text"),
                                row.getString("objective"),
                                row.getString("content"),
                                row.getString("scope"),
                                row.getString("deliverable"),
                                row.getString("period"),
                                row.getObject("first_year", Integer.class),
                                row.getObject("last_year", Integer.class),
                                Optional.ofNullable(row.getString("kind"))
                                        .map(ItemKind::valueOf)
                                        .orElse(null),
                                row.getBoolean("carried_over"),
                                row.getString("status_as_printed"),
                                row.getString("decision"),
                                row.getString("note"),
                                row.getInt("row_version"))))
                .list()
                .forEach(item -> items.put(item.id(), item));
    }

    private static String figureKey(@Nullable Long group, String place) {
        return group + "@" + place;
    }

    Map<Long, KeptGroup> groups() {
        return groups;
    }

    Map<Long, KeptItem> items() {
        return items;
    }

    @Nullable
    KeptLine lineOf(long item) {
        return lines.get(item);
    }

    @Nullable
    KeptFigure figure(@Nullable Long group, String place) {
        return figures.get(figureKey(group, place));
    }

    /** The item that this cell became in an earlier import of the same file. */
    @Nullable
    KeptItem itemOfCell(String sheet, String cell) {
        Long id = itemsByCell.get(sheet + "!" + cell);
        return id == null ? null : items.get(id);
    }
}
