package vn.itplan.indicator;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Access;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.indicator.IndicatorCommand.Scopes;

/** Indicators with their latest values, read for showing. A plan has dozens, so that attainment is computed over the rows. */
@Service
@Transactional(readOnly = true)
public class IndicatorLists {

    private static final String ROWS = """
            select i.id, i.plan_id, i.definition_id, i.heading, i.name, d.unit, d.direction, i.level, i.current_state,
              i.responsible_text, i.responsible_id, i.baseline_text, i.baseline_comparison, i.baseline, i.baseline_high,
              i.baseline_numerator, i.baseline_denominator, i.baseline_ratio, i.ratio_unit, i.baseline_year,
              i.target_text, i.comparison, i.target, i.target_high, i.target_year, i.baseline_scope, i.target_scope,
              i.place, i.condition, p.first_year,
              v.id as value_id, v.year, v.quarter, v.month, v.as_of, v.text, v.number, v.numerator, v.denominator,
              coalesce(v.illustrative, false) as illustrative
            from plan_indicator i
            join plan p on p.id = i.plan_id
            join plan_version pv on pv.id = i.version_id and pv.current
            join indicator_definition d on d.id = i.definition_id
            left join lateral (
              select * from indicator_value v
              where v.indicator_id = i.id and v.deleted_at is null and v.corrected_at is null and v.begins <= :asOf
              order by v.ends desc, v.id desc limit 1
            ) v on true
            where i.deleted_at is null
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    IndicatorLists(JdbcClient jdbc, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** The day for which a plan's indicators are told: today, or the last day of a plan that is over. */
    public LocalDate asOf(int lastYear) {
        LocalDate today = LocalDate.now(clock);
        LocalDate end = LocalDate.of(lastYear, 12, 31);
        return today.isBefore(end) ? today : end;
    }

    /** All indicators of a plan as printed, targets first. The caller has checked that the account may read the plan. */
    public List<IndicatorRow> ofPlan(long planId, LocalDate asOf) {
        return jdbc.sql(ROWS + " and i.plan_id = :plan order by i.current_state, i.position, i.id")
                .param("plan", planId)
                .param("asOf", Date.valueOf(asOf))
                .query((row, number) -> row(row, asOf))
                .list();
    }

    /** The targets of some plans, plan by plan as printed; the account must be allowed to read the province's plans. */
    public List<IndicatorRow> targets(long provinceId, List<Long> planIds, LocalDate asOf) {
        access.require(Permission.PLAN_READ, provinceId);
        return jdbc.sql(ROWS + """
                         and i.province_id = :province and i.plan_id = any (:plans) and not i.current_state
                        order by p.first_year desc, p.id, i.position, i.id
                        """)
                .param("province", provinceId)
                .param("plans", planIds.toArray(Long[]::new))
                .param("asOf", Date.valueOf(asOf))
                .query((row, number) -> row(row, asOf))
                .list();
    }

    /**
     * @throws NotFoundException when it is not an indicator of this plan
     */
    public IndicatorRow get(long planId, long indicatorId, LocalDate asOf) {
        return jdbc.sql(ROWS + " and i.plan_id = :plan and i.id = :id")
                .param("plan", planId)
                .param("id", indicatorId)
                .param("asOf", Date.valueOf(asOf))
                .query((row, number) -> row(row, asOf))
                .optional()
                .orElseThrow(() -> new NotFoundException("indicator " + indicatorId));
    }

    /** The values that stand, of all indicators of a plan, by indicator in the order of their periods. */
    public Map<Long, List<ValueRow>> valuesOfPlan(long planId) {
        Map<Long, List<ValueRow>> values = new HashMap<>();
        jdbc.sql("""
                        select * from indicator_value
                        where plan_id = :plan and deleted_at is null and corrected_at is null order by ends, begins desc, id
                        """).param("plan", planId).query(row -> {
            values.computeIfAbsent(row.getLong("indicator_id"), none -> new ArrayList<>())
                    .add(value(row));
        });
        return values;
    }

    /** All values of an indicator in the order of their periods, those that were corrected before what replaced them. */
    public List<ValueRow> values(long indicatorId) {
        return jdbc.sql("""
                        select * from indicator_value where indicator_id = :indicator and deleted_at is null
                        order by ends, begins desc, recorded_at, id
                        """)
                .param("indicator", indicatorId)
                .query((row, number) -> value(row))
                .list();
    }

    private static IndicatorRow row(ResultSet row, LocalDate asOf) throws SQLException {
        Direction direction = Direction.valueOf(row.getString("direction"));
        String unit = row.getString("unit");
        Figure target = figure(row, "comparison", "target", "target_high");
        Figure baselineFigure = figure(row, "baseline_comparison", "baseline", "baseline_high");
        Integer targetYear = row.getObject("target_year", Integer.class);
        Integer baselineYear = row.getObject("baseline_year", Integer.class);
        Ratio baselineParts =
                Ratio.of(row.getBigDecimal("baseline_numerator"), row.getBigDecimal("baseline_denominator"));
        Scopes scopes = scopes(row);
        PrintedRatio ratio = PrintedRatio.of(row.getBigDecimal("baseline_ratio"), row.getString("ratio_unit"));
        BigDecimal baseline = baselineFigure != null
                ? baselineFigure.number()
                : baselineParts != null && ratio == null ? baselineParts.computed(unit) : null;
        int from = baselineYear != null ? baselineYear + 1 : row.getInt("first_year");
        Aim aim = target == null || targetYear == null
                ? null
                : new Aim(direction, target, targetYear, scopes == null ? baseline : null, LocalDate.of(from, 1, 1));
        IndicatorRow.Latest latest = latest(row);
        String level = row.getString("level");
        return new IndicatorRow(
                row.getLong("id"),
                row.getLong("plan_id"),
                row.getLong("definition_id"),
                row.getString("heading"),
                row.getString("name"),
                unit,
                direction,
                level == null ? null : IndicatorLevel.valueOf(level),
                row.getBoolean("current_state"),
                row.getString("responsible_text"),
                row.getObject("responsible_id", Long.class),
                row.getString("baseline_text"),
                baselineFigure,
                baselineParts,
                ratio,
                baselineYear,
                row.getString("target_text"),
                target,
                targetYear,
                scopes,
                row.getString("place"),
                row.getString("condition"),
                latest,
                Attainment.of(
                        aim,
                        latest == null ? null : latest.value(unit),
                        latest == null ? null : latest.date(asOf),
                        asOf));
    }

    private static @Nullable Figure figure(ResultSet row, String comparison, String number, String high)
            throws SQLException {
        String said = row.getString(comparison);
        return Figure.of(
                said == null ? null : Comparison.valueOf(said), row.getBigDecimal(number), row.getBigDecimal(high));
    }

    private static @Nullable Scopes scopes(ResultSet row) throws SQLException {
        String baseline = row.getString("baseline_scope");
        String target = row.getString("target_scope");
        return baseline == null || target == null ? null : new Scopes(baseline, target);
    }

    private static IndicatorRow.@Nullable Latest latest(ResultSet row) throws SQLException {
        return row.getObject("value_id") == null
                ? null
                : new IndicatorRow.Latest(
                        period(row),
                        row.getString("text"),
                        row.getBigDecimal("number"),
                        Ratio.of(row.getBigDecimal("numerator"), row.getBigDecimal("denominator")),
                        row.getBoolean("illustrative"));
    }

    private static ValueRow value(ResultSet row) throws SQLException {
        Timestamp corrected = row.getTimestamp("corrected_at");
        return new ValueRow(
                row.getLong("id"),
                period(row),
                row.getString("text"),
                row.getBigDecimal("number"),
                Ratio.of(row.getBigDecimal("numerator"), row.getBigDecimal("denominator")),
                row.getString("note"),
                row.getBoolean("illustrative"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"),
                row.getObject("replaces_id", Long.class),
                row.getString("reason"),
                corrected == null ? null : corrected.toInstant());
    }

    static IndicatorSeries.Point point(ResultSet row, List<IndicatorSeries.Use> uses, String unit) throws SQLException {
        long indicator = row.getLong("indicator_id");
        Ratio parts = Ratio.of(row.getBigDecimal("numerator"), row.getBigDecimal("denominator"));
        BigDecimal number = row.getBigDecimal("number");
        return uses.stream()
                .filter(use -> use.id() == indicator)
                .findFirst()
                .orElseThrow()
                .point(
                        IndicatorSeries.Kind.ACTUAL,
                        period(row),
                        ValueRow.shown(row.getString("text"), number, parts, unit),
                        ValueRow.value(number, parts, unit),
                        true,
                        row.getBoolean("illustrative"));
    }

    static ValuePeriod period(ResultSet row) throws SQLException {
        Date asOf = row.getDate("as_of");
        return new ValuePeriod(
                row.getInt("year"),
                row.getObject("quarter", Integer.class),
                row.getObject("month", Integer.class),
                asOf == null ? null : asOf.toLocalDate());
    }
}
