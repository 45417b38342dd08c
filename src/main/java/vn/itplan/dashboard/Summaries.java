package vn.itplan.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Access;
import vn.itplan.common.Permission;
import vn.itplan.dashboard.Summary.Compared;
import vn.itplan.dashboard.Summary.Difficulty;
import vn.itplan.dashboard.Summary.Line;
import vn.itplan.dashboard.Summary.SilentAgency;
import vn.itplan.indicator.IndicatorLists;

/** The numbers of the leader's page, from the database at each view. */
@Service
@Transactional(readOnly = true)
public class Summaries {

    private static final int LATEST = 5;

    /** What a sum is of; the order of {@code dimension} in the statement. */
    private enum Dimension {
        TOTAL,
        GROUP,
        SOURCE,
        AGENCY,
        STATUS
    }

    private final JdbcClient jdbc;
    private final IndicatorLists indicators;
    private final Access access;

    Summaries(JdbcClient jdbc, IndicatorLists indicators, Access access) {
        this.jdbc = jdbc;
        this.indicators = indicators;
        this.access = access;
    }

    public Summary of(Scope scope) {
        access.require(Permission.PLAN_READ, scope.provinceId());
        List<Sum> sums = sums(scope);
        List<Told> told = difficulties(scope);
        return new Summary(
                sums.stream()
                        .filter(sum -> sum.dimension() == Dimension.TOTAL)
                        .map(sum -> sum.line().sums())
                        .findFirst()
                        .orElseGet(() -> new Sums(0, null, null, null, false)),
                lines(sums, Dimension.GROUP),
                lines(sums, Dimension.SOURCE),
                lines(sums, Dimension.AGENCY),
                lines(sums, Dimension.STATUS),
                silent(scope),
                told.isEmpty() ? 0 : told.get(0).all(),
                told.stream().map(Told::difficulty).toList(),
                indicators.targets(scope.provinceId(), scope.plans(), scope.asOf()),
                compared(scope));
    }

    /** Agencies that lead a project not at an end, none of whose projects has an update in time. */
    public List<SilentAgency> silent(Scope scope) {
        access.require(Permission.PLAN_READ, scope.provinceId());
        return RowSql.ask(jdbc, scope, """
                        select a.id, a.name, count(distinct t.project_id) as projects, max(t.as_of) as last_update
                        from told t
                        join plan_item_agency l on l.item_id = t.id and l.role = 'LEAD'
                        join agency a on a.id = l.agency_id
                        where coalesce(t.status not in ('COMPLETED', 'CANCELLED'), true)
                        group by a.id, a.name
                        having bool_and(t.late)
                        order by max(t.as_of) nulls first, a.name collate "vi-x-icu", a.id
                        """).query(SilentAgency.class).list();
    }

    /** Figures of money that the papers state for what is planned, beside what the lines add up to. */
    public List<Compared> compared(Scope scope) {
        access.require(Permission.PLAN_READ, scope.provinceId());
        return jdbc.sql("""
                        select p.id as plan_id, coalesce(v.number, p.title) as plan, g.name as group_name, f.year,
                          s.name as source, f.place, f.text, f.amount as stated,
                          (select sum(l.amount)::bigint
                             from funding_line l
                             join plan_item i on i.id = l.item_id and i.deleted_at is null
                             left join plan_group_path way on way.id = i.group_id
                            where l.version_id = v.id and l.stage = f.stage and l.deleted_at is null
                              and (f.group_id is null or f.group_id = any (way.way))
                              and (f.item_id is null or f.item_id = i.id)
                              and (f.year is null or f.year = l.year)
                              and (f.source_id is null or f.source_id = l.source_id)
                              and (f.agency_id is null or exists (
                                select 1 from plan_item_agency a
                                where a.item_id = i.id and a.role = 'LEAD' and a.agency_id = f.agency_id))) as computed
                        from plan p
                        join plan_version v on v.plan_id = p.id and v.current
                        join stated_figure f on f.version_id = v.id and f.measure = 'MONEY' and f.stage = 'PLANNED'
                          and f.relation = 'EQUAL' and f.deleted_at is null
                        left join plan_group g on g.id = f.group_id
                        left join funding_source s on s.id = f.source_id
                        where p.province_id = :province and p.id = any (:plans)
                        order by p.id, g.position nulls first, f.year nulls first, f.id
                        """)
                .param("province", scope.provinceId())
                .param("plans", scope.plans().toArray(Long[]::new))
                .query(Compared.class)
                .list();
    }

    private List<Sum> sums(Scope scope) {
        return RowSql.ask(jdbc, scope, """
                        select case when grouping(t.group_key) = 0 then 1 when grouping(c.source_id) = 0 then 2
                            when grouping(t.agency_id) = 0 then 3 when grouping(t.status) = 0 then 4 else 0 end as dimension,
                          coalesce(t.group_key, c.source_id::text, t.agency_id::text, t.status) as key,
                          coalesce(t.group_label, s.name, t.agency) as label,
                          count(distinct t.id) as items,
                          count(distinct t.id) filter (where c.item_id is not null) as items_with_money,
                          sum(c.planned)::bigint as planned, sum(c.allocated)::bigint as allocated,
                          sum(c.disbursed)::bigint as disbursed, coalesce(bool_or(c.illustrative), false) as illustrative
                        from told t
                        left join cells c on c.item_id = t.id
                        left join funding_source s on s.id = c.source_id
                        group by grouping sets ((), (t.group_key, t.group_label, t.group_position), (c.source_id, s.name),
                          (t.agency_id, t.agency), (t.status))
                        order by 1, t.group_position nulls last,
                          array_position(array['INFRASTRUCTURE', 'INTERNAL_APPLICATIONS', 'CITIZENS_AND_BUSINESSES',
                            'SECURITY', 'HUMAN_RESOURCES', 'LEGAL_ENVIRONMENT', 'OTHER'], t.group_key),
                          array_position(array['NOT_STARTED', 'PREPARING', 'APPROVED_WITHOUT_MONEY', 'IN_PROGRESS',
                            'COMPLETED', 'SUSPENDED', 'CANCELLED', 'CARRIED_OVER'], t.status),
                          sum(c.planned) desc nulls last, 3, 2
                        """).query((row, number) -> sum(row)).list().stream()
                .filter(sum -> sum.line().sums().items() > 0)
                .toList();
    }

    private static Sum sum(ResultSet row) throws SQLException {
        Dimension dimension = Dimension.values()[row.getInt("dimension")];
        return new Sum(
                dimension,
                new Line(
                        Objects.requireNonNullElse(row.getString("key"), RowFilter.NONE),
                        row.getString("label"),
                        new Sums(
                                row.getLong(dimension == Dimension.SOURCE ? "items_with_money" : "items"),
                                row.getObject("planned", Long.class),
                                row.getObject("allocated", Long.class),
                                row.getObject("disbursed", Long.class),
                                row.getBoolean("illustrative"))));
    }

    private static List<Line> lines(List<Sum> sums, Dimension dimension) {
        return sums.stream()
                .filter(sum -> sum.dimension() == dimension)
                .map(Sum::line)
                .toList();
    }

    /** The latest, each with the number of all. */
    private List<Told> difficulties(Scope scope) {
        return RowSql.ask(jdbc, scope, """
                        select project_id, plan_id, id as item_id, name as project, difficulties as text, as_of,
                          told_illustrative as illustrative, count(*) over () as all_of_them
                        from told where difficulties is not null and first_of_project
                        order by as_of desc, id limit :latest
                        """)
                .param("latest", LATEST)
                .query((row, number) -> new Told(
                        row.getLong("all_of_them"),
                        new Difficulty(
                                row.getLong("project_id"),
                                row.getLong("plan_id"),
                                row.getLong("item_id"),
                                row.getString("project"),
                                row.getString("text"),
                                row.getDate("as_of").toLocalDate(),
                                row.getBoolean("illustrative"))))
                .list();
    }

    private record Sum(Dimension dimension, Line line) {}

    private record Told(long all, Difficulty difficulty) {}
}
