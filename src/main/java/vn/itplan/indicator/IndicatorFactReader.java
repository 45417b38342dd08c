package vn.itplan.indicator;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Access;
import vn.itplan.common.Permission;

/** Reads all indicators and figures of the current state of a version in one statement, targets first. */
@Service
@Transactional(readOnly = true)
public class IndicatorFactReader {

    private final Access access;
    private final JdbcClient jdbc;

    IndicatorFactReader(Access access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    public List<IndicatorFact> read(long provinceId, long versionId) {
        access.require(Permission.PLAN_READ, provinceId);
        return jdbc.sql("""
                        select t.id, row_number() over (partition by t.current_state order by t.position, t.id) as ordinal,
                          t.definition_id, t.current_state, t.name, d.unit, d.direction, t.level, t.baseline_text, t.baseline,
                          t.baseline_numerator as numerator, t.baseline_denominator as denominator,
                          t.baseline_ratio as ratio, t.ratio_unit, t.baseline_year,
                          t.target_text, t.comparison, t.target, t.target_high, t.target_year, t.place, t.condition,
                          t.baseline_scope, t.target_scope
                        from plan_indicator t join indicator_definition d on d.id = t.definition_id
                        where t.version_id = :version and t.province_id = :province and t.deleted_at is null
                        order by t.current_state, t.position, t.id
                        """)
                .param("version", versionId)
                .param("province", provinceId)
                .query(IndicatorFact.class)
                .list();
    }
}
