package vn.itplan.progress;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.itplan.common.Money;
import vn.itplan.progress.WorkProject.PlanRow;
import vn.itplan.progress.WorkProject.Source;

/** Puts together the rows of a sheet, however many in five statements. Whoever calls it has asked for permission. */
@Component
class WorkProjects {

    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);
    private static final Source UNKNOWN = new Source(null, null);

    private final JdbcClient jdbc;
    private final UpdateReader reader;

    WorkProjects(JdbcClient jdbc, UpdateReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /**
     * @param limit a project whose last update is of an earlier day is late
     */
    List<WorkProject> of(List<Long> ids, LocalDate limit) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Update> last = reader.latest(ids, LAST_DAY);
        Map<Long, List<KnownSource>> sources = sources(ids);
        Map<Long, WorkProject> projects = new HashMap<>();
        jdbc.sql("""
                        select pr.id, pr.province_id, pr.name, m.planned, m.allocated, x.leads, x.plans, x.items, x.names
                        from project pr
                        left join project_money m on m.province_id = pr.province_id and m.project_id = pr.id
                        cross join lateral (
                          select string_agg(distinct i.lead_text, '; ') as leads,
                            array_agg(p.id order by p.first_year, i.id) as plans,
                            array_agg(i.id order by p.first_year, i.id) as items,
                            array_agg(coalesce(v.number, p.title) order by p.first_year, i.id) as names
                          from plan_item i
                          join plan_version v on v.id = i.version_id and v.current
                          join plan p on p.id = v.plan_id and p.status = 'IN_EXECUTION'
                          where i.project_id = pr.id and i.deleted_at is null
                        ) x
                        where pr.id = any (:ids)
                        """).param("ids", ids.toArray(Long[]::new)).query(row -> {
            long id = row.getLong("id");
            projects.put(
                    id, project(row, last.get(id), sources.getOrDefault(row.getLong("province_id"), List.of()), limit));
        });
        return ids.stream().map(projects::get).filter(Objects::nonNull).toList();
    }

    private static WorkProject project(ResultSet row, @Nullable Update last, List<KnownSource> known, LocalDate limit)
            throws SQLException {
        long id = row.getLong("id");
        List<Source> own = new ArrayList<>();
        List<Source> others = new ArrayList<>();
        for (KnownSource source : known) {
            boolean used = source.projects().contains(id)
                    || (last != null
                            && last.report().paidFrom(source.source().id()).isPresent());
            (used ? own : others).add(source.source());
        }
        boolean unknownUsed = last != null && last.report().paidFrom(null).isPresent();
        (own.isEmpty() || unknownUsed ? own : others).add(UNKNOWN);
        boolean late = last == null
                || (!last.report().status().isOver() && last.report().asOf().isBefore(limit));
        return new WorkProject(
                id,
                row.getLong("province_id"),
                row.getString("name"),
                row.getString("leads"),
                plans(row),
                money(row, "planned"),
                money(row, "allocated"),
                last,
                own,
                others,
                late);
    }

    /** The sources of the provinces of these projects, with those of the projects whose plans name them. */
    private Map<Long, List<KnownSource>> sources(List<Long> ids) {
        Map<Long, List<KnownSource>> sources = new HashMap<>();
        jdbc.sql("""
                        select s.province_id, s.id, s.name, array(
                          select distinct i.project_id from funding_line l
                          join plan_item i on i.id = l.item_id and i.deleted_at is null
                          where l.source_id = s.id and l.deleted_at is null and i.project_id = any (:ids)) as projects
                        from funding_source s
                        where s.province_id in (select province_id from project where id = any (:ids))
                        order by s.name collate "vi-x-icu", s.id
                        """).param("ids", ids.toArray(Long[]::new)).query(row -> {
            sources.computeIfAbsent(row.getLong("province_id"), id -> new ArrayList<>())
                    .add(new KnownSource(
                            new Source(row.getLong("id"), row.getString("name")), list(row, "projects", Long[].class)));
        });
        return sources;
    }

    private static List<PlanRow> plans(ResultSet row) throws SQLException {
        List<Long> plans = list(row, "plans", Long[].class);
        List<Long> items = list(row, "items", Long[].class);
        List<String> names = list(row, "names", String[].class);
        List<PlanRow> rows = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            rows.add(new PlanRow(plans.get(i), items.get(i), names.get(i)));
        }
        return List.copyOf(rows);
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        Long dong = row.getObject(column, Long.class);
        return dong == null ? null : Money.ofDong(dong);
    }

    private static <T> List<T> list(ResultSet row, String column, Class<T[]> type) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList(type.cast(array.getArray()));
    }

    private record KnownSource(Source source, List<Long> projects) {}
}
