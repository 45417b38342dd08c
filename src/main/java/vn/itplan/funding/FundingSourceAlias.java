package vn.itplan.funding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import vn.itplan.audit.TraceSubject;
import vn.itplan.audit.Traced;
import vn.itplan.common.ProvinceRow;

/** Another name that papers use for a source. */
@Entity
@Table(name = "funding_source_alias")
class FundingSourceAlias extends ProvinceRow implements Traced {

    @Column(name = "source_id", updatable = false)
    private long sourceId;

    private String name;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected FundingSourceAlias() {}

    FundingSourceAlias(long provinceId, long sourceId, String name) {
        super(provinceId);
        this.sourceId = sourceId;
        this.name = name;
    }

    String name() {
        return name;
    }

    /** The same name in other accents or case. */
    void correct(String spelling) {
        this.name = spelling;
    }

    @Override
    public TraceSubject traceSubject() {
        return new TraceSubject("funding-source-alias", sourceId, name, provinceId(), null);
    }
}
