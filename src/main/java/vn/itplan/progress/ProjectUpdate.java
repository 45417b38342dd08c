package vn.itplan.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.itplan.audit.TraceSubject;
import vn.itplan.audit.Traced;
import vn.itplan.common.CurrentUser.Actor;
import vn.itplan.common.ProvinceRow;

/** Written once; the database refuses to change it. */
@Entity
@Table(name = "project_update")
class ProjectUpdate extends ProvinceRow implements Traced {

    @Column(name = "project_id")
    private long projectId;

    @Column(name = "agency_id")
    private @Nullable Long agencyId;

    @Column(name = "as_of")
    private LocalDate asOf;

    @Enumerated(EnumType.STRING)
    private ProgressStatus status;

    private @Nullable BigDecimal percent;
    private @Nullable String difficulties;

    @Column(name = "next_step")
    private @Nullable String nextStep;

    private @Nullable String hints;
    private @Nullable String reason;
    private boolean illustrative;

    @Column(name = "corrects_id")
    private @Nullable Long correctsId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "account_name")
    private String accountName;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ProjectUpdate() {}

    /**
     * @param hints names of what is unusual, parted by commas; null together with the reason
     */
    ProjectUpdate(
            long provinceId,
            UpdateCommand command,
            @Nullable Long agencyId,
            @Nullable Long correctsId,
            @Nullable String hints,
            Actor by,
            Instant at) {
        super(provinceId);
        Report report = command.report();
        this.projectId = command.projectId();
        this.agencyId = agencyId;
        this.asOf = report.asOf();
        this.status = report.status();
        this.percent = report.percent();
        this.difficulties = report.difficulties();
        this.nextStep = report.nextStep();
        this.hints = hints;
        this.reason = hints == null ? null : command.reason();
        this.illustrative = command.illustrative();
        this.correctsId = correctsId;
        this.recordedAt = at;
        this.accountId = by.accountId();
        this.accountName = by.name();
    }

    @Override
    public TraceSubject traceSubject() {
        return new TraceSubject("project-update", id(), asOf.toString(), provinceId(), null);
    }
}
