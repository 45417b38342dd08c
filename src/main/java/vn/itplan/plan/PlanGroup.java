package vn.itplan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import vn.itplan.audit.TraceSubject;
import vn.itplan.audit.Traced;
import vn.itplan.common.RuleException;

/** A group of tasks as the paper prints it, nested up to three levels. */
@Entity
@Table(name = "plan_group")
class PlanGroup extends PlanPart implements Traced {

    static final int DEEPEST = 3;

    @Column(name = "parent_id")
    private @Nullable Long parentId;

    private int depth;
    private int position;
    private @Nullable String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private @Nullable GroupCategory category;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected PlanGroup() {}

    /**
     * @param position its place among all groups of the version, in printed order
     */
    @SuppressWarnings("NullAway.Init")
    PlanGroup(PlanVersion version, @Nullable PlanGroup parent, int position, GroupCommand command) {
        super(version);
        this.parentId = parent == null ? null : parent.id();
        this.depth = parent == null ? 1 : parent.depth + 1;
        if (depth > DEEPEST) {
            throw RuleException.at("parentId", "plan.group.too-deep");
        }
        this.position = position;
        change(command);
    }

    /** Changes the group's words; it stays where it stands. */
    final void change(GroupCommand command) {
        this.code = command.code();
        this.name = command.name();
        this.category = command.category();
    }

    /** Under another parent; what stands in it goes along. */
    void moveUnder(@Nullable PlanGroup parent, int newPosition) {
        this.parentId = parent == null ? null : parent.id();
        this.depth = parent == null ? 1 : parent.depth + 1;
        this.position = newPosition;
    }

    @Nullable
    Long parentId() {
        return parentId;
    }

    int depth() {
        return depth;
    }

    GroupCommand values() {
        return new GroupCommand(parentId, code, name, category, rowVersion());
    }

    @Override
    public TraceSubject traceSubject() {
        return new TraceSubject("plan-group", id(), code == null ? name : code + ". " + name, provinceId(), planId());
    }
}
