package vn.itplan.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.audit.AuditTrail;
import vn.itplan.audit.TraceSubject;
import vn.itplan.plan.CopyPart;
import vn.itplan.plan.EarlierPlan;
import vn.itplan.plan.PartCopier;
import vn.itplan.plan.PlanCopy;

/** The planned money of items that are carried on, for those of its years that fall into the new plan. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MoneyCopier implements PartCopier {

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    MoneyCopier(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @Override
    public Map<CopyPart, Long> offer(EarlierPlan plan) {
        return Map.of(
                CopyPart.PLANNED_MONEY,
                jdbc.sql("""
                                select count(*) from funding_line l
                                join plan_item i on i.id = l.item_id and i.deleted_at is null
                                where l.version_id = :version and l.stage = 'PLANNED' and l.deleted_at is null
                                """)
                        .param("version", plan.versionId())
                        .query(Long.class)
                        .single());
    }

    @Override
    public void copy(PlanCopy copy) {
        if (!copy.takes(CopyPart.PLANNED_MONEY) || copy.items().isEmpty()) {
            return;
        }
        List<TraceSubject> made = new ArrayList<>();
        jdbc.sql("""
                        insert into funding_line (id, province_id, plan_id, version_id, item_id, year, source_id, stage, amount)
                        select nextval('row_id'), l.province_id, :plan, :version, m.new, l.year + :shift, l.source_id, l.stage,
                          l.amount
                        from funding_line l
                        join unnest(cast(:old as bigint[]), cast(:new as bigint[])) as m(old, new) on m.old = l.item_id
                        where l.version_id = :from and l.stage = 'PLANNED' and l.deleted_at is null
                          and coalesce(l.year + :shift between :first and :last, true)
                        returning id, concat_ws(' ', stage, year)
                        """)
                .param("from", copy.from().versionId())
                .param("plan", copy.to().id())
                .param("version", copy.to().versionId())
                .param("shift", copy.shift())
                .param("first", copy.firstYear())
                .param("last", copy.lastYear())
                .param("old", copy.oldItems())
                .param("new", copy.newItems())
                .query(row -> {
                    made.add(new TraceSubject(
                            "funding-line",
                            row.getLong(1),
                            row.getString(2),
                            copy.to().provinceId(),
                            copy.to().id()));
                });
        trail.recordAll("COPIED", made, copy.source());
    }
}
