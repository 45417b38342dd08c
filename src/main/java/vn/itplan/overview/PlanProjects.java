package vn.itplan.overview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Listing;
import vn.itplan.progress.ProgressStatus;

/** The items of a plan with all their money, for JSON: as printed, a page at a time, whatever its size in six statements. */
@Service
@Transactional(readOnly = true)
public class PlanProjects {

    private final PlanCatalogue catalogue;
    private final PlanContents contents;
    private final JdbcClient jdbc;

    PlanProjects(PlanCatalogue catalogue, PlanContents contents, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.contents = contents;
        this.jdbc = jdbc;
    }

    /**
     * @throws vn.itplan.common.NotFoundException also when the account may not see the plan's province
     */
    public Listing<PlanProject> list(long planId, int page, int size) {
        PlanSummary plan = catalogue.get(planId);
        Listing<ItemRow> rows = contents.items(plan, page, size);
        Map<Long, GroupTotal> groups =
                contents.groups(plan).stream().collect(Collectors.toMap(GroupTotal::id, Function.identity()));
        Long[] ids = rows.items().stream().map(ItemRow::id).toArray(Long[]::new);
        Map<Long, List<PlanProject.Line>> lines = lines(ids);
        Map<Long, List<String>> coordinating = coordinating(ids);
        Map<Long, Known> known = known(rows.items());
        List<PlanProject> projects = rows.items().stream()
                .map(row -> project(
                        row,
                        row.groupId() == null ? null : groups.get(row.groupId()),
                        coordinating.getOrDefault(row.id(), List.of()),
                        lines.getOrDefault(row.id(), List.of()),
                        known.get(row.projectId())))
                .toList();
        return new Listing<>(projects, page, size, rows.total());
    }

    private static PlanProject project(
            ItemRow row,
            @Nullable GroupTotal group,
            List<String> coordinating,
            List<PlanProject.Line> lines,
            @Nullable Known known) {
        return new PlanProject(
                row.id(),
                row.projectId(),
                group == null ? null : new PlanProject.Group(group.code(), group.name(), group.names()),
                row.number(),
                row.name(),
                row.leadText(),
                coordinating,
                row.monitoringText(),
                row.deliverable(),
                row.period(),
                row.firstYear(),
                row.lastYear(),
                row.statusAsPrinted(),
                known == null ? null : known.status(),
                known != null && known.illustrative(),
                row.note(),
                lines,
                row.totalVnd());
    }

    /** What was last said of the projects of these rows. */
    private Map<Long, Known> known(List<ItemRow> rows) {
        return jdbc
                .sql("""
                        select project_id, status, illustrative from project_progress_on('2100-12-31')
                        where project_id = any (:projects)
                        """)
                .param("projects", rows.stream().map(ItemRow::projectId).toArray(Long[]::new))
                .query(Known.class)
                .stream()
                .collect(Collectors.toMap(Known::projectId, Function.identity()));
    }

    private record Known(long projectId, ProgressStatus status, boolean illustrative) {}

    private Map<Long, List<PlanProject.Line>> lines(Long[] items) {
        Map<Long, List<PlanProject.Line>> lines = new HashMap<>();
        jdbc.sql("""
                        select l.item_id, l.year, s.name, l.stage, l.amount
                        from funding_line l left join funding_source s on s.id = l.source_id
                        where l.item_id = any (:items) and l.deleted_at is null
                        order by l.item_id, l.year nulls last, s.name collate "vi-x-icu", l.stage, l.id
                        """).param("items", items).query(row -> {
            lines.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                    .add(new PlanProject.Line(
                            row.getObject(2, Integer.class),
                            row.getString(3),
                            FundingStage.valueOf(row.getString(4)),
                            row.getLong(5)));
        });
        return lines;
    }

    private Map<Long, List<String>> coordinating(Long[] items) {
        Map<Long, List<String>> names = new HashMap<>();
        jdbc.sql("""
                        select item_id, text from plan_item_agency
                        where item_id = any (:items) and role = 'COORDINATING' order by item_id, position
                        """).param("items", items).query(row -> {
            names.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(row.getString(2));
        });
        return names;
    }
}
