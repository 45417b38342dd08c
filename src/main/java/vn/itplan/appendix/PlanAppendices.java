package vn.itplan.appendix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.agency.ProvinceDetails;
import vn.itplan.agency.Provinces;
import vn.itplan.appendix.AppendixContent.Group;
import vn.itplan.appendix.AppendixContent.Item;
import vn.itplan.appendix.AppendixContent.PlanFacts;
import vn.itplan.appendix.AppendixContent.Stated;
import vn.itplan.audit.AuditTrail;
import vn.itplan.audit.TraceSubject;
import vn.itplan.common.Money;
import vn.itplan.common.NotFoundException;
import vn.itplan.plan.PlanCommand;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.PlanKind;
import vn.itplan.plan.Plans;

/** The appendices of a plan, assembled from what its current version holds. */
@Service
@Transactional(readOnly = true)
public class PlanAppendices {

    private final Plans plans;
    private final Provinces provinces;
    private final AppendixLayouts layouts;
    private final AuditTrail trail;
    private final JdbcClient jdbc;

    PlanAppendices(Plans plans, Provinces provinces, AppendixLayouts layouts, AuditTrail trail, JdbcClient jdbc) {
        this.plans = plans;
        this.provinces = provinces;
        this.layouts = layouts;
        this.trail = trail;
        this.jdbc = jdbc;
    }

    /**
     * The appendix as a table that every format is written from.
     *
     * @throws NotFoundException when there is no such plan or layout, or the account may not see the plan
     */
    public AppendixTable assemble(long planId, String slug, AppendixMode mode) {
        AppendixLayout layout = layouts.find(slug).orElseThrow(() -> new NotFoundException("appendix layout " + slug));
        return AppendixAssembler.assemble(content(plans.get(planId)), layout, mode);
    }

    /** {@link #assemble} for a file that leaves the house, which the trail remembers. */
    @Transactional
    public AppendixTable export(long planId, String slug, AppendixMode mode, String format) {
        AppendixTable table = assemble(planId, slug, mode);
        PlanDetails plan = plans.get(planId);
        trail.record(
                "EXPORTED",
                new TraceSubject("plan", planId, plan.values().title(), plan.provinceId(), planId),
                slug + "." + format + " " + mode);
        return table;
    }

    private AppendixContent content(PlanDetails plan) {
        Map<@Nullable Long, List<Item>> items = items(plan.versionId());
        Map<@Nullable Long, Stated> stated = stated(plan.versionId());
        Map<@Nullable Long, List<GroupRow>> children = new HashMap<>();
        for (GroupRow row : groups(plan.versionId())) {
            children.computeIfAbsent(row.parentId(), id -> new ArrayList<>()).add(row);
        }
        return new AppendixContent(
                facts(plan),
                items.getOrDefault(null, List.of()),
                inside(null, children, items, stated),
                stated.get(null));
    }

    private static List<Group> inside(
            @Nullable Long parent,
            Map<@Nullable Long, List<GroupRow>> children,
            Map<@Nullable Long, List<Item>> items,
            Map<@Nullable Long, Stated> stated) {
        return children.getOrDefault(parent, List.of()).stream()
                .map(row -> new Group(
                        row.code() == null ? "" : row.code(),
                        row.name(),
                        items.getOrDefault(row.id(), List.of()),
                        inside(row.id(), children, items, stated),
                        stated.get(row.id())))
                .toList();
    }

    private PlanFacts facts(PlanDetails plan) {
        PlanCommand values = plan.values();
        ProvinceDetails province = provinces.get(plan.provinceId());
        return new PlanFacts(
                values.kind() == PlanKind.SCHEME ? "Đề án" : "Kế hoạch",
                values.number(),
                values.issuedOn(),
                province.fullName(),
                values.firstYear(),
                values.lastYear(),
                onlySource(plan.versionId()));
    }

    /** The name of the one source that all planned money comes from, or null when there are several or none. */
    private @Nullable String onlySource(long version) {
        return jdbc.sql("""
                        select case when count(distinct l.source_id) = 1 and count(*) = count(l.source_id)
                          then max(s.name) end
                        from funding_line l
                        join plan_item i on i.id = l.item_id and i.deleted_at is null
                        left join funding_source s on s.id = l.source_id
                        where l.version_id = :version and l.stage = 'PLANNED' and l.deleted_at is null
                        """)
                .param("version", version)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
                .orElse(null);
    }

    private List<GroupRow> groups(long version) {
        return jdbc.sql("""
                        select id, parent_id, code, name from plan_group_path
                        where version_id = :version order by path, way
                        """).param("version", version).query(GroupRow.class).list();
    }

    private Map<@Nullable Long, List<Item>> items(long version) {
        Map<@Nullable Long, List<Item>> byGroup = new HashMap<>();
        jdbc.sql("""
                        select i.group_id, i.number, i.name, i.lead_text, i.coordinating_text, i.note,
                          (select sum(l.amount)::bigint from funding_line l
                            where l.item_id = i.id and l.stage = 'PLANNED' and l.deleted_at is null) as amount
                        from plan_item i where i.version_id = :version and i.deleted_at is null
                        order by i.position, i.id
                        """).param("version", version).query(row -> {
            Long amount = row.getObject("amount", Long.class);
            byGroup.computeIfAbsent(row.getObject("group_id", Long.class), id -> new ArrayList<>())
                    .add(new Item(
                            orEmpty(row.getString("number")),
                            row.getString("name"),
                            orEmpty(row.getString("lead_text")),
                            orEmpty(row.getString("coordinating_text")),
                            amount == null ? null : Money.ofDong(amount),
                            orEmpty(row.getString("note"))));
        });
        return byGroup;
    }

    /**
     * Stated planned sums by group, the grand total under null. A figure over all years and sources wins; one for a year
     * and source stands for all as long as there is no other beside it.
     */
    private Map<@Nullable Long, Stated> stated(long version) {
        Map<@Nullable Long, Stated> byGroup = new HashMap<>();
        jdbc.sql("""
                        with sums as (
                          select id, group_id, year, source_id, amount, text from stated_figure
                          where version_id = :version and measure = 'MONEY' and stage = 'PLANNED' and item_id is null
                            and agency_id is null and deleted_at is null)
                        select distinct on (group_id) group_id, amount, text from sums s
                        where year is null and source_id is null or not exists (
                          select 1 from sums other
                          where other.group_id is not distinct from s.group_id
                            and (other.year, other.source_id) is distinct from (s.year, s.source_id))
                        order by group_id, (year is null and source_id is null) desc, id
                        """).param("version", version).query(row -> {
            byGroup.put(
                    row.getObject("group_id", Long.class),
                    new Stated(Money.ofDong(row.getLong("amount")), row.getString("text")));
        });
        return byGroup;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private record GroupRow(
            long id, @Nullable Long parentId, @Nullable String code, String name) {}
}
