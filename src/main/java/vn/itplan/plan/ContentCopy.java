package vn.itplan.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.audit.AuditTrail;
import vn.itplan.audit.TraceSubject;

/**
 * Copies what this room keeps of a plan, one statement a list, so that two thousand items take a moment. Dates that lie
 * before the new plan are left out; words are never changed, and sections say that they were taken over.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ContentCopy {

    /** The latest year that some words name; the new plan's first one when they name none. */
    private static final String LATEST =
            "coalesce((select max(y[1]::int) from regexp_matches(%s, '((?:19|20)[0-9]{2})', 'g') y), :first)";

    private static final String DEADLINES = """
            case when %s >= :first and coalesce(deadline >= make_date(:first, 1, 1), true) then deadline_text end,
            case when deadline >= make_date(:first, 1, 1) then deadline end
            """.formatted(LATEST.formatted("deadline_text"));

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    ContentCopy(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    Map<CopyPart, Long> offer(long versionId, Set<Long> finished) {
        Map<CopyPart, Long> counts = new EnumMap<>(CopyPart.class);
        jdbc.sql("""
                        select 'OUTLINE', count(*) from plan_section where version_id = :version and deleted_at is null
                        union all select 'LEGAL_BASES', count(*) from plan_citation
                          where version_id = :version and deleted_at is null
                        union all select 'GROUPS', count(*) from plan_group where version_id = :version and deleted_at is null
                        union all select 'ITEMS', count(*) from plan_item
                          where version_id = :version and deleted_at is null and not project_id = any (:finished)
                        union all select 'FINISHED_ITEMS', count(*) from plan_item
                          where version_id = :version and deleted_at is null and project_id = any (:finished)
                        union all select 'RESPONSIBILITIES', count(*) from plan_responsibility
                          where version_id = :version and deleted_at is null
                        union all select 'SERVICES', count(*) from plan_service_target
                          where version_id = :version and deleted_at is null
                        """)
                .param("version", versionId)
                .param("finished", finished.toArray(Long[]::new))
                .query(row -> {
                    counts.put(CopyPart.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /**
     * @param finished projects that are over
     * @return the new items by the earlier ones
     */
    Map<Long, Long> copy(PlanCopy copy, Set<Long> finished, Instant now) {
        if (copy.takes(CopyPart.OUTLINE)) {
            sections(copy, now);
        }
        if (copy.takes(CopyPart.LEGAL_BASES)) {
            citations(copy);
        }
        if (copy.takes(CopyPart.RESPONSIBILITIES)) {
            responsibilities(copy);
        }
        if (copy.takes(CopyPart.SERVICES)) {
            services(copy);
        }
        Map<Long, Long> groups = copy.takes(CopyPart.GROUPS) ? groups(copy) : Map.of();
        Map<Long, Long> items = items(copy, finished);
        if (!items.isEmpty()) {
            items(copy.with(items), groups, now);
        }
        return items;
    }

    private void sections(PlanCopy copy, Instant now) {
        told(copy, "plan-section", sql(copy, """
                insert into plan_section (id, province_id, plan_id, version_id, position, depth, numbering, kind, heading,
                  body, taken_over, changed_at)
                select nextval('row_id'), province_id, :plan, :version, row_number() over (order by position, id) - 1,
                  depth, numbering, kind, heading, body, body is not null or heading ~ '(19|20)[0-9]{2}', :now
                from plan_section where version_id = :from and deleted_at is null
                returning id, heading
                """).param("now", Timestamp.from(now)));
    }

    private void citations(PlanCopy copy) {
        told(copy, "plan-citation", sql(copy, """
                insert into plan_citation (id, province_id, plan_id, version_id, position, role, kind, number, issued_on,
                  issuer, subject, note, document_id, document_owner)
                select nextval('row_id'), province_id, :plan, :version, row_number() over (order by position, id) - 1, role,
                  kind, number, issued_on, issuer, subject, note, document_id, document_owner
                from plan_citation where version_id = :from and deleted_at is null
                returning id, concat_ws(' ', kind, number)
                """));
    }

    private void responsibilities(PlanCopy copy) {
        told(copy, "plan-responsibility", sql(copy, """
                insert into plan_responsibility (id, province_id, plan_id, version_id, position, agency_text, agency_id, duty,
                  deadline_text, deadline)
                select nextval('row_id'), province_id, :plan, :version, row_number() over (order by position, id) - 1,
                  agency_text, agency_id, duty, %s
                from plan_responsibility where version_id = :from and deleted_at is null
                returning id, agency_text
                """.formatted(DEADLINES)).param("first", copy.firstYear()));
    }

    private void services(PlanCopy copy) {
        told(copy, "plan-service-target", sql(copy, """
                insert into plan_service_target (id, province_id, plan_id, version_id, position, name, level, agency_text,
                  agency_id, note, deadline_text, deadline)
                select nextval('row_id'), province_id, :plan, :version, row_number() over (order by position, id) - 1, name,
                  level, agency_text, agency_id, note, %s
                from plan_service_target where version_id = :from and deleted_at is null
                returning id, name
                """.formatted(DEADLINES)).param("first", copy.firstYear()));
    }

    private Map<Long, Long> groups(PlanCopy copy) {
        Map<Long, Long> made = numbered(sql(
                copy, "select id, nextval('row_id') from plan_group where version_id = :from and deleted_at is null"));
        told(copy, "plan-group", pairs(sql(copy, """
                with made as (select * from unnest(cast(:old as bigint[]), cast(:new as bigint[])) as m(old, new))
                insert into plan_group (id, province_id, plan_id, version_id, parent_id, depth, position, code, name, category)
                select own.new, g.province_id, :plan, :version, above.new, g.depth, g.position, g.code, g.name, g.category
                from plan_group g join made own on own.old = g.id left join made above on above.old = g.parent_id
                returning id, concat_ws('. ', code, name)
                """), made));
        return made;
    }

    private Map<Long, Long> items(PlanCopy copy, Set<Long> finished) {
        return numbered(sql(copy, """
                select id, nextval('row_id') from plan_item
                where version_id = :from and deleted_at is null
                  and case when project_id = any (:over) then :finished else :unfinished end
                """)
                .param("over", finished.toArray(Long[]::new))
                .param("finished", copy.takes(CopyPart.FINISHED_ITEMS))
                .param("unfinished", copy.takes(CopyPart.ITEMS)));
    }

    /**
     * Which project an item is about stays; what the paper said of its state then does not. Numbers close the gaps of what
     * is left out, within a group where the paper numbers each group from 1.
     */
    private void items(PlanCopy copy, Map<Long, Long> groups, Instant now) {
        told(
                copy,
                "plan-item",
                pairs(sql(copy, """
                        with made as (select * from unnest(cast(:old as bigint[]), cast(:new as bigint[])) as m(old, new)),
                        placed as (select * from unnest(cast(:groups as bigint[]), cast(:places as bigint[])) as p(old, new)),
                        printed as (
                          select i.id, i.group_id, made.new, count(*) filter (where i.number = '1') over () > 1 as by_group,
                            row_number() over (order by coalesce(g.path, '{}'), coalesce(g.way, '{}'), i.position, i.id) as place
                          from plan_item i left join made on made.old = i.id left join plan_group_path g on g.id = i.group_id
                          where i.version_id = :from and i.deleted_at is null
                        ), counted as (
                          select p.*, count(*) filter (where new is null) over (
                            partition by case when by_group then group_id end order by place) as gone from printed p
                        )
                        insert into plan_item (id, province_id, plan_id, version_id, group_id, project_id, position, number,
                          name, lead_text, coordinating_text, monitoring_text, objective, content, scope, deliverable, period,
                          first_year, last_year, kind, investment_form, carried_over, decision, note, changed_at)
                        select made.new, i.province_id, :plan, :version, placed.new, i.project_id,
                          made.place - 1,
                          case when i.number ~ '^[0-9]{1,6}$' then greatest(1, i.number::int - made.gone)::text else i.number end,
                          i.name, i.lead_text, i.coordinating_text, i.monitoring_text, i.objective, i.content,
                          i.scope, i.deliverable,
                          case when coalesce(i.last_year, %s) >= :first then i.period end,
                          case when coalesce(i.last_year, :first) >= :first then i.first_year end,
                          case when i.last_year >= :first then i.last_year end,
                          i.kind, i.investment_form, true, i.decision, i.note, :now
                        from plan_item i join counted made on made.id = i.id and made.new is not null
                        left join placed on placed.old = i.group_id
                        returning id, name
                        """.formatted(LATEST.formatted("i.period"))), copy.items())
                        .param("groups", groups.keySet().toArray(Long[]::new))
                        .param("places", groups.values().toArray(Long[]::new))
                        .param("first", copy.firstYear())
                        .param("now", Timestamp.from(now)));
        pairs(sql(copy, """
                insert into plan_item_agency (id, province_id, plan_id, version_id, item_id, role, position, agency_id, text)
                select nextval('row_id'), a.province_id, :plan, :version, m.new, a.role, a.position, a.agency_id, a.text
                from plan_item_agency a
                join unnest(cast(:old as bigint[]), cast(:new as bigint[])) as m(old, new) on m.old = a.item_id
                where a.version_id = :from
                """), copy.items()).update();
        pairs(sql(copy, """
                insert into plan_item_year (id, province_id, plan_id, version_id, item_id, year, objective, content)
                select nextval('row_id'), y.province_id, :plan, :version, m.new, y.year, y.objective, y.content
                from plan_item_year y
                join unnest(cast(:old as bigint[]), cast(:new as bigint[])) as m(old, new) on m.old = y.item_id
                where y.version_id = :from and y.deleted_at is null and y.year between :first and :last
                """), copy.items())
                .param("first", copy.firstYear())
                .param("last", copy.lastYear())
                .update();
    }

    private StatementSpec sql(PlanCopy copy, String sql) {
        return jdbc.sql(sql)
                .param("from", copy.from().versionId())
                .param("plan", copy.to().id())
                .param("version", copy.to().versionId());
    }

    private static StatementSpec pairs(StatementSpec statement, Map<Long, Long> made) {
        return statement
                .param("old", made.keySet().toArray(Long[]::new))
                .param("new", made.values().toArray(Long[]::new));
    }

    private static Map<Long, Long> numbered(StatementSpec statement) {
        Map<Long, Long> made = new HashMap<>();
        statement.query(row -> {
            made.put(row.getLong(1), row.getLong(2));
        });
        return made;
    }

    private void told(PlanCopy copy, String type, StatementSpec inserting) {
        List<TraceSubject> made = new ArrayList<>();
        inserting.query(row -> {
            String name = Objects.requireNonNullElse(row.getString(2), "");
            made.add(new TraceSubject(
                    type,
                    row.getLong(1),
                    name,
                    copy.to().provinceId(),
                    copy.to().id()));
        });
        trail.recordAll("COPIED", made, copy.source());
    }
}
