package vn.itplan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import vn.itplan.audit.TraceSubject;
import vn.itplan.audit.Traced;

/** What an item is to do in one year. What it costs then stands in its funding lines. */
@Entity
@Table(name = "plan_item_year")
class ItemYear extends PlanPart implements Traced {

    @Column(name = "item_id", updatable = false)
    private long itemId;

    private int year;
    private @Nullable String objective;
    private String content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ItemYear() {}

    @SuppressWarnings("NullAway.Init")
    ItemYear(PlanVersion version, long itemId, ItemYearCommand command) {
        super(version);
        this.itemId = itemId;
        change(command);
    }

    final void change(ItemYearCommand command) {
        this.year = command.year();
        this.objective = command.objective();
        this.content = command.content();
    }

    ItemYearCommand values() {
        return new ItemYearCommand(year, objective, content, rowVersion());
    }

    @Override
    public TraceSubject traceSubject() {
        return new TraceSubject("plan-item-year", itemId, String.valueOf(year), provinceId(), planId());
    }
}
