package vn.itplan.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.plan.CopyPart;
import vn.itplan.plan.EarlierPlan;
import vn.itplan.plan.PartCopier;
import vn.itplan.plan.PastResultCommand;
import vn.itplan.plan.PastResultCommand.PastMoney;
import vn.itplan.plan.PastResults;
import vn.itplan.plan.PlanCopy;

/**
 * What became of an earlier plan's projects becomes the past results of the new one: for each that somebody has reported
 * on, its state at the plan's end and what was paid out in the plan's years. What was invented says so.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OutcomeCopier implements PartCopier {

    /** The language of the plans, whoever makes them. */
    private static final Locale LANGUAGE = Locale.forLanguageTag("vi");

    private static final String REPORTED = """
            from plan_item i
            join project_progress_on(:day) u on u.province_id = i.province_id and u.project_id = i.project_id
            left join plan_group_path g on g.id = i.group_id
            where i.version_id = :version and i.deleted_at is null
            """;

    private final JdbcClient jdbc;
    private final PastResults results;
    private final MessageSource messages;
    private final Clock clock;

    OutcomeCopier(JdbcClient jdbc, PastResults results, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.results = results;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Map<CopyPart, Long> offer(EarlierPlan plan) {
        return Map.of(
                CopyPart.PAST_RESULTS,
                jdbc.sql("select count(*) " + REPORTED)
                        .param("day", end(plan.lastYear()))
                        .param("version", plan.versionId())
                        .query(Long.class)
                        .single());
    }

    @Override
    public void copy(PlanCopy copy) {
        if (!copy.takes(CopyPart.PAST_RESULTS)) {
            return;
        }
        Map<Long, List<PastMoney>> paid = paid(copy);
        List<PastResultCommand> outcomes = jdbc.sql(
                        """
                        select i.project_id, i.name, i.period, i.decision, u.status, u.illustrative,
                          (select sum(l.amount)::bigint from funding_line l
                            where l.item_id = i.id and l.stage = 'PLANNED' and l.deleted_at is null) as planned
                        """ + REPORTED + " order by coalesce(g.path, '{}'), coalesce(g.way, '{}'), i.position, i.id")
                .param("day", end(copy.from().values().lastYear()))
                .param("version", copy.from().versionId())
                .query((row, number) -> outcome(row, paid))
                .list();
        if (!outcomes.isEmpty()) {
            results.addAll(copy.to().id(), outcomes);
        }
    }

    /** What was paid out up to the end of the earlier plan, less what had been before it began. */
    private Map<Long, List<PastMoney>> paid(PlanCopy copy) {
        int first = copy.from().values().firstYear();
        int last = copy.from().values().lastYear();
        Map<Long, List<PastMoney>> paid = new HashMap<>();
        jdbc.sql("""
                        select d.project_id, s.name, d.amount - coalesce(b.amount, 0) as amount
                        from project_disbursed_on(:day) d
                        left join project_disbursed_on(:before) b
                          on b.project_id = d.project_id and b.source_id is not distinct from d.source_id
                        left join funding_source s on s.id = d.source_id
                        where d.province_id = :province and d.amount >= coalesce(b.amount, 0)
                          and d.project_id in (select project_id from plan_item where version_id = :version)
                        order by d.project_id, s.name collate "vi-x-icu"
                        """)
                .param("day", end(last))
                .param("before", LocalDate.of(first - 1, 12, 31))
                .param("province", copy.from().provinceId())
                .param("version", copy.from().versionId())
                .query(row -> {
                    PastMoney money = new PastMoney(
                            first == last ? last : null,
                            row.getString(2),
                            FundingStage.DISBURSED,
                            Money.ofDong(row.getLong(3)));
                    paid.computeIfAbsent(row.getLong(1), none -> new ArrayList<>())
                            .add(money);
                });
        return paid;
    }

    private PastResultCommand outcome(ResultSet row, Map<Long, List<PastMoney>> paid) throws SQLException {
        @Nullable Long planned = row.getObject("planned", Long.class);
        return new PastResultCommand(
                null,
                row.getString("name"),
                row.getString("period"),
                planned == null ? null : Money.ofDong(planned),
                null,
                messages.getMessage("progress.status." + row.getString("status"), null, LANGUAGE),
                null,
                row.getString("decision"),
                row.getBoolean("illustrative") ? messages.getMessage("progress.illustrative", null, LANGUAGE) : null,
                paid.getOrDefault(row.getLong("project_id"), List.of()),
                0);
    }

    private LocalDate end(int lastYear) {
        LocalDate today = LocalDate.now(clock);
        LocalDate end = LocalDate.of(lastYear, 12, 31);
        return today.isBefore(end) ? today : end;
    }
}
