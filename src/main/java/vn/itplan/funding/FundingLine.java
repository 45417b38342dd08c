package vn.itplan.funding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.itplan.audit.TraceSubject;
import vn.itplan.audit.Traced;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.common.ProvinceRow;
import vn.itplan.plan.PlanItems.ItemPlace;

/** Money of one item for one year, source and stage, in whole đồng. */
@Entity
@Table(name = "funding_line")
class FundingLine extends ProvinceRow implements Traced {

    @Column(name = "plan_id", updatable = false)
    private long planId;

    @Column(name = "version_id", updatable = false)
    private long versionId;

    @Column(name = "item_id", updatable = false)
    private long itemId;

    private @Nullable Integer year;

    @Column(name = "source_id")
    private @Nullable Long sourceId;

    @Enumerated(EnumType.STRING)
    private FundingStage stage;

    private long amount;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected FundingLine() {}

    @SuppressWarnings("NullAway.Init")
    FundingLine(ItemPlace item, LineCommand command) {
        super(item.provinceId());
        this.planId = item.planId();
        this.versionId = item.versionId();
        this.itemId = item.itemId();
        change(command);
    }

    final void change(LineCommand command) {
        this.year = command.year();
        this.sourceId = command.sourceId();
        this.stage = command.stage();
        this.amount = command.amount().dong();
    }

    void delete(Instant at) {
        if (deletedAt == null) {
            deletedAt = at;
        }
    }

    void restore() {
        deletedAt = null;
    }

    LineCommand values() {
        return new LineCommand(year, sourceId, stage, Money.ofDong(amount), rowVersion());
    }

    @Override
    public TraceSubject traceSubject() {
        String name = stage + (year == null ? "" : " " + year);
        return new TraceSubject("funding-line", id(), name, provinceId(), planId);
    }
}
