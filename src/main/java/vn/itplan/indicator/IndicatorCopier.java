package vn.itplan.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/**
 * Indicators by their definitions, which the plans share. Where the new plan begins is what was measured last, and nothing
 * where nothing was: a target that was set is no figure, and an invented one even less. A figure of the current state that
 * nobody has measured since stays with its year, and without a year it is left out. Targets are for the new plan to set.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IndicatorCopier implements PartCopier {

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    IndicatorCopier(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @Override
    public Map<CopyPart, Long> offer(EarlierPlan plan) {
        return jdbc.sql("""
                        select count(*) filter (where not current_state) as targets, count(*) filter (where current_state)
                        from plan_indicator where version_id = :version and deleted_at is null
                        """)
                .param("version", plan.versionId())
                .query((row, number) ->
                        Map.of(CopyPart.INDICATORS, row.getLong(1), CopyPart.CURRENT_STATE, row.getLong(2)))
                .single();
    }

    @Override
    public void copy(PlanCopy copy) {
        Boolean[] wanted = Stream.of(CopyPart.INDICATORS, CopyPart.CURRENT_STATE)
                .filter(copy::takes)
                .map(CopyPart.CURRENT_STATE::equals)
                .toArray(Boolean[]::new);
        if (wanted.length == 0) {
            return;
        }
        List<TraceSubject> made = new ArrayList<>();
        jdbc.sql("""
                        insert into plan_indicator (id, province_id, plan_id, version_id, definition_id, definition_scope,
                          current_state, position, heading, name, level, responsible_text, responsible_id, baseline_text,
                          baseline_comparison, baseline, baseline_high, baseline_numerator, baseline_denominator,
                          baseline_ratio, ratio_unit, baseline_year, condition)
                        select nextval('row_id'), i.province_id, :plan, :version, i.definition_id, i.definition_scope,
                          i.current_state, row_number() over (order by i.position, i.id) - 1, i.heading, i.name, i.level,
                          i.responsible_text, i.responsible_id,
                          case when v.id is null then s.baseline_text
                            else coalesce(v.text, replace(trim_scale(v.number)::text, '.', ',')) end,
                          case when v.id is null then s.baseline_comparison when v.number is not null then 'EQUAL' end,
                          case when v.id is null then s.baseline else v.number end,
                          case when v.id is null then s.baseline_high end,
                          case when v.id is null then s.baseline_numerator else v.numerator end,
                          case when v.id is null then s.baseline_denominator else v.denominator end,
                          case when v.id is null then s.baseline_ratio end, case when v.id is null then s.ratio_unit end,
                          coalesce(v.year, s.baseline_year), i.condition
                        from plan_indicator i
                        left join lateral (
                          select * from indicator_value v
                          where v.indicator_id = i.id and v.deleted_at is null and v.corrected_at is null
                            and not v.illustrative
                          order by v.ends desc, v.id desc limit 1
                        ) v on true
                        left join plan_indicator s on s.id = i.id and s.current_state and s.baseline_year is not null
                        where i.version_id = :from and i.deleted_at is null and i.current_state = any (:wanted)
                        returning id, name
                        """)
                .param("from", copy.from().versionId())
                .param("plan", copy.to().id())
                .param("version", copy.to().versionId())
                .param("wanted", wanted)
                .query(row -> {
                    made.add(new TraceSubject(
                            "indicator",
                            row.getLong(1),
                            row.getString(2),
                            copy.to().provinceId(),
                            copy.to().id()));
                });
        trail.recordAll("COPIED", made, copy.source());
    }
}
