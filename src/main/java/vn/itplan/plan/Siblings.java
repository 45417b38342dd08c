package vn.itplan.plan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The order of rows under one parent. Putting a row elsewhere numbers all of them anew in one statement, deleted ones
 * among them, so that undoing finds its place. Versions do not change: whoever has a neighbour's form open is not stale.
 * The caller holds the lock of the plan and has flushed what Hibernate knows.
 */
@Component
class Siblings {

    private final JdbcClient jdbc;

    Siblings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Kind {
        ITEM("plan_item", "group_id"),
        GROUP("plan_group", "parent_id");

        private final String table;
        private final String parent;

        Kind(String table, String parent) {
            this.table = table;
            this.parent = parent;
        }
    }

    /** The rows under one parent; a null parent is the plan itself. */
    record Family(Kind kind, long versionId, @Nullable Long parentId) {}

    /** The living row just before or after this one. */
    Optional<Neighbour> neighbour(Family family, long id, Direction direction) {
        boolean up = direction == Direction.UP;
        return jdbc.sql("""
                        select o.id, o.name from %1$s o join %1$s own on own.id = :id
                        where o.version_id = :version and o.%2$s is not distinct from cast(:parent as bigint)
                          and o.deleted_at is null and (o.position, o.id) %3$s (own.position, own.id)
                        order by o.position %4$s, o.id %4$s limit 1
                        """.formatted(family.kind.table, family.kind.parent, up ? "<" : ">", up ? "desc" : "asc"))
                .param("id", id)
                .param("version", family.versionId)
                .param("parent", family.parentId)
                .query(Neighbour.class)
                .optional();
    }

    record Neighbour(long id, String name) {}

    void putBefore(Family family, long id, long neighbour) {
        put(family, id, neighbour, "-0.5");
    }

    void putAfter(Family family, long id, long neighbour) {
        put(family, id, neighbour, "+0.5");
    }

    private void put(Family family, long id, long neighbour, String side) {
        jdbc.sql("""
                        with ordered as (
                          select id, row_number() over (order by position, id) as place
                          from %1$s
                          where version_id = :version and %2$s is not distinct from cast(:parent as bigint)
                        ), wanted as (
                          select id, row_number() over (order by
                            case when id = :id then (select n.place %3$s from ordered n where n.id = :neighbour)
                              else place end) - 1 as position
                          from ordered
                        )
                        update %1$s moved set position = wanted.position
                        from wanted where moved.id = wanted.id and moved.position <> wanted.position
                        """.formatted(family.kind.table, family.kind.parent, side))
                .param("version", family.versionId)
                .param("parent", family.parentId)
                .param("id", id)
                .param("neighbour", neighbour)
                .update();
    }
}
