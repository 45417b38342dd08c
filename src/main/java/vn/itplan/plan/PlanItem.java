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
import vn.itplan.common.RuleException;

/** One row of one version: a task or project as the paper prints it. Its life over versions is the project's. */
@Entity
@Table(name = "plan_item")
class PlanItem extends PlanPart implements Traced {

    @Column(name = "group_id")
    private @Nullable Long groupId;

    @Column(name = "project_id", updatable = false)
    private long projectId;

    private int position;
    private @Nullable String number;
    private String name;

    @Column(name = "lead_text")
    private @Nullable String leadText;

    @Column(name = "coordinating_text")
    private @Nullable String coordinatingText;

    @Column(name = "monitoring_text")
    private @Nullable String monitoringText;

    private @Nullable String objective;
    private @Nullable String content;
    private @Nullable String scope;
    private @Nullable String deliverable;
    private @Nullable String period;

    @Column(name = "first_year")
    private @Nullable Integer firstYear;

    @Column(name = "last_year")
    private @Nullable Integer lastYear;

    @Enumerated(EnumType.STRING)
    private @Nullable ItemKind kind;

    @Column(name = "carried_over")
    private boolean carriedOver;

    @Column(name = "status_as_printed")
    private @Nullable String statusAsPrinted;

    private @Nullable String decision;
    private @Nullable String note;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected PlanItem() {}

    @SuppressWarnings("NullAway.Init")
    PlanItem(PlanVersion version, long projectId, int position, ItemCommand command, Instant at) {
        super(version);
        this.projectId = projectId;
        this.position = position;
        change(command, at);
    }

    /** Always counts as a change, since the agencies of an item change with it. */
    final void change(ItemCommand command, Instant at) {
        Integer first = command.firstYear();
        Integer last = command.lastYear();
        if (first != null && last != null && last < first) {
            throw RuleException.at("lastYear", "plan.item.last-year.before-first");
        }
        this.groupId = command.groupId();
        this.number = command.number();
        this.name = command.name();
        this.leadText = command.leadText();
        this.coordinatingText = command.coordinatingText();
        this.monitoringText = command.monitoringText();
        this.objective = command.objective();
        this.content = command.content();
        this.scope = command.scope();
        this.deliverable = command.deliverable();
        this.period = command.period();
        this.firstYear = command.firstYear();
        this.lastYear = command.lastYear();
        this.kind = command.kind();
        this.carriedOver = command.carriedOver();
        this.statusAsPrinted = command.statusAsPrinted();
        this.decision = command.decision();
        this.note = command.note();
        this.changedAt = at;
    }

    /** Money or anything else that hangs on the item changed. */
    void touch(Instant at) {
        this.changedAt = at;
    }

    /** To another group, at this place of it. */
    void moveTo(@Nullable Long group, int newPosition) {
        this.groupId = group;
        this.position = newPosition;
    }

    @Nullable
    Long groupId() {
        return groupId;
    }

    long projectId() {
        return projectId;
    }

    String name() {
        return name;
    }

    ItemCommand values() {
        return new ItemCommand(
                groupId,
                number,
                name,
                leadText,
                coordinatingText,
                monitoringText,
                objective,
                content,
                scope,
                deliverable,
                period,
                firstYear,
                lastYear,
                kind,
                carriedOver,
                statusAsPrinted,
                decision,
                note,
                rowVersion());
    }

    @Override
    public TraceSubject traceSubject() {
        return new TraceSubject("plan-item", id(), name, provinceId(), planId());
    }
}
