package vn.itplan.dashboard;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Access;
import vn.itplan.common.Listing;
import vn.itplan.common.Permission;

/** The rows behind the numbers, by the same statement that makes the numbers. */
@Service
@Transactional(readOnly = true)
public class ProjectRows {

    private static final String FILTERED = """
            , found as (
              select t.id, t.plan_id, t.project_id, t.name, t.lead_text, t.status, t.percent, t.as_of, t.difficulties,
                t.path, t.way, t.position,
                sum(c.planned)::bigint as planned, sum(c.allocated)::bigint as allocated,
                sum(c.disbursed)::bigint as disbursed,
                coalesce(bool_or(c.illustrative), false) or t.told_illustrative as illustrative
              from told t
              left join cells c on c.item_id = t.id
                and (:source = '' or coalesce(c.source_id::text, 'none') = :source)
              where (:group = '' or coalesce(t.group_key, 'none') = :group)
                and (:source = '' or c.item_id is not null)
                and (:agency = '' or coalesce(t.agency_id::text, 'none') = :agency)
                and (:lead = '' or exists (
                  select 1 from plan_item_agency l
                  where l.item_id = t.id and l.role = 'LEAD' and l.agency_id::text = :lead))
                and (:status = '' or coalesce(t.status, 'none') = :status)
                and (not :late or t.late)
                and (not :difficulty or t.difficulties is not null and t.first_of_project)
              group by t.id, t.plan_id, t.project_id, t.name, t.lead_text, t.status, t.percent, t.as_of, t.difficulties,
                t.path, t.way, t.position, t.told_illustrative
              having case :stage when 'planned' then sum(c.planned) is not null
                when 'allocated' then sum(c.allocated) is not null
                when 'disbursed' then sum(c.disbursed) is not null else true end
            )
            """;

    private final JdbcClient jdbc;
    private final Access access;

    ProjectRows(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** How many rows there are and what they add up to. */
    public Sums sums(Scope scope, RowFilter filter) {
        access.require(Permission.PLAN_READ, scope.provinceId());
        return ask(scope, filter, """
                        select count(*) as items, sum(planned)::bigint as planned, sum(allocated)::bigint as allocated,
                          sum(disbursed)::bigint as disbursed, coalesce(bool_or(illustrative), false) as illustrative
                        from found
                        """).query(Sums.class).single();
    }

    /** One page of them in printed order, plan by plan; of a page beyond the end the last one. */
    public Listing<ProjectRow> page(Scope scope, RowFilter filter, long total, int page, int size) {
        access.require(Permission.PLAN_READ, scope.provinceId());
        int shown = Listing.nearest(page, size, total);
        return new Listing<>(
                ask(scope, filter, """
                                select * from found
                                order by plan_id, coalesce(path, '{}'), coalesce(way, '{}'), position, id
                                limit :size offset :start
                                """)
                        .param("size", size)
                        .param("start", (long) shown * size)
                        .query(ProjectRow.class)
                        .list(),
                shown,
                size,
                total);
    }

    /** How the addressed group, source and agency are called, to say what is shown. */
    public Words words(Scope scope, RowFilter filter) {
        access.require(Permission.PLAN_READ, scope.provinceId());
        return jdbc.sql("""
                        select
                          (select coalesce(code || '. ', '') || name from plan_group
                            where province_id = :province and id::text = :group) as group_name,
                          (select name from funding_source where province_id = :province and id::text = :source) as source,
                          (select name from agency where province_id = :province and id::text = :agency) as agency
                        """)
                .param("province", scope.provinceId())
                .param("group", orAll(filter.group()))
                .param("source", orAll(filter.source()))
                .param("agency", filter.agency() == null ? orAll(filter.lead()) : filter.agency())
                .query(Words.class)
                .single();
    }

    /** Null where the filter does not say, or says what has no name. */
    public record Words(
            @Nullable String groupName,
            @Nullable String source,
            @Nullable String agency) {}

    private StatementSpec ask(Scope scope, RowFilter filter, String sql) {
        return RowSql.ask(jdbc, scope, FILTERED + sql)
                .param("group", orAll(filter.group()))
                .param("source", orAll(filter.source()))
                .param("agency", orAll(filter.agency()))
                .param("lead", orAll(filter.lead()))
                .param("status", orAll(filter.status()))
                .param("stage", orAll(filter.stage()))
                .param("late", filter.late())
                .param("difficulty", filter.difficulty());
    }

    private static String orAll(@Nullable String value) {
        return value == null ? "" : value;
    }
}
