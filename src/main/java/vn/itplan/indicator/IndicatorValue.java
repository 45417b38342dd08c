package vn.itplan.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.itplan.audit.TraceSubject;
import vn.itplan.audit.Traced;
import vn.itplan.common.ProvinceRow;

/** What was measured for one period. It never changes: a correction is a new one that takes its place. */
@Entity
@Table(name = "indicator_value")
class IndicatorValue extends ProvinceRow implements Traced {

    @Column(name = "plan_id", updatable = false)
    private long planId;

    @Column(name = "version_id", updatable = false)
    private long versionId;

    @Column(name = "indicator_id", updatable = false)
    private long indicatorId;

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    private @Nullable Integer quarter;

    @Column(updatable = false)
    private @Nullable Integer month;

    @Column(name = "as_of", updatable = false)
    private @Nullable LocalDate asOf;

    @Column(updatable = false)
    private @Nullable String text;

    @Column(updatable = false)
    private @Nullable BigDecimal number;

    @Column(updatable = false)
    private @Nullable BigDecimal numerator;

    @Column(updatable = false)
    private @Nullable BigDecimal denominator;

    @Column(updatable = false)
    private @Nullable String note;

    @Column(updatable = false)
    private boolean illustrative;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    @Column(name = "replaces_id", updatable = false)
    private @Nullable Long replacesId;

    @Column(updatable = false)
    private int generation;

    @Column(updatable = false)
    private @Nullable String reason;

    @Column(name = "corrected_at")
    private @Nullable Instant correctedAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected IndicatorValue() {}

    /**
     * @param replaced the value that this one corrects, null for a first one
     */
    IndicatorValue(
            PlanIndicator indicator, @Nullable IndicatorValue replaced, ValueCommand command, String by, Instant at) {
        super(indicator.provinceId());
        this.planId = indicator.planId();
        this.versionId = indicator.versionId();
        this.indicatorId = indicator.id();
        this.year = command.period().year();
        this.quarter = command.period().quarter();
        this.month = command.period().month();
        this.asOf = command.period().asOf();
        this.text = command.text();
        this.number = command.number();
        this.numerator = command.parts() == null ? null : command.parts().numerator();
        this.denominator = command.parts() == null ? null : command.parts().denominator();
        this.note = command.note();
        this.illustrative = command.illustrative();
        this.recordedBy = by;
        this.recordedAt = at;
        this.replacesId = replaced == null ? null : replaced.id();
        this.generation = replaced == null ? 0 : replaced.generation + 1;
        this.reason = replaced == null ? null : command.reason();
    }

    void giveWay(Instant at) {
        correctedAt = at;
    }

    void delete(Instant at) {
        if (deletedAt == null) {
            deletedAt = at;
        }
    }

    void restore() {
        deletedAt = null;
    }

    int generation() {
        return generation;
    }

    /** Neither corrected nor taken back. */
    boolean stands() {
        return correctedAt == null && deletedAt == null;
    }

    ValueCommand values() {
        return new ValueCommand(
                new ValuePeriod(year, quarter, month, asOf),
                text,
                number,
                Ratio.of(numerator, denominator),
                note,
                illustrative,
                null,
                generation);
    }

    @Override
    public TraceSubject traceSubject() {
        return new TraceSubject(
                "indicator-value", indicatorId, values().period().ends().toString(), provinceId(), planId);
    }
}
