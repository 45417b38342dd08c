package vn.itplan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import vn.itplan.audit.TraceSubject;
import vn.itplan.audit.Traced;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.common.ProvinceRow;
import vn.itplan.plan.PastResultCommand.PastMoney;

/** Money of a past project from one source in one year at one stage. */
@Entity
@Table(name = "plan_past_amount")
class PastAmount extends ProvinceRow implements Traced {

    @Column(name = "plan_id", updatable = false)
    private long planId;

    @Column(name = "version_id", updatable = false)
    private long versionId;

    @Column(name = "result_id", updatable = false)
    private long resultId;

    private int position;
    private @Nullable Integer year;

    @Column(name = "source_text")
    private @Nullable String sourceText;

    @Enumerated(EnumType.STRING)
    private FundingStage stage;

    private long amount;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected PastAmount() {}

    PastAmount(PastResult result, int position, PastMoney money) {
        super(result.provinceId());
        this.planId = result.planId();
        this.versionId = result.versionId();
        this.resultId = result.id();
        this.position = position;
        this.year = money.year();
        this.sourceText = money.source();
        this.stage = money.stage();
        this.amount = money.amount().dong();
    }

    PastMoney money() {
        return new PastMoney(year, sourceText, stage, Money.ofDong(amount));
    }

    @Override
    public TraceSubject traceSubject() {
        return new TraceSubject("plan-past-amount", resultId, sourceText, provinceId(), planId);
    }
}
