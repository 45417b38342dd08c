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
 * Tells whoever opens an item, group or section for editing who else has it open. It informs and locks nothing: a stale save is
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
        GROUP("plan_group"),
        SECTION("plan_section");

        private final String table;

        Kind(String table) {
            this.table = table;
        }
    }

    /** Somebody else who has it open, and since when. */
    public record Other(String name, String username, Instant since) {}

    /**
     * The form or row was opened or is still in use; tells who else has it open, longest first.
     *
     * @throws NotFoundException when there is no such row, or the account may not see its province
     */
    public List<Other> opened(Kind kind, long id) {
        Place place = jdbc.sql("select province_id, plan_id from " + kind.table + " where id = :id")
                .param("id", id)
                .query(Place.class)
                .optional()
                .orElseThrow(() -> new NotFoundException(kind + " " + id));
        access.require(Permission.PLAN_EDIT, place.provinceId());
        return open(place, kind, id);
    }

    /** {@link #opened(Kind, long)} of a plan just read for editing. */
    public List<Other> opened(PlanDetails plan, Kind kind, long id) {
        return open(new Place(plan.provinceId(), plan.id()), kind, id);
    }

    /** Saved or given up. */
    public void closed(Kind kind, long id) {
        jdbc.sql("delete from edit_presence where object_type = :type and object_id = :id and account_id = :account")
                .param("type", kind.name())
                .param("id", id)
                .param("account", account())
                .update();
    }

    private record Place(long provinceId, long planId) {}

    /** Rows that ran out go on the way; those that another request is at are left to it. */
    private List<Other> open(Place place, Kind kind, long id) {
        List<Other> others = new ArrayList<>();
        boolean[] there = {false};
        jdbc.sql("""
                        with here as (
                          select province_id, plan_id, id from %s
                          where id = :id and plan_id = :plan and province_id = :province and deleted_at is null),
                        gone as (
                          delete from edit_presence where (object_type, object_id, account_id) in (
                            select object_type, object_id, account_id from edit_presence
                            where seen_at < :limit and account_id <> :account limit 100 for update skip locked)),
                        mine as (
                          insert into edit_presence as mine
                            (province_id, plan_id, object_type, object_id, account_id, opened_at, seen_at)
                          select province_id, plan_id, :type, id, :account, :now, :now from here
                          on conflict (object_type, object_id, account_id) do update set seen_at = excluded.seen_at,
                            opened_at = case when mine.seen_at < :limit then excluded.opened_at else mine.opened_at end)
                        select a.name, a.username, p.opened_at from here
                        left join edit_presence p on p.object_type = :type and p.object_id = here.id
                          and p.account_id <> :account and p.seen_at >= :limit
                        left join account a on a.id = p.account_id order by p.opened_at, a.id
                        """.formatted(kind.table))
                .param("province", place.provinceId())
                .param("plan", place.planId())
                .param("type", kind.name())
                .param("id", id)
                .param("account", account())
                .param("limit", Timestamp.from(clock.instant().minus(LASTS)))
                .param("now", Timestamp.from(clock.instant()))
                .query(row -> {
                    there[0] = true;
                    @Nullable String username = row.getString("username");
                    if (username != null) {
                        Instant since = row.getTimestamp("opened_at").toInstant();
                        others.add(new Other(row.getString("name"), username, since));
                    }
                });
        if (!there[0]) {
            throw new NotFoundException(kind + " " + id);
        }
        return List.copyOf(others);
    }

    private long account() {
        return user.actor().map(CurrentUser.Actor::accountId).orElse(0L);
    }
}
