package vn.itplan.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.audit.AuditTrail;
import vn.itplan.common.Listing;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.StaleException;

/**
 * One list of a plan's current version that stands in its own order: legal bases, responsibilities and the like. All of
 * them are read, changed, ordered, deleted and restored alike.
 *
 * @param <E> the entries
 * @param <C> what is said of one
 * @param <R> how the list shows one
 */
@Transactional
public abstract class PlanEntries<E extends PlanEntry<C>, C extends EntryCommand, R extends EntryRow> {

    private static final String OF_PLAN = """
            join plan_version v on v.id = e.version_id and v.current
            where e.plan_id = :plan and e.deleted_at is null
            """;

    final Plans plans;
    final JdbcClient jdbc;
    private final PlanEntryRepository<E> entries;
    private final AuditTrail trail;
    private final Shape<R> shape;

    PlanEntries(EntryParts parts, PlanEntryRepository<E> entries, Shape<R> shape) {
        this.plans = parts.plans();
        this.jdbc = parts.jdbc();
        this.trail = parts.trail();
        this.entries = entries;
        this.shape = shape;
    }

    /**
     * Where a list is kept and how it is read.
     *
     * @param columns what to select of the entry {@code e}, of its version {@code v} and of what is joined
     * @param joined further tables, outer joined
     * @param filters by name, a condition on the columns that leaves what somebody has to look at
     */
    record Shape<R>(Class<R> row, String table, String columns, String joined, Map<String, String> filters) {

        Shape(Class<R> row, String table, String columns, String joined) {
            this(row, table, columns, joined, Map.of());
        }
    }

    /** By which names {@link #list(long, String, int, int)} can be narrowed. */
    public Set<String> filters() {
        return shape.filters().keySet();
    }

    /** Adds an entry after the others. */
    public long add(long planId, C command) {
        PlanVersion version = plans.current(plans.toChange(planId));
        return entries.save(create(version, entries.nextPosition(version.id()), command))
                .id();
    }

    /** Adds entries in this order, after the others. */
    public void addAll(long planId, List<C> commands) {
        PlanVersion version = plans.current(plans.toChange(planId));
        int position = entries.nextPosition(version.id());
        for (C command : commands) {
            entries.save(create(version, position++, command));
        }
    }

    /**
     * @throws StaleException when somebody else saved the entry since the form was opened
     */
    public void edit(long planId, long id, C command) {
        plans.toChange(planId);
        E entry = find(planId, id);
        StaleException.check(command.rowVersion(), entry.rowVersion(), shape.table() + " " + id);
        change(entry, command);
    }

    @Transactional(readOnly = true)
    public C get(long planId, long id) {
        plans.readable(planId);
        return values(find(planId, id));
    }

    public void delete(long planId, long id) {
        plans.toChange(planId);
        find(planId, id).delete(plans.now());
    }

    /** Undoes {@link #delete}; the entry stands where it stood. */
    public void restore(long planId, long id) {
        plans.toChange(planId);
        entries.findByIdAndPlanId(id, planId).orElseThrow(() -> missing(id)).restore();
    }

    /**
     * Puts an entry at a place of the list; the others make room. It counts as no change of the entry, so that whoever is
     * writing in it is not told that it is stale.
     *
     * @param place from 1; beyond the ends, the end
     */
    public void move(long planId, long id, int place) {
        plans.toChange(planId);
        E entry = find(planId, id);
        jdbc.sql("""
                        with others as (
                          select id, row_number() over (order by position, id) as place from %1$s
                          where version_id = :version and deleted_at is null and id <> :id
                        ), placed as (
                          select id, case when place >= :place then place + 1 else place end as place from others
                          union all
                          select :id, least(:place, (select count(*) + 1 from others))
                        )
                        update %1$s t set position = p.place - 1 from placed p
                        where t.id = p.id and t.position <> p.place - 1
                        """.formatted(shape.table()))
                .param("version", entry.versionId())
                .param("id", id)
                .param("place", Math.max(1, place))
                .update();
        trail.record("MOVED", entry.traceSubject(), String.valueOf(place));
    }

    /** One page in order; of a page beyond the end the last one. */
    @Transactional(readOnly = true)
    public Listing<R> list(long planId, int page, int size) {
        return list(planId, null, page, size);
    }

    /**
     * {@link #list(long, int, int)} of just some entries; each keeps its place in the whole list.
     *
     * @param filter one of {@link #filters}, null for all entries
     */
    @Transactional(readOnly = true)
    public Listing<R> list(long planId, @Nullable String filter, int page, int size) {
        plans.readable(planId);
        String all = "select e.id, row_number() over (order by e.position, e.id) as place, " + shape.columns()
                + " from " + shape.table() + " e " + shape.joined() + OF_PLAN;
        String wanted = filter == null ? all : "select * from (" + all + ") e where " + condition(filter);
        String counted = filter == null ? "select e.id from " + shape.table() + " e " + OF_PLAN : wanted;
        long total = jdbc.sql("select count(*) from (" + counted + ") e")
                .param("plan", planId)
                .query(Long.class)
                .single();
        int shown = Listing.nearest(page, size, total);
        List<R> rows = jdbc.sql(wanted + " order by place limit :size offset :start")
                .param("plan", planId)
                .param("size", size)
                .param("start", (long) shown * size)
                .query(shape.row())
                .list();
        return new Listing<>(rows, shown, size, total);
    }

    private String condition(String filter) {
        String condition = shape.filters().get(filter);
        if (condition == null) {
            throw new IllegalArgumentException("no filter " + filter);
        }
        return condition;
    }

    abstract E create(PlanVersion version, int position, C command);

    void change(E entry, C command) {
        entry.change(command);
    }

    C values(E entry) {
        return entry.values();
    }

    E find(long planId, long id) {
        return entries.findByIdAndPlanId(id, planId)
                .filter(entry -> !entry.isDeleted())
                .orElseThrow(() -> missing(id));
    }

    private NotFoundException missing(long id) {
        return new NotFoundException(shape.table() + " " + id);
    }
}
