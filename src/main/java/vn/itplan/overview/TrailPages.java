package vn.itplan.overview;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.audit.AuditEntry;
import vn.itplan.audit.AuditFilter;
import vn.itplan.audit.AuditLog;
import vn.itplan.common.Access;
import vn.itplan.common.Listing;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.overview.TrailAct.Change;
import vn.itplan.overview.TrailAct.Field;

/** The trail as people read it: of a plan, an item, a project, an account, and all of it for the administration. */
@Service
@Transactional(readOnly = true)
public class TrailPages {

    /** Entries, not acts: one request may leave thousands. */
    public static final int PAGE = 100;

    private static final int AT_ONCE = 500;

    private final AuditLog log;
    private final TrailFactsReader factsReader;
    private final TrailFields fields;
    private final TrailWords words;
    private final JdbcClient jdbc;
    private final Access access;

    TrailPages(
            AuditLog log,
            TrailFactsReader factsReader,
            TrailFields fields,
            TrailWords words,
            JdbcClient jdbc,
            Access access) {
        this.log = log;
        this.factsReader = factsReader;
        this.fields = fields;
        this.words = words;
        this.jdbc = jdbc;
        this.access = access;
    }

    public TrailPage ofPlan(PlanSummary plan, int page) {
        return tell(log.ofPlan(plan.provinceId(), plan.id(), page, PAGE), false);
    }

    /** Of an item with its agencies and money; also of one that is deleted. */
    public TrailPage ofItem(PlanSummary plan, long itemId, int page) {
        return tell(
                log.ofObjects(
                        plan.provinceId(), objects("i.id = :id and i.plan_id = :plan", itemId, plan.id()), page, PAGE),
                false);
    }

    /**
     * @throws NotFoundException when it is not an item of this plan
     */
    public String itemName(PlanSummary plan, long itemId) {
        return jdbc.sql("select name from plan_item where id = :id and plan_id = :plan")
                .param("id", itemId)
                .param("plan", plan.id())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("item " + itemId));
    }

    /** Of a project in all its plans. */
    public TrailPage ofProject(ProjectName project, int page) {
        Map<String, Set<Long>> objects = objects("i.project_id = :id", project.id(), null);
        objects.put("project", Set.of(project.id()));
        jdbc.sql("""
                        select 'project-update' as type, id from project_update where project_id = :project
                        union all select 'project-update-disbursement', d.id
                          from project_update_disbursement d join project_update u on u.id = d.update_id
                          where u.project_id = :project
                        """).param("project", project.id()).query(row -> {
            add(objects, row.getString("type"), row.getLong("id"));
        });
        return tell(log.ofObjects(project.provinceId(), objects, page, PAGE), false);
    }

    /**
     * @throws NotFoundException also when the account may not see its province
     */
    public ProjectName project(long projectId) {
        ProjectName project = jdbc.sql("select id, province_id, name from project where id = :id")
                .param("id", projectId)
                .query(ProjectName.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("project " + projectId));
        access.require(Permission.PLAN_READ, project.provinceId());
        return project;
    }

    /** What was done by and to an account, its roles and tokens included. */
    public TrailPage ofAccount(long accountId, int page) {
        Map<String, Set<Long>> objects = new HashMap<>();
        jdbc.sql("""
                        select 'account-grant' as type, id from account_grant where account_id = :account
                        union all select 'access-token', id from access_token where account_id = :account
                        """).param("account", accountId).query(row -> {
            add(objects, row.getString("type"), row.getLong("id"));
        });
        return tell(log.ofAccount(accountId, objects, page, PAGE), true);
    }

    public TrailPage search(AuditFilter filter, int page) {
        return tell(log.search(filter, page, PAGE), true);
    }

    /** Every entry that the filter leaves, in words, one after the other; no transaction lasts while they are read. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void each(AuditFilter filter, Consumer<TrailLine> reader) {
        List<AuditEntry> waiting = new ArrayList<>();
        log.each(filter, entry -> {
            waiting.add(entry);
            if (waiting.size() == AT_ONCE) {
                pass(waiting, reader);
            }
        });
        pass(waiting, reader);
    }

    private void pass(List<AuditEntry> entries, Consumer<TrailLine> reader) {
        TrailFacts facts = factsReader.read(entries);
        entries.forEach(entry -> reader.accept(new TrailLine(
                entry, name(entry, facts), words.roles(entry, facts), change(List.of(entry), facts, true))));
        entries.clear();
    }

    private TrailPage tell(Listing<AuditEntry> listing, boolean provinces) {
        TrailFacts facts = factsReader.read(listing.items());
        List<TrailAct> acts = new ArrayList<>();
        for (List<AuditEntry> act : neighbours(listing.items(), AuditEntry::sameActAs)) {
            AuditEntry first = act.get(0);
            List<AuditEntry> inOrder = new ArrayList<>(act);
            Collections.reverse(inOrder);
            acts.add(new TrailAct(
                    first.at(),
                    name(first, facts),
                    first.actor(),
                    words.roles(first, facts),
                    first.request(),
                    first.address(),
                    neighbours(inOrder, TrailPages::sameChange).stream()
                            .map(change -> change(change, facts, provinces))
                            .toList()));
        }
        return new TrailPage(acts, listing);
    }

    private Change change(List<AuditEntry> entries, TrailFacts facts, boolean provinces) {
        AuditEntry first = entries.get(0);
        String type = first.objectType();
        List<Field> told = entries.stream()
                .flatMap(entry -> fields.of(entry).stream())
                .map(field -> new Field(
                        words.field(type, field.name()),
                        words.value(type, field.name(), field.from(), facts),
                        words.value(type, field.name(), field.to(), facts)))
                .toList();
        TrailFacts.Fact province = facts.find("province", first.provinceId());
        return new Change(
                words.action(first.action()),
                words.type(first),
                words.object(first, facts),
                facts.href(type, first.objectId()),
                provinces && province != null ? province.name() : null,
                first.isWhole(),
                told,
                words.reason(first));
    }

    private static @Nullable String name(AuditEntry entry, TrailFacts facts) {
        TrailFacts.Fact person = facts.find("account", entry.accountId());
        return person == null ? null : person.name();
    }

    private static boolean sameChange(AuditEntry one, AuditEntry other) {
        return one.action().equals("CHANGED")
                && other.action().equals("CHANGED")
                && one.objectType().equals(other.objectType())
                && one.objectId() != null
                && one.objectId().equals(other.objectId());
    }

    private static List<List<AuditEntry>> neighbours(
            List<AuditEntry> entries, BiPredicate<AuditEntry, AuditEntry> same) {
        List<List<AuditEntry>> groups = new ArrayList<>();
        for (AuditEntry entry : entries) {
            List<AuditEntry> last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last != null && same.test(last.get(last.size() - 1), entry)) {
                last.add(entry);
            } else {
                groups.add(new ArrayList<>(List.of(entry)));
            }
        }
        return groups;
    }

    private Map<String, Set<Long>> objects(String items, long id, @Nullable Long planId) {
        Map<String, Set<Long>> objects = new HashMap<>();
        jdbc.sql("""
                        select 'plan-item' as type, i.id from plan_item i where %1$s
                        union all select 'plan-item-agency', i.id from plan_item i where %1$s
                        union all select 'funding-line', l.id from funding_line l join plan_item i on i.id = l.item_id
                          where %1$s
                        """.formatted(items)).param("id", id).param("plan", planId).query(row -> {
            add(objects, row.getString("type"), row.getLong("id"));
        });
        return objects;
    }

    private static void add(Map<String, Set<Long>> objects, String type, long id) {
        objects.computeIfAbsent(type, none -> new HashSet<>()).add(id);
    }

    /** A project of which somebody reads. */
    public record ProjectName(long id, long provinceId, String name) {}

    /** One entry in words, for a file. */
    public record TrailLine(AuditEntry entry, @Nullable String name, String roles, Change change) {}
}
