package vn.itplan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.audit.TraceSubject;
import vn.itplan.audit.Traced;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;

/** A figure that the paper prints and for which the lines may say otherwise. The program never replaces it by itself. */
@Entity
@Table(name = "stated_figure")
class StatedFigure extends PlanPart implements Traced {

    @Enumerated(EnumType.STRING)
    private Measure measure;

    @Enumerated(EnumType.STRING)
    private @Nullable Counted counted;

    @Column(name = "group_id")
    private @Nullable Long groupId;

    @Column(name = "item_id", updatable = false)
    private @Nullable Long itemId;

    private @Nullable Integer year;

    @Column(name = "source_id")
    private @Nullable Long sourceId;

    @Enumerated(EnumType.STRING)
    private @Nullable FundingStage stage;

    @Column(name = "agency_id")
    private @Nullable Long agencyId;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    private @Nullable Long amount;
    private @Nullable BigDecimal number;
    private String text;
    private String place;
    private @Nullable String label;
    private @Nullable String layout;

    @Transient
    private @Nullable String reason;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected StatedFigure() {}

    StatedFigure(PlanVersion version, StatedMoney money) {
        super(version);
        this.measure = Measure.MONEY;
        this.groupId = money.groupId();
        this.itemId = money.itemId();
        this.year = money.year();
        this.sourceId = money.sourceId();
        this.stage = money.stage();
        this.relation = money.relation();
        this.amount = money.amount().dong();
        this.text = money.text();
        this.place = money.place();
        this.label = money.label();
        this.layout = money.layout();
    }

    StatedFigure(PlanVersion version, StatedNumber stated) {
        super(version);
        this.measure = stated.measure();
        this.counted = stated.counted();
        this.groupId = stated.groupId();
        this.year = stated.year();
        this.relation = stated.relation();
        this.number = stated.number();
        this.text = stated.text();
        this.place = stated.place();
    }

    /** The paper was read again and says something else. */
    void readAgain(StatedMoney money) {
        this.relation = money.relation();
        this.amount = money.amount().dong();
        this.text = money.text();
    }

    /** A person saw that it was read or typed wrongly. Of which item it is said stays. */
    void correct(StatedMoney money, @Nullable String why) {
        this.reason = why;
        Long group = itemId == null ? money.groupId() : null;
        // What a table calls another group says nothing of this one.
        this.label = Objects.equals(groupId, group) ? label : null;
        this.groupId = group;
        this.year = money.year();
        this.sourceId = money.sourceId();
        this.stage = money.stage();
        this.relation = money.relation();
        this.amount = money.amount().dong();
        this.text = money.text();
        this.place = money.place();
    }

    /** A count or a ratio is no sum of money. */
    boolean isMoney() {
        return measure == Measure.MONEY;
    }

    /** A person puts what the lines add up to in place of what was written. */
    void restate(Money computed, String written, String why) {
        this.reason = why;
        this.amount = computed.dong();
        this.text = written;
        this.relation = Relation.EQUAL;
    }

    @Override
    public @Nullable String traceReason() {
        return reason;
    }

    @Override
    public TraceSubject traceSubject() {
        return new TraceSubject("stated-figure", id(), place, provinceId(), planId());
    }
}
