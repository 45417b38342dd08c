package vn.itplan.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Access;
import vn.itplan.common.Listing;
import vn.itplan.common.Permission;
import vn.itplan.common.Texts;
import vn.itplan.common.TimeConfiguration;

/** Reads the trail, newest first, in pages made by SQL. Nothing of one province is seen from another. */
@Service
@Transactional(readOnly = true)
public class AuditLog {

    private static final String ENTRIES = """
            select id, at, request, account_id, actor, roles, address, action, object_type, object_id, object_name,
              province_id, plan_id, field, old_value, new_value, reason from audit_entry e where
            """;
    private static final String NEWEST_FIRST = " order by id desc limit :size offset :start";

    /** What belongs to no province is seen by whoever may see the account it is about, or else the one that acted. */
    private static final String WITHIN_REACH = """
            (e.province_id = any (:provinces) or e.province_id is null and (:everywhere
              or case when e.object_type = 'account' and e.object_id is not null then e.object_id = any (:accounts)
                 else e.account_id = any (:accounts) end))
            """;

    /** Values may be long and many: for them accents count, which the database compares much faster. */
    private static final String WORDS = """
            (cardinality(:words) > 0 and search_key(e.object_name) like all (:words)
              or concat_ws(' ', e.old_value, e.new_value, e.reason, e.request, e.address) ilike :text)
            """;

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Access access;
    private final AccountsInReach accounts;

    AuditLog(JdbcClient jdbc, Access access, AccountsInReach accounts) {
        this.jdbc = jdbc;
        this.access = access;
        this.accounts = accounts;
    }

    /** All that happened in one plan, for whoever may read it. */
    public Listing<AuditEntry> ofPlan(long provinceId, long planId, int page, int size) {
        access.require(Permission.PLAN_READ, provinceId);
        Map<String, Object> values = new HashMap<>(Map.of("plan", planId, "province", provinceId));
        return page("e.plan_id = :plan and e.province_id = :province", values, page, size);
    }

    /**
     * All that happened to some things of one province, for whoever may read its plans.
     *
     * @param objects identifiers by type: {@code plan-item}
     */
    public Listing<AuditEntry> ofObjects(
            long provinceId, Map<String, ? extends Collection<Long>> objects, int page, int size) {
        access.require(Permission.PLAN_READ, provinceId);
        Map<String, Object> values = new HashMap<>(Map.of("province", provinceId));
        String where = among(objects, values) + " and e.province_id = :province";
        return page(where, values, page, size);
    }

    /**
     * What an account did and what was done to it, as far as the reader of the trail may see.
     *
     * @param objects what belongs to the account besides itself, identifiers by type
     */
    public Listing<AuditEntry> ofAccount(
            long accountId, Map<String, ? extends Collection<Long>> objects, int page, int size) {
        Map<String, Object> values = reach(null);
        values.put("account", accountId);
        String where = "(e.account_id = :account or e.object_type = 'account' and e.object_id = :account or "
                + among(objects, values) + ") and " + WITHIN_REACH;
        return page(where, values, page, size);
    }

    /** What the filter leaves of all that the reader of the trail may see. */
    public Listing<AuditEntry> search(AuditFilter filter, int page, int size) {
        Map<String, Object> values = reach(filter.provinceId());
        return page(where(filter, values), values, page, size);
    }

    /**
     * {@link #search} as a whole, one entry after the other: memory does not grow with the number of entries, and whoever
     * takes them slowly holds no connection meanwhile.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void each(AuditFilter filter, Consumer<AuditEntry> reader) {
        Map<String, Object> values = reach(filter.provinceId());
        String sql = ENTRIES + where(filter, values) + " and e.id < :last order by e.id desc limit :size";
        long last = Long.MAX_VALUE;
        List<AuditEntry> entries;
        do {
            entries = jdbc.sql(sql)
                    .params(values)
                    .param("last", last)
                    .param("size", AT_ONCE)
                    .query(AuditEntry.class)
                    .list();
            for (AuditEntry entry : entries) {
                reader.accept(entry);
                last = entry.id();
            }
        } while (entries.size() == AT_ONCE);
    }

    private Listing<AuditEntry> page(String where, Map<String, Object> values, int page, int size) {
        long total = jdbc.sql("select count(*) from audit_entry e where " + where)
                .params(values)
                .query(Long.class)
                .single();
        int shown = Listing.nearest(page, size, total);
        List<AuditEntry> entries = jdbc.sql(ENTRIES + where + NEWEST_FIRST)
                .params(values)
                .param("size", size)
                .param("start", (long) shown * size)
                .query(AuditEntry.class)
                .list();
        return new Listing<>(entries, shown, size, total);
    }

    /** @param only one province, null for all within reach; then what belongs to none is left out */
    private Map<String, Object> reach(@Nullable Long only) {
        access.requireAnywhere(Permission.TRAIL_READ);
        Set<Long> provinces = access.provincesWith(Permission.TRAIL_READ);
        boolean everywhere = access.mayEverywhere(Permission.TRAIL_READ);
        Set<Long> people = everywhere || only != null ? Set.of() : accounts.of(provinces);
        Map<String, Object> values = new HashMap<>();
        values.put(
                "provinces",
                array(provinces.stream()
                        .filter(id -> only == null || only.equals(id))
                        .toList()));
        values.put("everywhere", everywhere && only == null);
        values.put("accounts", array(people));
        return values;
    }

    private static String where(AuditFilter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of(WITHIN_REACH));
        if (!filter.who().isEmpty()) {
            conditions.add("position(lower(:who) in e.actor) > 0");
            values.put("who", filter.who());
        }
        if (!filter.type().isEmpty()) {
            conditions.add("e.object_type = :type");
            values.put("type", filter.type());
        }
        if (!filter.action().isEmpty()) {
            conditions.add("e.action = :action");
            values.put("action", filter.action());
        }
        if (filter.from() != null) {
            conditions.add("e.at >= :from");
            values.put("from", startOf(filter.from()));
        }
        if (filter.to() != null) {
            conditions.add("e.at < :until");
            values.put("until", startOf(filter.to().plusDays(1)));
        }
        if (!filter.words().isEmpty()) {
            conditions.add(WORDS);
            values.put("text", "%" + filter.words().replaceAll("([\\\\%_])", "\\\\$1") + "%");
            values.put(
                    "words",
                    Arrays.stream(Texts.searchKey(filter.words()).split(" "))
                            .filter(word -> !word.isEmpty())
                            .map(word -> "%" + word + "%")
                            .toArray(String[]::new));
        }
        return String.join(" and ", conditions);
    }

    private static String among(Map<String, ? extends Collection<Long>> objects, Map<String, Object> values) {
        List<String> types = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        objects.forEach((type, some) -> some.forEach(id -> {
            types.add(type);
            ids.add(id);
        }));
        values.put("types", types.toArray(String[]::new));
        values.put("ids", array(ids));
        return "(e.object_type, e.object_id) in (select * from unnest(:types, :ids))";
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(TimeConfiguration.VIETNAM).toOffsetDateTime();
    }

    private static Long[] array(Collection<Long> ids) {
        return ids.toArray(Long[]::new);
    }
}
