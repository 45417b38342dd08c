package vn.itplan.dashboard;

import java.sql.Date;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The rows that all numbers are made of, said once: items of the plans that count with their money of the year. What was
 * paid out for a project that two plans name stands with one of its items, so that it is counted once.
 */
final class RowSql {

    /** {@code cells}: money by item and source; {@code told}: items with group, agency and progress. */
    static final String BASE = """
            with counted as (
              select p.id, v.id as version_id, p.first_year = p.last_year as annual
              from plan p join plan_version v on v.plan_id = p.id and v.current
              where p.province_id = :province and p.id = any (:plans)
            ), items as (
              select i.id, i.plan_id, i.project_id, i.name, i.lead_text, i.number, c.annual, g.path, g.way, i.position,
                case when :onePlan then g.way[1]::text else coalesce(g.category, top.category) end as group_key,
                case when :onePlan then coalesce(top.code || '. ', '') || top.name end as group_label,
                case when :onePlan then top.position end as group_position,
                lead.agency_id, a.name as agency,
                row_number() over (partition by i.project_id order by c.annual desc, i.id) = 1 as first_of_project
              from counted c
              join plan_item i on i.version_id = c.version_id and i.deleted_at is null
              left join plan_group_path g on g.id = i.group_id
              left join plan_group top on top.id = g.way[1]
              left join plan_item_agency lead on lead.item_id = i.id and lead.role = 'LEAD' and lead.position = 0
              left join agency a on a.id = lead.agency_id
            ), paid as (
              select project_id, source_id, sum(amount)::bigint as amount, bool_or(illustrative) as illustrative
              from (
                select project_id, source_id, amount, illustrative from project_disbursed_on(:asOf)
                where province_id = :province
                union all
                select project_id, source_id, -amount, illustrative from project_disbursed_on(:before)
                where province_id = :province
              ) both_days group by project_id, source_id
            ), cells as (
              select item_id, source_id, sum(planned)::bigint as planned, sum(allocated)::bigint as allocated,
                sum(disbursed)::bigint as disbursed, bool_or(illustrative) as illustrative
              from (
                select l.item_id, l.source_id, case when l.stage = 'PLANNED' then l.amount end as planned,
                  case when l.stage = 'ALLOCATED' then l.amount end as allocated, null::bigint as disbursed,
                  false as illustrative
                from funding_line l join items i on i.id = l.item_id
                where l.deleted_at is null and l.stage in ('PLANNED', 'ALLOCATED')
                  and (l.year = :year or (l.year is null and i.annual))
                union all
                select i.id, paid.source_id, null, null, paid.amount, paid.illustrative
                from paid join items i on i.project_id = paid.project_id and i.first_of_project
              ) money group by item_id, source_id
            ), told as (
              select i.*, pr.status, pr.percent, pr.as_of, pr.difficulties, pr.next_step,
                coalesce(pr.illustrative, false) as told_illustrative,
                coalesce(pr.status not in ('COMPLETED', 'CANCELLED'), true)
                  and coalesce(pr.as_of < :tooOld, true) as late
              from items i
              left join project_progress_on(:asOf) pr on pr.province_id = :province and pr.project_id = i.project_id
            )
            """;

    private RowSql() {}

    static StatementSpec ask(JdbcClient jdbc, Scope scope, String sql) {
        return jdbc.sql(BASE + sql)
                .param("province", scope.provinceId())
                .param("plans", scope.plans().toArray(Long[]::new))
                .param("onePlan", scope.isOnePlan())
                .param("year", scope.year())
                .param("asOf", Date.valueOf(scope.asOf()))
                .param("before", Date.valueOf(scope.before()))
                .param("tooOld", Date.valueOf(scope.tooOld()));
    }
}
