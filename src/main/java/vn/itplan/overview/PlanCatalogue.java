package vn.itplan.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Access;
import vn.itplan.common.Listing;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.common.Texts;

/** The plans that the account may read, with their totals from SQL. */
@Service
@Transactional(readOnly = true)
public class PlanCatalogue {

    private static final String SUMMARY = """
            select p.id, v.id as version_id, p.province_id, pr.code as province, pr.name as province_name, p.kind,
              v.number, v.issued_on, p.title, p.first_year, p.last_year, p.status,
              (select sum(l.amount)::bigint from funding_line l join plan_item i on i.id = l.item_id and i.deleted_at is null
                where l.version_id = v.id and l.stage = 'PLANNED' and l.deleted_at is null) as total_vnd,
              (select (array_agg(f.amount order by f.year is null and f.source_id is null desc, f.id))[1]
                 from stated_figure f
                where f.version_id = v.id and f.measure = 'MONEY' and f.stage = 'PLANNED' and f.group_id is null
                  and f.item_id is null and f.agency_id is null and f.deleted_at is null
                having count(*) = 1 or bool_or(f.year is null and f.source_id is null)) as stated_total_vnd,
              (select count(*) from plan_item i where i.version_id = v.id and i.deleted_at is null) as project_count,
              (select count(*) from plan_indicator t
                where t.version_id = v.id and not t.current_state and t.deleted_at is null) as indicator_count,
              k.errors, k.warnings,
              exists (select from plan_item i where i.version_id = v.id and i.deleted_at is null
                and (i.deliverable is not null or i.monitoring_text is not null)) as tasks
            """;
    private static final String FOUND = """
            from plan p
            join province pr on pr.id = p.province_id
            join plan_version v on v.plan_id = p.id and v.current
            left join plan_check k on k.plan_id = p.id and k.checked_changes = k.changes
            where p.province_id = any (:visible)
            """;
    private static final String FILTER = """
              and (:text = '' or p.search_key like '%' || search_key(:text) || '%'
                or search_key(coalesce(v.number, '')) like '%' || search_key(:text) || '%'
                or search_key(pr.name) like '%' || search_key(:text) || '%')
              and (cast(:year as integer) is null or cast(:year as integer) between p.first_year and p.last_year)
            """;

    private final JdbcClient jdbc;
    private final Access access;

    PlanCatalogue(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /**
     * Newest years first.
     *
     * @param text any part of a title, number or province, accents and case ignored; empty for all
     * @param year only plans that cover this year, null for all
     */
    public Listing<PlanSummary> search(String text, @Nullable Integer year, int page, int size) {
        Long[] visible = access.provincesWith(Permission.PLAN_READ).toArray(Long[]::new);
        String cleaned = Texts.clean(text);
        long total = jdbc.sql("select count(*) " + FOUND + FILTER)
                .param("visible", visible)
                .param("text", cleaned)
                .param("year", year)
                .query(Long.class)
                .single();
        List<PlanSummary> plans = jdbc.sql(SUMMARY + FOUND + FILTER + """
                          order by p.first_year desc, pr.name collate "vi-x-icu", p.id desc limit :size offset :start
                          """)
                .param("visible", visible)
                .param("text", cleaned)
                .param("year", year)
                .param("size", size)
                .param("start", (long) page * size)
                .query(PlanSummary.class)
                .list();
        return new Listing<>(plans, page, size, total);
    }

    /**
     * @throws NotFoundException also when the account may not see its province
     */
    public PlanSummary get(long planId) {
        return jdbc.sql(SUMMARY + FOUND + " and p.id = :id")
                .param("visible", access.provincesWith(Permission.PLAN_READ).toArray(Long[]::new))
                .param("id", planId)
                .query(PlanSummary.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("plan " + planId));
    }
}
