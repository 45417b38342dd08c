package vn.itplan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.itplan.audit.TraceSubject;
import vn.itplan.audit.Traced;

/** A heading of the plan with its text. Where it stands is changed by {@link PlanSections} only. */
@Entity
@Table(name = "plan_section")
class PlanSection extends PlanPart implements Traced {

    /** Changed by SQL, for many at once; the trail gets one entry for the heading that was moved. */
    @Column(updatable = false)
    private int position;

    @Column(updatable = false)
    private int depth;

    @Enumerated(EnumType.STRING)
    private SectionNumbering numbering;

    @Enumerated(EnumType.STRING)
    private SectionKind kind;

    private String heading;
    private @Nullable String body;

    /** Taken over from an earlier plan, and not looked at since: whoever saves it has. */
    @Column(name = "taken_over")
    private boolean takenOver;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected PlanSection() {}

    @SuppressWarnings("NullAway.Init")
    PlanSection(PlanVersion version, int position, int depth, SectionCommand command, Instant at) {
        super(version);
        this.position = position;
        this.depth = depth;
        change(command, at);
    }

    final void change(SectionCommand command, Instant at) {
        this.numbering = command.numbering();
        this.kind = command.kind();
        this.heading = command.heading();
        this.body = command.body();
        this.takenOver = false;
        this.changedAt = at;
    }

    SectionCommand values() {
        return new SectionCommand(heading, kind, numbering, body, rowVersion());
    }

    @Override
    public TraceSubject traceSubject() {
        return new TraceSubject("plan-section", id(), heading, provinceId(), planId());
    }
}
