package vn.itplan.overview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.overview.Completeness.Part;
import vn.itplan.overview.Completeness.Remark;
import vn.itplan.overview.Completeness.State;
import vn.itplan.overview.Completeness.Task;
import vn.itplan.plan.PlanSubject;
import vn.itplan.plan.SectionKind;

/**
 * What of a plan is there and what is missing, counted in one statement. What a plan needs depends on its kind, and on its
 * outline: a section that shows a part which has nothing in it would be printed empty. Tasks of digital transformation may
 * have no money. Ask {@link PlanCatalogue} for the plan first: it checks.
 */
@Service
@Transactional(readOnly = true)
public class PlanCompleteness {

    /** The sections of the outline that show a part. */
    private static final Map<SectionKind, Part> SHOWN = Map.of(
            SectionKind.LEGAL_BASES, Part.LEGAL_BASES,
            SectionKind.LOCAL_DOCUMENTS, Part.LEGAL_BASES,
            SectionKind.PAST_RESULTS, Part.PAST_RESULTS,
            SectionKind.CURRENT_STATE, Part.CURRENT_STATE,
            SectionKind.INDICATORS, Part.INDICATORS,
            SectionKind.PROJECTS, Part.PROJECTS,
            SectionKind.SERVICES, Part.SERVICES,
            SectionKind.RESPONSIBILITIES, Part.RESPONSIBILITIES,
            SectionKind.APPENDICES, Part.APPENDICES);

    private static final String COUNTS = """
            with outline as (
              select kind, body, taken_over, depth, lead(depth, 1, 0) over (order by position, id) as below
              from plan_section where version_id = :version and deleted_at is null
            ), texts as (
              select count(*) as headings, string_agg(distinct kind, ',') as kinds,
                count(*) filter (where body is not null or kind = 'TEXT' and below <= depth) as sections,
                count(*) filter (where body is null and kind = 'TEXT' and below <= depth) as unwritten,
                count(*) filter (where taken_over) as taken_over
              from outline
            ), money as (
              select item_id, bool_or(source_id is null) as sourceless from funding_line
              where version_id = :version and stage = 'PLANNED' and deleted_at is null group by item_id
            ), work as (
              select count(*) as items, count(*) filter (where i.lead_text is null) as leaderless,
                count(*) filter (where m.item_id is null) as moneyless, count(*) filter (where m.sourceless) as sourceless
              from plan_item i left join money m on m.item_id = i.id
              where i.version_id = :version and i.deleted_at is null
            ), aims as (
              select count(*) filter (where not current_state) as indicators,
                count(*) filter (where not current_state and target_text is null) as untargeted,
                count(*) filter (where current_state) as states,
                count(*) filter (where current_state and num_nonnulls(baseline_text, baseline, baseline_numerator) = 0
                  and not exists (select from indicator_value x
                    where x.indicator_id = t.id and x.deleted_at is null and x.corrected_at is null)) as unmeasured
              from plan_indicator t where version_id = :version and deleted_at is null
            ), bases as (
              select count(*) as citations,
                count(*) filter (where coalesce(d.expired_on, r.in_force_from, r.issued_on)
                  <= coalesce(v.issued_on, make_date(p.first_year, 1, 1))) as citations_over
              from plan_citation c
              join plan p on p.id = c.plan_id
              join plan_version v on v.id = c.version_id
              left join legal_document d on d.id = c.document_id
              left join legal_document r on r.id = d.replaced_by_id
              where c.version_id = :version and c.deleted_at is null
            )
            select p.subject, v.issuer, v.signatory, p.copied_from_id, coalesce(s.number, o.title) as copied_from,
              texts.*, work.*, aims.*, bases.*,
              (select count(*) from plan_past_result where version_id = v.id and deleted_at is null) as past_results,
              (select count(*) from plan_service_target where version_id = v.id and deleted_at is null) as services,
              (select count(*) from plan_responsibility where version_id = v.id and deleted_at is null) as responsibilities
            from plan_version v
            join plan p on p.id = v.plan_id
            left join plan o on o.id = p.copied_from_id
            left join plan_version s on s.plan_id = o.id and s.current
            cross join texts cross join work cross join aims cross join bases
            where v.id = :version
            """;

    private final JdbcClient jdbc;

    PlanCompleteness(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Completeness of(PlanSummary plan) {
        PartCounts counts = jdbc.sql(COUNTS)
                .param("version", plan.versionId())
                .query(PartCounts.class)
                .single();
        return new Completeness(counts, tasks(plan, counts));
    }

    private static List<Task> tasks(PlanSummary plan, PartCounts counts) {
        Set<Part> needed = needed(plan, counts);
        String home = "/plans/" + plan.id();
        List<Task> tasks = new ArrayList<>();
        for (Part part : Part.values()) {
            tasks.add(
                    switch (part) {
                        case SECTIONS ->
                            task(
                                    part,
                                    needed,
                                    counts.headings() == 0 ? 0 : counts.sections() - counts.unwritten(),
                                    counts.sections(),
                                    counts.headings() > 0,
                                    home + "/sections",
                                    remark("unwritten", counts.unwritten(), home + "/sections?only=unwritten"),
                                    remark("taken-over", counts.takenOver(), home + "/sections?only=taken-over"));
                        case LEGAL_BASES ->
                            list(
                                    part,
                                    needed,
                                    counts.citations(),
                                    home + "/legal-bases",
                                    remark("citations-over", counts.citationsOver(), home + "/legal-bases?only=over"));
                        case PAST_RESULTS -> list(part, needed, counts.pastResults(), home + "/past-results");
                        case CURRENT_STATE ->
                            list(
                                    part,
                                    needed,
                                    counts.states(),
                                    home + "/indicators",
                                    remark("unmeasured", counts.unmeasured(), home + "/indicators?missing=FIGURE"));
                        case INDICATORS ->
                            list(
                                    part,
                                    needed,
                                    counts.indicators(),
                                    home + "/indicators",
                                    remark("untargeted", counts.untargeted(), home + "/indicators?missing=TARGET"));
                        case PROJECTS ->
                            list(
                                    part,
                                    needed,
                                    counts.items(),
                                    home + "/projects",
                                    remark("leaderless", counts.leaderless(), home + "/projects?missing=LEAD"));
                        case FUNDING -> funding(plan, counts, needed, home);
                        case SERVICES -> list(part, needed, counts.services(), home + "/services");
                        case RESPONSIBILITIES ->
                            list(part, needed, counts.responsibilities(), home + "/responsibilities");
                        case APPENDICES -> list(part, needed, counts.items(), home + "/appendices");
                        case ISSUE -> issue(plan, counts, home);
                    });
        }
        return List.copyOf(tasks);
    }

    /** What was said of it in the paper counts as begun, though its lines are not known. */
    private static Task funding(PlanSummary plan, PartCounts counts, Set<Part> needed, String home) {
        long funded = counts.items() - counts.moneyless();
        boolean isNeeded = needed.contains(Part.FUNDING);
        boolean isStated = funded == 0 && plan.statedTotalVnd() != null;
        return task(
                Part.FUNDING,
                needed,
                funded,
                counts.items(),
                funded > 0 || isStated,
                home + "/funding",
                remark("stated-only", isStated ? 1 : 0, home + "/figures"),
                remark("moneyless", isNeeded && funded > 0 ? counts.moneyless() : 0, home + "/projects?missing=MONEY"),
                remark("sourceless", counts.sourceless(), home + "/projects?missing=SOURCE"));
    }

    private static Task issue(PlanSummary plan, PartCounts counts, String home) {
        String edit = home + "/edit";
        Remark[] missing = {
            remark("no-number", plan.number() == null ? 1 : 0, edit),
            remark("no-date", plan.issuedOn() == null ? 1 : 0, edit),
            remark("no-issuer", counts.issuer() == null ? 1 : 0, edit),
            remark("no-signatory", counts.signatory() == null ? 1 : 0, edit)
        };
        long given =
                Arrays.stream(missing).filter(remark -> remark.count() == 0).count();
        return task(Part.ISSUE, EnumSet.of(Part.ISSUE), given, missing.length, given > 0, edit, missing);
    }

    private static Task list(Part part, Set<Part> needed, long count, String href, Remark... remarks) {
        return task(part, needed, count, count, count > 0, href, remarks);
    }

    private static Task task(
            Part part, Set<Part> needed, long done, long all, boolean begun, String href, Remark... remarks) {
        boolean required = needed.contains(part);
        List<Remark> open = begun
                ? Arrays.stream(remarks).filter(remark -> remark.count() > 0).toList()
                : List.of();
        State state =
                begun ? (open.isEmpty() ? State.DONE : State.MISSING) : (required ? State.NOT_STARTED : State.OPTIONAL);
        return new Task(part, state, required, done, all, href, open);
    }

    private static Remark remark(String key, long count, String href) {
        return new Remark(key, count, href);
    }

    private static Set<Part> needed(PlanSummary plan, PartCounts counts) {
        Set<Part> needed =
                EnumSet.of(Part.SECTIONS, Part.LEGAL_BASES, Part.PROJECTS, Part.RESPONSIBILITIES, Part.ISSUE);
        switch (plan.kind()) {
            case ANNUAL -> needed.add(Part.INDICATORS);
            case PERIOD -> needed.addAll(Set.of(Part.INDICATORS, Part.CURRENT_STATE));
            case SCHEME -> needed.add(Part.CURRENT_STATE);
        }
        if (counts.subject() == PlanSubject.IT_APPLICATION) {
            needed.add(Part.FUNDING);
        }
        SHOWN.forEach((kind, part) -> {
            if (counts.shows(kind)) {
                needed.add(part);
            }
        });
        return needed;
    }
}
