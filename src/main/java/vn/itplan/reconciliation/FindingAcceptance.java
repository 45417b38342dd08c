package vn.itplan.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.itplan.audit.TraceSubject;
import vn.itplan.audit.Traced;
import vn.itplan.common.ProvinceRow;
import vn.itplan.plan.PlanFacts;

/** That somebody has explained a finding and lets it stand. */
@Entity
@Table(name = "finding_acceptance")
class FindingAcceptance extends ProvinceRow implements Traced {

    @Column(name = "plan_id", updatable = false)
    private long planId;

    @Column(name = "version_id", updatable = false)
    private long versionId;

    @Column(updatable = false)
    private String fingerprint;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private String place;

    private String name;
    private String reason;

    @Column(name = "accepted_at", updatable = false)
    private Instant acceptedAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected FindingAcceptance() {}

    FindingAcceptance(PlanFacts plan, Finding finding, String place, String name, String reason, Instant now) {
        super(plan.provinceId());
        this.planId = plan.id();
        this.versionId = plan.versionId();
        this.fingerprint = finding.fingerprint();
        this.code = finding.code().name();
        this.place = place;
        this.name = name;
        this.reason = reason;
        this.acceptedAt = now;
    }

    void withdraw(Instant at) {
        this.deletedAt = at;
    }

    @Override
    public TraceSubject traceSubject() {
        return new TraceSubject("finding", id(), place, provinceId(), planId);
    }
}
