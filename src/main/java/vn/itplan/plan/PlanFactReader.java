package vn.itplan.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.itplan.common.NotFoundException;

/** Reads all that a plan says in one statement, so that checking a plan of 2,000 rows asks as little as one of ten. */
@Service
@Transactional(readOnly = true)
public class PlanFactReader {

    private static final String SQL =
            """
            select row_to_json(f)::text from (
              select p.id, v.id as "versionId", p.province_id as "provinceId", p.kind, p.subject, p.status, p.title,
                p.first_year as "firstYear", p.last_year as "lastYear", v.number, v.issued_on as "issuedOn",
                exists (select from plan q where q.province_id = p.province_id and q.id <> p.id and q.kind <> 'ANNUAL'
                  and p.first_year between q.first_year and q.last_year) as "periodPlanExists",
                %s as groups, %s as items, %s as sections, %s as citations, %s as stated, %s as past,
                %s as responsibilities,
                (select count(*) from plan_service_target t where t.version_id = v.id and t.deleted_at is null) as services,
                (select row_to_json(x) from (
                  select w.id as "versionId", w.number, q.title,
                    (select coalesce(json_agg(json_build_object('projectId', i.project_id, 'name', i.name)), '[]')
                     from plan_item i where i.version_id = w.id and i.deleted_at is null) as items
                  from plan q join plan_version w on w.plan_id = q.id and w.current where q.id = p.parent_id) x) as parent
              from plan p join plan_version v on v.plan_id = p.id and v.current
              where p.id = :plan) f
            """.formatted(list("""
                    select g.id, g.code, g.name, g.way from plan_group_path g
                    where g.version_id = v.id order by g.path, g.way
                    """), list("""
                    select i.id, i.group_id as "groupId", i.project_id as "projectId", i.number, i.name,
                      i.lead_text as lead, i.period, i.first_year as "firstYear", i.last_year as "lastYear",
                      exists (select from plan_item_year y where y.item_id = i.id and y.deleted_at is null) as yearly,
                      (select coalesce(json_agg(json_build_object('role', a.role, 'agencyId', a.agency_id,
                         'text', a.text)
                         order by a.role, a.position), '[]')
                       from plan_item_agency a where a.item_id = i.id) as agencies
                    from plan_item i left join plan_group_path g on g.id = i.group_id
                    where i.version_id = v.id and i.deleted_at is null
                    order by coalesce(g.path, '{}'), coalesce(g.way, '{}'), i.position, i.id
                    """), list("""
                    select s.id, s.depth, s.numbering, s.kind, s.heading, s.body from plan_section s
                    where s.version_id = v.id and s.deleted_at is null order by s.position, s.id
                    """), list("""
                    select c.id, row_number() over (order by c.position, c.id) as ordinal, c.kind, c.number,
                      c.issued_on as "issuedOn", c.subject,
                      case when ends.day <= stands.day then ends.day end as "endedOn",
                      case when ends.day <= stands.day then coalesce(r.number, r.subject) end as "replacedBy"
                    from plan_citation c
                    left join legal_document d on d.id = c.document_id
                    left join legal_document r on r.id = d.replaced_by_id
                    cross join lateral (select coalesce(d.expired_on, r.in_force_from, r.issued_on)) as ends(day)
                    cross join lateral (select coalesce(v.issued_on, make_date(p.first_year, 1, 1))) as stands(day)
                    where c.version_id = v.id and c.deleted_at is null order by 2
                    """), list("""
                    select f.id, f.measure, f.counted, f.group_id as "groupId", f.item_id as "itemId", f.year,
                      f.source_id as "sourceId", f.stage, f.agency_id as "agencyId", f.relation, f.amount, f.number,
                      f.text, f.place
                    from stated_figure f
                    left join plan_group_path g on g.id = f.group_id
                    left join plan_item i on i.id = f.item_id and i.deleted_at is null
                    where f.version_id = v.id and f.deleted_at is null and (f.group_id is null or g.id is not null)
                      and (f.item_id is null or i.id is not null)
                    order by f.id
                    """), list("""
                    select r.id, row_number() over (order by r.position, r.id) as ordinal, r.heading, r.name, r.total,
                      r.rate_unit as "rateUnit",
                      exists (select from plan_past_amount a where a.result_id = r.id and a.stage = 'DISBURSED') as paid,
                      (select coalesce(json_agg(json_build_object('year', a.year, 'source', a.source_text,
                         'stage', a.stage, 'amount', a.amount) order by a.position), '[]')
                       from plan_past_amount a where a.result_id = r.id) as amounts
                    from plan_past_result r where r.version_id = v.id and r.deleted_at is null order by 2
                    """), list("""
                    select r.id, row_number() over (order by r.position, r.id) as ordinal, r.agency_text as agency
                    from plan_responsibility r where r.version_id = v.id and r.deleted_at is null order by 2
                    """));

    private final Plans plans;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlanFactReader(Plans plans, JdbcClient jdbc, JsonMapper json) {
        this.plans = plans;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @throws NotFoundException also when the account may not see its province
     */
    public PlanFacts read(long planId) {
        Stored stored = jdbc.sql(SQL)
                .param("plan", planId)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Stored.class))
                .orElseThrow(() -> new NotFoundException("plan " + planId));
        plans.requireReading(stored.provinceId);
        return stored.facts();
    }

    private static String list(String rows) {
        return "(select coalesce(json_agg(row_to_json(x)), '[]') from (" + rows + ") x)";
    }

    /** As the database gives it: headings without their numbers yet. */
    private record Stored(
            long id,
            long versionId,
            long provinceId,
            PlanKind kind,
            PlanSubject subject,
            PlanStatus status,
            String title,
            int firstYear,
            int lastYear,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            boolean periodPlanExists,
            List<PlanFacts.Group> groups,
            List<PlanFacts.Item> items,
            List<Heading> sections,
            List<PlanFacts.Cited> citations,
            List<PlanFacts.Stated> stated,
            List<PlanFacts.Past> past,
            List<PlanFacts.Duty> responsibilities,
            int services,
            PlanFacts.@Nullable Parent parent) {

        PlanFacts facts() {
            return new PlanFacts(
                    id,
                    versionId,
                    provinceId,
                    kind,
                    subject,
                    status,
                    title,
                    firstYear,
                    lastYear,
                    number,
                    issuedOn,
                    periodPlanExists,
                    groups,
                    items,
                    numbered(),
                    citations,
                    stated,
                    past,
                    responsibilities,
                    services,
                    parent);
        }

        private List<PlanFacts.Section> numbered() {
            Outline outline = new Outline(sections.stream()
                    .map(heading -> new Outline.Place(heading.id(), heading.depth(), heading.numbering()))
                    .toList());
            Map<Long, String> numbers = outline.numbers();
            List<PlanFacts.Section> numbered = new ArrayList<>();
            for (int i = 0; i < sections.size(); i++) {
                Heading section = sections.get(i);
                numbered.add(new PlanFacts.Section(
                        section.id(),
                        outline.places().get(i).depth(),
                        Objects.requireNonNull(numbers.get(section.id())),
                        section.kind(),
                        section.heading(),
                        section.body()));
            }
            return numbered;
        }
    }

    private record Heading(
            long id,
            int depth,
            SectionNumbering numbering,
            SectionKind kind,
            String heading,
            @Nullable String body) {}
}
