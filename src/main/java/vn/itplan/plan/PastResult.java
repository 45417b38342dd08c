package vn.itplan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.audit.TraceSubject;
import vn.itplan.common.Money;
import vn.itplan.plan.PastResultCommand.PastMoney;

/** A project of the period before, as the plan reports it. No sum of the plan counts it. */
@Entity
@Table(name = "plan_past_result")
class PastResult extends PlanEntry<PastResultCommand> {

    private @Nullable String heading;
    private String name;
    private @Nullable String period;
    private @Nullable Long total;

    @Column(name = "rate_unit")
    private @Nullable String rateUnit;

    private @Nullable String status;
    private @Nullable String outcome;
    private @Nullable String decision;
    private @Nullable String note;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected PastResult() {}

    @SuppressWarnings("NullAway.Init")
    PastResult(PlanVersion version, int position, PastResultCommand command) {
        super(version, position);
        change(command);
    }

    @Override
    final void change(PastResultCommand command) {
        Money money = command.total();
        this.heading = command.heading();
        this.name = command.name();
        this.period = command.period();
        this.total = money == null ? null : money.dong();
        this.rateUnit = command.rateUnit();
        this.status = command.status();
        this.outcome = command.outcome();
        this.decision = command.decision();
        this.note = command.note();
    }

    @Override
    PastResultCommand values() {
        return values(List.of());
    }

    PastResultCommand values(List<PastMoney> amounts) {
        return new PastResultCommand(
                heading,
                name,
                period,
                total == null ? null : Money.ofDong(total),
                rateUnit,
                status,
                outcome,
                decision,
                note,
                amounts,
                rowVersion());
    }

    @Override
    public TraceSubject traceSubject() {
        return new TraceSubject("plan-past-result", id(), name, provinceId(), planId());
    }
}
