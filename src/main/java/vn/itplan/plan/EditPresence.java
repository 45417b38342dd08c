package vn.itplan.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Access;
import vn.itplan.common.CurrentUser;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;

/**
 * Tells whoever opens an item or group for editing who else has it open. It informs and locks nothing: a stale save is
 * noticed by the row's version. It stands in the database, since nodes keep no state, and runs out by itself.
 */
@Service
@Transactional
public class EditPresence {

    /** How long somebody counts as present after the last sign; pages with JavaScript give one a minute while used. */
    public static final Duration LASTS = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Access access;
    private final CurrentUser user;
    private final Clock clock;

    EditPresence(JdbcClient jdbc, Access access, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.user = user;
        this.clock = clock;
    }

    /** What can be open. */
    public enum Kind {
        ITEM("plan_item"),
        GROUP("plan_group");

        private final String table;

        Kind(String table) {
            this.table = table;
        }
    }

    /** Somebody else who has it open, and since when. */
    public record Other(String name, String username, Instant since) {}

    /** The item's form or row was opened or is still in use; tells who else has it open, longest first. */
    public List<Other> opened(long itemId) {
        return opened(Kind.ITEM, itemId);
    }

    /** {@link #opened(long)} for a group. */
    public List<Other> openedGroup(long groupId) {
        return opened(Kind.GROUP, groupId);
    }

    /**
     * {@link #opened(long)} for either.
     *
     * @throws NotFoundException when there is no such row, or the account may not see its province
     */
    public List<Other> opened(Kind kind, long id) {
        Timestamp now = Timestamp.from(clock.instant());
        Timestamp limit = Timestamp.from(clock.instant().minus(LASTS));
        Found found = find(kind, id, limit);
        access.require(Permission.PLAN_EDIT, found.provinceId());
        // Rows that ran out go here; those that another request is at are left to it.
        jdbc.sql("""
                        with gone as (
                          delete from edit_presence where (object_type, object_id, account_id) in (
                            select object_type, object_id, account_id from edit_presence
                            where seen_at < :limit and account_id <> :account limit 100 for update skip locked))
                        insert into edit_presence as mine
                          (province_id, plan_id, object_type, object_id, account_id, opened_at, seen_at)
                        values (:province, :plan, :type, :id, :account, :now, :now)
                        on conflict (object_type, object_id, account_id) do update set seen_at = excluded.seen_at,
                          opened_at = case when mine.seen_at < :limit then excluded.opened_at else mine.opened_at end
                        """)
                .param("limit", limit)
                .param("account", account())
                .param("province", found.provinceId())
                .param("plan", found.planId())
                .param("type", kind.name())
                .param("id", id)
                .param("now", now)
                .update();
        return found.others();
    }

    /** Saved or given up. */
    public void closed(Kind kind, long id) {
        jdbc.sql("delete from edit_presence where object_type = :type and object_id = :id and account_id = :account")
                .param("type", kind.name())
                .param("id", id)
                .param("account", account())
                .update();
    }

    private record Found(long provinceId, long planId, List<Other> others) {}

    private Found find(Kind kind, long id, Timestamp limit) {
        List<Other> others = new ArrayList<>();
        List<Long> place = new ArrayList<>();
        jdbc.sql("""
                        select row.province_id, row.plan_id, a.name, a.username, p.opened_at
                        from %s row
                        left join edit_presence p on p.object_type = :type and p.object_id = row.id
                          and p.account_id <> :account and p.seen_at >= :limit
                        left join account a on a.id = p.account_id
                        where row.id = :id and row.deleted_at is null order by p.opened_at, a.id
                        """.formatted(kind.table))
                .param("type", kind.name())
                .param("account", account())
                .param("limit", limit)
                .param("id", id)
                .query(row -> {
                    place.add(row.getLong("province_id"));
                    place.add(row.getLong("plan_id"));
                    @Nullable String username = row.getString("username");
                    if (username != null) {
                        others.add(new Other(
                                row.getString("name"),
                                username,
                                row.getTimestamp("opened_at").toInstant()));
                    }
                });
        if (place.isEmpty()) {
            throw new NotFoundException(kind + " " + id);
        }
        return new Found(place.get(0), place.get(1), List.copyOf(others));
    }

    private long account() {
        return user.actor().map(CurrentUser.Actor::accountId).orElse(0L);
    }
}
