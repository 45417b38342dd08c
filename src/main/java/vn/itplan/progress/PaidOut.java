package vn.itplan.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import vn.itplan.audit.TraceSubject;
import vn.itplan.audit.Traced;
import vn.itplan.common.ProvinceRow;

/** What an update says of one source. */
@Entity
@Table(name = "project_update_disbursement")
class PaidOut extends ProvinceRow implements Traced {

    @Column(name = "update_id")
    private long updateId;

    @Column(name = "source_id")
    private @Nullable Long sourceId;

    private long amount;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected PaidOut() {}

    PaidOut(long provinceId, long updateId, Payment payment) {
        super(provinceId);
        this.updateId = updateId;
        this.sourceId = payment.sourceId();
        this.amount = payment.amount().dong();
    }

    @Override
    public TraceSubject traceSubject() {
        return new TraceSubject("project-update-disbursement", id(), null, provinceId(), null);
    }
}
