package vn.itplan.appendix.importing;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.attachment.StoredFiles;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.common.Texts;
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

    /** Money of an item for one year, source and stage. */
    record KeptLine(long id, Money amount, int rowVersion) {}

    /** A figure that the paper states of a group, an item or, for neither, of the whole plan. */
    record KeptFigure(
            long id,
            @Nullable Long groupId,
            @Nullable Long itemId,
            LineKey key,
            String place,
            Money amount,
            String text) {}

    private final Map<Long, KeptGroup> groups = new LinkedHashMap<>();
    private final Map<Long, KeptItem> items = new LinkedHashMap<>();
    private final Map<Long, Map<LineKey, KeptLine>> lines = new HashMap<>();
    private final Map<FigurePlace, List<KeptFigure>> figures = new HashMap<>();
    private final Map<String, Long> itemsByCell = new HashMap<>();
    private final Map<String, Long> groupsByCell = new HashMap<>();
    private final Map<String, Long> groupsByLabel = new HashMap<>();

    private record FigurePlace(
            @Nullable Long groupId, @Nullable Long itemId, LineKey key) {}

    private KeptPlan() {}

    /**
     * @param fileHash earlier imports of the same bytes tell which item a cell became
     */
    static KeptPlan read(JdbcClient jdbc, long version, String fileHash) {
        KeptPlan kept = new KeptPlan();
        kept.readGroups(jdbc, version);
        kept.readItemsAndLines(jdbc, version);
        kept.readFiguresAndCells(jdbc, version, fileHash);
        return kept;
    }

    private void readFiguresAndCells(JdbcClient jdbc, long version, String fileHash) {
        jdbc.sql("""
                        select id, group_id, item_id, year, source_id, stage, place, amount, text, label
                        from stated_figure
                        where version_id = :version and measure = 'MONEY' and agency_id is null and deleted_at is null
                        union all
                        (select p.id, p.group_id, p.item_id, null, null, null, p.sheet || '!' || p.cell, null, null, null
                        from provenance p
                        join import_run r on r.id = p.import_id and r.state = 'APPLIED'
                        join stored_file f on f.id = r.file_id
                        where p.version_id = :version and p.field = 'name' and f.sha256 = :hash)
                        order by id
                        """).param("version", version).param("hash", fileHash).query(row -> {
            String place = row.getString("place");
            Long group = row.getObject("group_id", Long.class);
            Long item = row.getObject("item_id", Long.class);
            if (row.getString("text") == null) {
                keepCell(place, group, item);
            } else {
                KeptFigure figure = new KeptFigure(
                        row.getLong("id"),
                        group,
                        item,
                        key(row),
                        place,
                        Money.ofDong(row.getLong("amount")),
                        row.getString("text"));
                String label = row.getString("label");
                if (group != null && label != null && groups.containsKey(group)) {
                    groupsByLabel.putIfAbsent(Texts.searchKey(label), group);
                }
                figures.computeIfAbsent(new FigurePlace(group, item, figure.key()), key -> new ArrayList<>())
                        .add(figure);
            }
        });
    }

    private static LineKey key(ResultSet row) throws SQLException {
        return LineKey.of(
                row.getObject("year", Integer.class),
                row.getObject("source_id", Long.class),
                FundingStage.valueOf(row.getString("stage")));
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

    private void readItemsAndLines(JdbcClient jdbc, long version) {
        jdbc.sql("""
                        select i.*, l.id as line_id, l.amount as line_amount, l.row_version as line_version,
                          l.year, l.source_id, l.stage
                        from plan_item i left join plan_group_path g on g.id = i.group_id
                        left join funding_line l on l.item_id = i.id and l.deleted_at is null
                        where i.version_id = :version and i.deleted_at is null
                        order by coalesce(g.path, '{}'), coalesce(g.way, '{}'), i.position, i.id, l.id
                        """).param("version", version).query(row -> {
            long id = row.getLong("id");
            if (!items.containsKey(id)) {
                items.put(id, item(row));
            }
            Long line = row.getObject("line_id", Long.class);
            if (line != null) {
                lines.computeIfAbsent(id, item -> new LinkedHashMap<>())
                        .put(
                                key(row),
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
            rows.append('i').append(item.id()).append('.').append(item.values().rowVersion());
            linesOf(item.id())
                    .values()
                    .forEach(line ->
                            rows.append('l').append(line.id()).append('.').append(line.rowVersion()));
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

    Map<LineKey, KeptLine> linesOf(long item) {
        return lines.getOrDefault(item, Map.of());
    }

    /**
     * The figure that the paper states at this place, else one of the same amount, else any of the same money: an export
     * and another file of the same paper name other places.
     */
    @Nullable
    KeptFigure figure(@Nullable Long group, @Nullable Long item, LineKey key, String place, Money amount) {
        List<KeptFigure> own = figures.getOrDefault(new FigurePlace(group, item, key), List.of());
        return own.stream()
                .filter(figure -> figure.place().equals(place))
                .findFirst()
                .or(() -> own.stream()
                        .filter(figure -> figure.amount().equals(amount))
                        .findFirst())
                .or(() -> own.stream().findFirst())
                .orElse(null);
    }

    /** What the lines of all items in the group, or of one item, add up to; a null year or source is all of them. */
    Money sum(@Nullable Long group, @Nullable Long item, LineKey of) {
        return items.values().stream()
                .filter(each -> item == null || each.id() == item)
                .filter(each -> group == null || isInside(each.values().groupId(), group))
                .flatMap(each -> linesOf(each.id()).entrySet().stream())
                .filter(line -> line.getKey().stage() == of.stage()
                        && (of.year() == null
                                || Objects.equals(of.year(), line.getKey().year()))
                        && (of.source() == null
                                || Objects.equals(of.source(), line.getKey().source())))
                .map(line -> line.getValue().amount())
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

    /** The group that a table of sums calls so. */
    @Nullable
    KeptGroup groupLabelled(String label) {
        Long id = groupsByLabel.get(Texts.searchKey(label));
        return id == null ? null : groups.get(id);
    }

    /** The item that this cell became in an earlier import of the same file. */
    @Nullable
    KeptItem itemOfCell(String sheet, String cell) {
        Long id = itemsByCell.get(sheet + "!" + cell);
        return id == null ? null : items.get(id);
    }
}
