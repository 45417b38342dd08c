package vn.itplan.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Access;
import vn.itplan.common.AgencyReach;
import vn.itplan.common.Listing;
import vn.itplan.common.Permission;

/** Which projects somebody is to report on: those of the agencies granted, over all plans in execution. */
@Service
@Transactional(readOnly = true)
public class WorkSheets {

    /** So many days without an update make a project late. */
    public static final int LATE_AFTER_DAYS = 30;

    private static final String OVER = "coalesce(u.status in ('COMPLETED', 'CANCELLED', 'CARRIED_OVER'), false)";
    private static final String LATE = " not " + OVER + " and coalesce(u.as_of < :limit, true)";
    private static final String WORK = """
            with recursive mine(id) as (
              select unnest(:agencies)
              union
              select s.predecessor_id from agency_succession s join mine on mine.id = s.successor_id
            ), work as (
              select distinct l.province_id, l.project_id from project_lead l
              where l.province_id = any (:provinces)
                and (l.agency_id in (select id from mine) or (:wide and l.province_id = any (:whole)))
                and (cast(:agency as bigint) is null or l.agency_id = :agency)
            )
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final ProjectUpdates updates;
    private final WorkProjects projects;

    WorkSheets(JdbcClient jdbc, Access access, ProjectUpdates updates, WorkProjects projects) {
        this.jdbc = jdbc;
        this.access = access;
        this.updates = updates;
        this.projects = projects;
    }

    /**
     * Those never updated first, then those whose last update is oldest; what is over comes last.
     *
     * @param agency only this agency's; null for those that the grants of the account name, which for somebody who looks
     *     after a whole province are none
     */
    public WorkSheet sheet(@Nullable Long agency, int page, int size) {
        Mine mine = mine();
        if (mine.isNone()) {
            return new WorkSheet(
                    new Listing<>(List.of(), 0, size, 0), 0, !mine.provinces().isEmpty());
        }
        List<Found> found = found(mine, agency, page, size);
        if (found.isEmpty() && page > 0) {
            return sheet(agency, 0, size);
        }
        long total = found.isEmpty() ? 0 : found.get(0).total();
        long late = found.isEmpty() ? 0 : found.get(0).late();
        List<Long> ids = found.stream().map(Found::projectId).toList();
        return new WorkSheet(new Listing<>(projects.of(ids, limit()), page, size, total), late, false);
    }

    /** The sheet's rows of these projects, in this order; those that the account may not report on are left out. */
    public List<WorkProject> rows(Collection<Long> ids) {
        Mine mine = mine();
        Set<Long> allowed = new HashSet<>(jdbc.sql(WORK + " select project_id from work where project_id = any (:ids)")
                .params(mine.parameters(null, true))
                .param("ids", ids.toArray(Long[]::new))
                .query(Long.class)
                .list());
        return projects.of(ids.stream().filter(allowed::contains).toList(), limit());
    }

    /** The agencies that lead projects in the provinces where the account may report for all; those with late ones first. */
    public List<LeadAgency> agencies() {
        Long[] whole = mine().whole().toArray(Long[]::new);
        if (whole.length == 0) {
            return List.of();
        }
        return jdbc.sql("select a.id, a.name, count(*) as projects, count(*) filter (where " + LATE + ") as late,"
                        + """
                          max(u.as_of) as latest
                        from project_lead l
                        join agency a on a.id = l.agency_id
                        left join project_progress_on(:today) u
                          on u.province_id = l.province_id and u.project_id = l.project_id
                        where l.province_id = any (:whole)
                        group by a.id, a.name
                        order by count(*) filter (where """ + LATE + """
                        ) = 0, a.name collate "vi-x-icu", a.id limit 100
                        """)
                .param("whole", whole)
                .param("today", updates.today())
                .param("limit", limit())
                .query(LeadAgency.class)
                .list();
    }

    private List<Found> found(Mine mine, @Nullable Long agency, int page, int size) {
        return jdbc.sql(WORK + "select w.project_id, count(*) over () as total, count(*) filter (where " + LATE + """
                        ) over () as late
                        from work w
                        left join project_progress_on(:today) u
                          on u.province_id = w.province_id and u.project_id = w.project_id
                        order by
                        """
                        + OVER + ", u.as_of nulls first, w.project_id limit :size offset :start")
                .params(mine.parameters(agency, agency != null))
                .param("today", updates.today())
                .param("limit", limit())
                .param("size", size)
                .param("start", (long) page * size)
                .query(Found.class)
                .list();
    }

    private LocalDate limit() {
        return updates.today().minusDays(LATE_AFTER_DAYS);
    }

    private Mine mine() {
        Set<Long> provinces = access.provincesWith(Permission.PROGRESS_UPDATE);
        List<Long> whole = new ArrayList<>();
        List<Long> agencies = new ArrayList<>();
        for (Long province : provinces) {
            AgencyReach reach = access.reach(Permission.PROGRESS_UPDATE, province);
            agencies.addAll(reach.agencies());
            if (reach.every()) {
                whole.add(province);
            }
        }
        return new Mine(List.copyOf(provinces), whole, agencies);
    }

    private record Found(long projectId, long total, long late) {}

    /**
     * @param whole provinces where the account may report for every agency
     */
    private record Mine(List<Long> provinces, List<Long> whole, List<Long> agencies) {

        boolean isNone() {
            return whole.isEmpty() && agencies.isEmpty();
        }

        Map<String, Object> parameters(@Nullable Long agency, boolean wide) {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("provinces", provinces.toArray(Long[]::new));
            parameters.put("whole", whole.toArray(Long[]::new));
            parameters.put("agencies", agencies.toArray(Long[]::new));
            parameters.put("agency", agency);
            parameters.put("wide", wide);
            return parameters;
        }
    }
}
