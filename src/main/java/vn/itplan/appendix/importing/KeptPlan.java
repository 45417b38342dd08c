package vn.itplan.appendix.importing;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.attachment.StoredFiles;
import vn.itplan.common.Money;
import vn.itplan.plan.GroupCategory;
import vn.itplan.plan.GroupCommand;
import vn.itplan.plan.ItemCommand;
import vn.itplan.plan.ItemKind;

/** What the plan holds when a file is compared with it, read in three statements whatever its size. */
final class KeptPlan {

    /** A group of the plan. */
    record KeptGroup(long id, @Nullable Long parentId, String name, GroupCommand values) {}

    /** An item of the plan. */
    record KeptItem(long id, ItemCommand values) {}

    /** The item's money for the year, source and stage that the file is about. */
    record KeptLine(long id, Money amount, int rowVersion) {}

    /** A figure that the paper states for the same year, source, stage and place. */
    record KeptFigure(long id, @Nullable Long groupId, String place, Money amount, String text) {}

    private final Map<Long, KeptGroup> groups = new LinkedHashMap<>();
    private final Map<Long, KeptItem> items = new LinkedHashMap<>();
    private final Map<Long, KeptLine> lines = new HashMap<>();
    private final Map<@Nullable Long, List<KeptFigure>> figures = new HashMap<>();
    private final Map<String, Long> itemsByCell = new HashMap<>();
    private final Map<String, Long> groupsByCell = new HashMap<>();

    private KeptPlan() {}

    /**
     * @param fileHash earlier imports of the same bytes tell which item a cell became
     */
    static KeptPlan read(JdbcClient jdbc, long version, ImportChoices choices, String fileHash) {
        KeptPlan kept = new KeptPlan();
        kept.readGroups(jdbc, version);
        kept.readItemsAndLines(jdbc, version, choices);
        kept.readFiguresAndCells(jdbc, version, choices, fileHash);
        return kept;
    }

    /** While the source is still to be made, nothing can be kept for it. */
    private static boolean comparesMoney(ImportChoices choices) {
        return choices.sourceId() != null || choices.sourceName() == null;
    }

    private void readFiguresAndCells(JdbcClient jdbc, long version, ImportChoices choices, String fileHash) {
        jdbc.sql("""
                        select id, group_id, null as item_id, place, amount, text from stated_figure
                        where :money and version_id = :version and measure = 'MONEY' and stage = :stage
                          and deleted_at is null and item_id is null
                          and year is not distinct from cast(:year as integer)
                          and source_id is not distinct from cast(:source as bigint)
                        union all
                        (select p.id, p.group_id, p.item_id, p.sheet || '!' || p.cell, null, null from provenance p
                        join import_run r on r.id = p.import_id and r.state = 'APPLIED'
                        join stored_file f on f.id = r.file_id
                        where p.version_id = :version and p.field = 'name' and f.sha256 = :hash)
                        order by id
                        """)
                .param("money", comparesMoney(choices))
                .param("version", version)
                .param("stage", choices.stage().name())
                .param("year", choices.year())
                .param("source", choices.sourceId())
                .param("hash", fileHash)
                .query(row -> {
                    Long group = row.getObject("group_id", Long.class);
                    String place = row.getString("place");
                    if (row.getString("text") == null) {
                        keepCell(place, group, row.getObject("item_id", Long.class));
                    } else {
                        figures.computeIfAbsent(group, key -> new ArrayList<>())
                                .add(new KeptFigure(
                                        row.getLong("id"),
                                        group,
                                        place,
                                        Money.ofDong(row.getLong("amount")),
                                        row.getString("text")));
                    }
                });
    }

    private void keepCell(String place, @Nullable Long group, @Nullable Long item) {
        if (item != null && items.containsKey(item)) {
            itemsByCell.put(place, item);
        } else if (group != null && groups.containsKey(group)) {
            groupsByCell.put(place, group);
        }
    }

    private void readGroups(JdbcClient jdbc, long version) {
        jdbc.sql("""
                        select p.id, p.parent_id, p.code, p.name, p.category, g.row_version
                        from plan_group_path p join plan_group g on g.id = p.id
                        where p.version_id = :version order by p.path, p.way
                        """).param("version", version).query(row -> {
            Long parent = row.getObject("parent_id", Long.class);
            String category = row.getString("category");
            GroupCommand values = new GroupCommand(
                    parent,
                    row.getString("code"),
                    row.getString("name"),
                    category == null ? null : GroupCategory.valueOf(category),
                    row.getInt("row_version"));
            groups.put(row.getLong("id"), new KeptGroup(row.getLong("id"), parent, values.name(), values));
        });
    }

    private void readItemsAndLines(JdbcClient jdbc, long version, ImportChoices choices) {
        jdbc.sql("""
                        select i.*, l.id as line_id, l.amount as line_amount, l.row_version as line_version
                        from plan_item i left join plan_group_path g on g.id = i.group_id
                        left join funding_line l on :money and l.item_id = i.id and l.stage = :stage
                          and l.deleted_at is null and l.year is not distinct from cast(:year as integer)
                          and l.source_id is not distinct from cast(:source as bigint)
                        where i.version_id = :version and i.deleted_at is null
                        order by coalesce(g.path, '{}'), coalesce(g.way, '{}'), i.position, i.id
                        """)
                .param("money", comparesMoney(choices))
                .param("version", version)
                .param("stage", choices.stage().name())
                .param("year", choices.year())
                .param("source", choices.sourceId())
                .query(row -> {
                    KeptItem item = item(row);
                    items.put(item.id(), item);
                    Long line = row.getObject("line_id", Long.class);
                    if (line != null) {
                        lines.put(
                                item.id(),
                                new KeptLine(
                                        line, Money.ofDong(row.getLong("line_amount")), row.getInt("line_version")));
                    }
                });
    }

    private static KeptItem item(ResultSet row) throws SQLException {
        return new KeptItem(
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
                        row.getInt("row_version")));
    }

    /** Changes with every row that is held against the file. */
    String fingerprint() {
        StringBuilder rows = new StringBuilder();
        groups.values()
                .forEach(group -> rows.append('g')
                        .append(group.id())
                        .append('.')
                        .append(group.values().rowVersion()));
        items.values().forEach(item -> {
            KeptLine line = lines.get(item.id());
            rows.append('i').append(item.id()).append('.').append(item.values().rowVersion());
            rows.append(line == null ? "-" : "l" + line.id() + "." + line.rowVersion());
        });
        figures.values().stream()
                .flatMap(List::stream)
                .map(figure -> "f" + figure.id() + "." + figure.amount().dong())
                .sorted()
                .forEach(rows::append);
        return StoredFiles.sha256(rows.toString().getBytes(StandardCharsets.UTF_8));
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

    /**
     * The figure that the paper states for the group at this place, else one of the same amount, else any for the group:
     * an export and another file of the same paper name other places.
     */
    @Nullable
    KeptFigure figure(@Nullable Long group, String place, Money amount) {
        List<KeptFigure> own = figures.getOrDefault(group, List.of());
        return own.stream()
                .filter(figure -> figure.place().equals(place))
                .findFirst()
                .or(() -> own.stream()
                        .filter(figure -> figure.amount().equals(amount))
                        .findFirst())
                .or(() -> own.stream().findFirst())
                .orElse(null);
    }

    /** What the lines of all items in the group add up to, of the whole plan for null. */
    Money sum(@Nullable Long group) {
        return items.values().stream()
                .filter(item -> group == null || isInside(item.values().groupId(), group))
                .map(item -> lines.get(item.id()))
                .map(line -> line == null ? Money.ZERO : line.amount())
                .reduce(Money.ZERO, Money::plus);
    }

    private boolean isInside(@Nullable Long inner, long outer) {
        for (KeptGroup at = inner == null ? null : groups.get(inner);
                at != null;
                at = at.parentId() == null ? null : groups.get(at.parentId())) {
            if (at.id() == outer) {
                return true;
            }
        }
        return false;
    }

    /** The group that this cell became in an earlier import of the same file. */
    @Nullable
    KeptGroup groupOfCell(String sheet, String cell) {
        Long id = groupsByCell.get(sheet + "!" + cell);
        return id == null ? null : groups.get(id);
    }

    /** The item that this cell became in an earlier import of the same file. */
    @Nullable
    KeptItem itemOfCell(String sheet, String cell) {
        Long id = itemsByCell.get(sheet + "!" + cell);
        return id == null ? null : items.get(id);
    }
}
