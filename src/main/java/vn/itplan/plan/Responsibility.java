package vn.itplan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.itplan.audit.TraceSubject;

/** What an agency has to do for the plan. */
@Entity
@Table(name = "plan_responsibility")
class Responsibility extends PlanEntry<ResponsibilityCommand> {

    @Column(name = "agency_text")
    private String agencyText;

    @Column(name = "agency_id")
    private @Nullable Long agencyId;

    private @Nullable String duty;

    @Column(name = "deadline_text")
    private @Nullable String deadlineText;

    private @Nullable LocalDate deadline;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Responsibility() {}

    @SuppressWarnings("NullAway.Init")
    Responsibility(PlanVersion version, int position, ResponsibilityCommand command) {
        super(version, position);
        change(command);
    }

    @Override
    final void change(ResponsibilityCommand command) {
        this.agencyText = command.agencyText();
        this.duty = command.duty();
        this.deadlineText = command.deadlineText();
        this.deadline = command.deadline();
    }

    void link(@Nullable Long agency) {
        this.agencyId = agency;
    }

    @Override
    ResponsibilityCommand values() {
        return new ResponsibilityCommand(agencyText, duty, deadlineText, deadline, rowVersion());
    }

    @Override
    public TraceSubject traceSubject() {
        return new TraceSubject("plan-responsibility", id(), agencyText, provinceId(), planId());
    }
}
