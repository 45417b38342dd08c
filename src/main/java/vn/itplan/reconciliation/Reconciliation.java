package vn.itplan.reconciliation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Access;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.funding.FundingFactReader;
import vn.itplan.indicator.IndicatorFactReader;
import vn.itplan.plan.PlanContentChanging;
import vn.itplan.plan.PlanFactReader;
import vn.itplan.plan.PlanFacts;
import vn.itplan.reconciliation.Review.Reviewed;

/** Runs the checks over a plan, and keeps which findings somebody lets stand. Nothing is ever corrected here. */
@Service
@Transactional
public class Reconciliation {

    private final PlanFactReader plans;
    private final FundingFactReader money;
    private final IndicatorFactReader indicators;
    private final Checks checks;
    private final FindingAcceptanceRepository acceptances;
    private final FindingWords words;
    private final ApplicationEventPublisher events;
    private final Access access;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reconciliation(
            PlanFactReader plans,
            FundingFactReader money,
            IndicatorFactReader indicators,
            Checks checks,
            FindingAcceptanceRepository acceptances,
            FindingWords words,
            ApplicationEventPublisher events,
            Access access,
            JdbcClient jdbc,
            Clock clock) {
        this.plans = plans;
        this.money = money;
        this.indicators = indicators;
        this.checks = checks;
        this.acceptances = acceptances;
        this.words = words;
        this.events = events;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Reads the plan and runs all checks.
     *
     * @throws NotFoundException also when the account may not see its province
     */
    @Transactional(readOnly = true)
    public Review review(long planId) {
        // The counter comes first: what is changed after it was read is seen at the next look.
        List<Kept> kept = jdbc.sql("""
                        select coalesce(c.changes, 0) as changes, coalesce(c.checked_changes = c.changes, false) as counted,
                          a.fingerprint, a.name, a.reason, a.accepted_at as at
                        from plan p
                        left join plan_check c on c.plan_id = p.id
                        left join plan_version v on v.plan_id = p.id and v.current
                        left join finding_acceptance a on a.version_id = v.id and a.deleted_at is null
                        where p.id = :plan
                        """)
                .param("plan", planId)
                .query((row, number) -> {
                    Timestamp at = row.getTimestamp("at");
                    return new Kept(
                            row.getLong("changes"),
                            row.getBoolean("counted"),
                            row.getString("fingerprint"),
                            at == null
                                    ? null
                                    : new Acceptance(row.getString("name"), row.getString("reason"), at.toInstant()));
                })
                .list();
        PlanFacts plan = plans.read(planId);
        Long above = plan.parent() == null ? null : Long.valueOf(plan.parent().versionId());
        Picture picture = new Picture(
                plan,
                money.read(plan.provinceId(), plan.versionId(), above),
                indicators.read(plan.provinceId(), plan.versionId()));
        Map<String, Acceptance> accepted = new HashMap<>();
        for (Kept one : kept) {
            if (one.fingerprint() != null && one.acceptance() != null) {
                accepted.put(one.fingerprint(), one.acceptance());
            }
        }
        List<Reviewed> findings = checks.findings(picture).stream()
                .map(finding -> new Reviewed(finding, accepted.get(finding.fingerprint())))
                .toList();
        return kept.isEmpty()
                ? new Review(plan, findings, 0, false)
                : new Review(plan, findings, kept.get(0).changes(), kept.get(0).counted());
    }

    private record Kept(
            long changes,
            boolean counted,
            @Nullable String fingerprint,
            @Nullable Acceptance acceptance) {}

    /** Runs the checks and keeps the numbers for the head of the plan's pages. */
    public Review refresh(long planId) {
        // What this transaction has changed itself is to be seen.
        acceptances.flush();
        Review review = review(planId);
        store(review);
        return review;
    }

    /** Whoever looks at a plan that was to be counted again has it counted. */
    public Review look(long planId) {
        Review review = review(planId);
        if (!review.counted()) {
            store(review);
        }
        return review;
    }

    /** Keeps the numbers, unless somebody is changing the plan at this moment: whoever does will count again. */
    public void store(Review review) {
        access.require(Permission.PLAN_READ, review.plan().provinceId());
        jdbc.sql("""
                        with made as (
                          insert into plan_check (plan_id, province_id, changes, checked_changes, errors, warnings, notes,
                            accepted, checked_at)
                          select :plan, :province, 0, 0, :errors, :warnings, :notes, :accepted, :now
                          where not exists (select from plan_check where plan_id = :plan)
                          on conflict (plan_id) do nothing)
                        update plan_check set checked_changes = :changes, errors = :errors, warnings = :warnings,
                          notes = :notes, accepted = :accepted, checked_at = :now
                        where plan_id in (select plan_id from plan_check where plan_id = :plan for no key update skip locked)
                          and changes = :changes
                        """).params(numbers(review)).update();
    }

    private Map<String, Object> numbers(Review review) {
        return Map.of(
                "plan", review.plan().id(),
                "province", review.plan().provinceId(),
                "changes", review.changes(),
                "errors", review.open(Severity.ERROR),
                "warnings", review.open(Severity.WARNING),
                "notes", review.open(Severity.INFO),
                "accepted", review.accepted(),
                "now", Timestamp.from(clock.instant()));
    }

    /**
     * Lets a finding stand. Papers that are issued keep their mistakes, so the plan may be in any status.
     *
     * @param name who answers for it
     * @throws NotFoundException when the plan has no such finding any more
     */
    public void accept(long planId, String fingerprint, String name, String reason) {
        Review review = toChange(planId);
        Finding finding = review.find(fingerprint)
                .orElseThrow(() -> new NotFoundException("finding " + fingerprint))
                .finding();
        withdraw(review, fingerprint);
        acceptances.flush();
        acceptances.save(new FindingAcceptance(
                review.plan(), finding, words.place(finding.place(), 500), name, reason, clock.instant()));
        count(planId);
    }

    /** Takes back that a finding may stand; it shows again. */
    public void withdraw(long planId, String fingerprint) {
        withdraw(toChange(planId), fingerprint);
        count(planId);
    }

    private void withdraw(Review review, String fingerprint) {
        Instant now = clock.instant();
        acceptances
                .findByVersionIdAndFingerprintAndDeletedAtIsNull(review.plan().versionId(), fingerprint)
                .ifPresent(kept -> kept.withdraw(now));
    }

    private Review toChange(long planId) {
        Review review = review(planId);
        access.require(Permission.PLAN_EDIT, review.plan().provinceId());
        return review;
    }

    /** The head of the plan shows other numbers from now on. */
    private void count(long planId) {
        events.publishEvent(new PlanContentChanging(planId));
    }
}
