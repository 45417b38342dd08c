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
import vn.itplan.common.ProvinceRow;
import vn.itplan.common.RuleException;

/** The plan over all its versions. Its status moves only through the named methods, which refuse illegal moves. */
@Entity
@Table(name = "plan")
class Plan extends ProvinceRow implements Traced {

    @Enumerated(EnumType.STRING)
    private PlanKind kind;

    @Enumerated(EnumType.STRING)
    private PlanSubject subject;

    private String title;

    @Column(name = "first_year")
    private int firstYear;

    @Column(name = "last_year")
    private int lastYear;

    @Column(name = "parent_id")
    private @Nullable Long parentId;

    @Column(name = "copied_from_id", updatable = false)
    private @Nullable Long copiedFromId;

    @Column(name = "parent_cited")
    private @Nullable String parentCited;

    @Enumerated(EnumType.STRING)
    private @Nullable ReportingCycle reporting;

    @Enumerated(EnumType.STRING)
    private PlanStatus status;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    @SuppressWarnings("NullAway.Init")
    Plan(long provinceId, PlanCommand command, @Nullable Long copiedFromId, Instant at) {
        super(provinceId);
        this.copiedFromId = copiedFromId;
        this.status = PlanStatus.DRAFT;
        this.createdAt = at;
        change(command, at);
    }

    /** Changes the facts of the plan; always counts as a change, since particulars of the version change with it. */
    final void change(PlanCommand command, Instant at) {
        if (command.lastYear() < command.firstYear()) {
            throw RuleException.at("lastYear", "plan.last-year.before-first");
        }
        if (command.kind() == PlanKind.ANNUAL && command.lastYear() != command.firstYear()) {
            throw RuleException.at("lastYear", "plan.last-year.annual");
        }
        if (command.parentId() != null && command.parentCited() != null) {
            throw RuleException.at("parentCited", "plan.parent-cited.twice");
        }
        this.kind = command.kind();
        this.subject = command.subject();
        this.title = command.title();
        this.firstYear = command.firstYear();
        this.lastYear = command.lastYear();
        this.parentId = command.parentId();
        this.parentCited = command.parentCited();
        this.reporting = command.reporting();
        this.changedAt = at;
    }

    void startExecution() {
        move(PlanStatus.IN_EXECUTION, status.isEditable() || status == PlanStatus.ISSUED);
    }

    void backToDraft() {
        move(PlanStatus.DRAFT, status == PlanStatus.IN_EXECUTION);
    }

    void close() {
        move(PlanStatus.CLOSED, status == PlanStatus.IN_EXECUTION);
    }

    private void move(PlanStatus target, boolean allowed) {
        if (!allowed) {
            throw new RuleException("plan.status.refused");
        }
        this.status = target;
    }

    /**
     * @throws RuleException while the plan is not a draft
     */
    void requireEditable() {
        if (!status.isEditable()) {
            throw new RuleException("plan.not-editable");
        }
    }

    PlanKind kind() {
        return kind;
    }

    PlanSubject subject() {
        return subject;
    }

    String title() {
        return title;
    }

    int firstYear() {
        return firstYear;
    }

    int lastYear() {
        return lastYear;
    }

    @Nullable
    Long parentId() {
        return parentId;
    }

    @Nullable
    String parentCited() {
        return parentCited;
    }

    @Nullable
    ReportingCycle reporting() {
        return reporting;
    }

    PlanStatus status() {
        return status;
    }

    @Override
    public TraceSubject traceSubject() {
        return new TraceSubject("plan", id(), title, provinceId(), id());
    }
}
