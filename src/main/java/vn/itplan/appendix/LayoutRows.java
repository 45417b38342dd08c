package vn.itplan.appendix;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The layouts of provinces in the database. Whoever calls has asked for the permission. */
@Component
class LayoutRows {

    private static final String ROWS = """
            select l.id, l.province_id, p.name as province, l.slug, l.name, l.copied_from, l.shared, l.latest,
              l.deleted_at is not null as deleted, v.definition, v.made_at, v.made_by
            from appendix_layout l
            join province p on p.id = l.province_id
            join appendix_layout_version v on v.layout_id = l.id and v.ordinal = %s
            """;
    private static final String NEWEST = ROWS.formatted("l.latest");

    /** What a plan that prints the layout goes on printing. */
    private static final String KEPT =
            ROWS.formatted("case when l.shared or l.province_id = :province then l.latest else l.last_shared end");

    private final JdbcClient jdbc;
    private final Clock clock;

    LayoutRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Row(
            long id,
            long provinceId,
            String province,
            String slug,
            String copiedFrom,
            boolean shared,
            int latest,
            boolean deleted,
            AppendixLayout layout,
            Instant madeAt,
            String madeBy) {}

    /** Those of these provinces, and of all others what is shared. */
    List<Row> visible(Set<Long> provinces) {
        return jdbc.sql(NEWEST + """
                        where l.deleted_at is null and (l.shared or l.province_id = any (:provinces))
                        order by l.name, l.slug
                        """)
                .param("provinces", provinces.toArray(Long[]::new))
                .query(LayoutRows::row)
                .list();
    }

    Optional<Row> find(String slug) {
        return jdbc.sql(NEWEST + " where l.slug = :slug and l.deleted_at is null")
                .param("slug", slug)
                .query(LayoutRows::row)
                .optional();
    }

    /** Those of these that plans of the province go on printing, offered still or not. */
    List<Row> kept(Collection<String> slugs, long provinceId) {
        return jdbc.sql(KEPT + " where l.slug = any (:slugs)")
                .param("province", provinceId)
                .param("slugs", slugs.toArray(String[]::new))
                .query(LayoutRows::row)
                .list();
    }

    /** Deleted or not; whoever else wants to change it waits until this transaction ends. */
    Optional<Row> findForUpdate(String slug) {
        return jdbc.sql(NEWEST + " where l.slug = :slug for update of l")
                .param("slug", slug)
                .query(LayoutRows::row)
                .optional();
    }

    boolean isTaken(String slug) {
        return jdbc.sql("select exists (select from appendix_layout where slug = :slug)")
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }

    long add(long provinceId, AppendixLayout layout, String copiedFrom, String by) {
        long id = jdbc.sql("""
                        insert into appendix_layout (id, province_id, slug, name, copied_from, shared, latest)
                        values (nextval('row_id'), :province, :slug, :name, :from, false, 1) returning id
                        """)
                .param("province", provinceId)
                .param("slug", layout.slug())
                .param("name", layout.name())
                .param("from", copiedFrom)
                .query(Long.class)
                .single();
        version(id, provinceId, 1, layout, by);
        return id;
    }

    void change(Row row, AppendixLayout layout, boolean shared, String by) {
        boolean changed = !layout.equals(row.layout());
        int ordinal = changed ? row.latest() + 1 : row.latest();
        if (changed) {
            version(row.id(), row.provinceId(), ordinal, layout, by);
        }
        jdbc.sql("""
                        update appendix_layout set name = :name, latest = :ordinal, shared = :shared,
                          last_shared = case when :shared then null when shared then latest else last_shared end
                        where id = :id
                        """)
                .param("name", layout.name())
                .param("shared", shared)
                .param("ordinal", ordinal)
                .param("id", row.id())
                .update();
    }

    void setDeleted(long id, boolean deleted) {
        jdbc.sql("update appendix_layout set deleted_at = :at where id = :id")
                .param("at", deleted ? Timestamp.from(clock.instant()) : null)
                .param("id", id)
                .update();
    }

    /** How many plans print it, of its province and of others. */
    LayoutUse use(Row row) {
        return jdbc.sql("""
                        select count(distinct plan_id) filter (where province_id = :province) as own,
                          count(distinct plan_id) filter (where province_id <> :province) as others
                        from plan_appendix where slug = :slug
                        """)
                .param("province", row.provinceId())
                .param("slug", row.slug())
                .query(LayoutUse.class)
                .single();
    }

    /** Newest first. */
    List<LayoutVersion> versions(long layoutId) {
        return jdbc.sql("""
                        select ordinal, made_at, made_by from appendix_layout_version
                        where layout_id = :id order by ordinal desc limit 50
                        """)
                .param("id", layoutId)
                .query((row, number) -> new LayoutVersion(
                        row.getInt("ordinal"), row.getTimestamp("made_at").toInstant(), row.getString("made_by")))
                .list();
    }

    private void version(long id, long provinceId, int ordinal, AppendixLayout layout, String by) {
        jdbc.sql("""
                        insert into appendix_layout_version (province_id, layout_id, ordinal, definition, made_at, made_by)
                        values (:province, :layout, :ordinal, cast(:definition as jsonb), :at, :by)
                        """)
                .param("province", provinceId)
                .param("layout", id)
                .param("ordinal", ordinal)
                .param("definition", LayoutJson.write(layout))
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("province_id"),
                row.getString("province"),
                row.getString("slug"),
                row.getString("copied_from"),
                row.getBoolean("shared"),
                row.getInt("latest"),
                row.getBoolean("deleted"),
                LayoutJson.read(row.getString("definition")),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"));
    }
}
