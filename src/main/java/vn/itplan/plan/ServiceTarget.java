package vn.itplan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.itplan.audit.TraceSubject;

/** A public service that is to be had online. */
@Entity
@Table(name = "plan_service_target")
class ServiceTarget extends PlanEntry<ServiceTargetCommand> {

    private String name;
    private @Nullable Integer level;

    @Column(name = "agency_text")
    private @Nullable String agencyText;

    @Column(name = "agency_id")
    private @Nullable Long agencyId;

    @Column(name = "deadline_text")
    private @Nullable String deadlineText;

    private @Nullable LocalDate deadline;
    private @Nullable String note;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ServiceTarget() {}

    @SuppressWarnings("NullAway.Init")
    ServiceTarget(PlanVersion version, int position, ServiceTargetCommand command) {
        super(version, position);
        change(command);
    }

    @Override
    final void change(ServiceTargetCommand command) {
        this.name = command.name();
        this.level = command.level();
        this.agencyText = command.agencyText();
        this.deadlineText = command.deadlineText();
        this.deadline = command.deadline();
        this.note = command.note();
    }

    void link(@Nullable Long agency) {
        this.agencyId = agency;
    }

    @Override
    ServiceTargetCommand values() {
        return new ServiceTargetCommand(name, level, agencyText, deadlineText, deadline, note, rowVersion());
    }

    @Override
    public TraceSubject traceSubject() {
        return new TraceSubject("plan-service-target", id(), name, provinceId(), planId());
    }
}
