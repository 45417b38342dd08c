package vn.itplan.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import vn.itplan.audit.TraceSubject;
import vn.itplan.audit.Traced;
import vn.itplan.common.ProvinceRow;

/** Another spelling by which papers name an agency. */
@Entity
@Table(name = "agency_alias")
class AgencyAlias extends ProvinceRow implements Traced {

    @Column(name = "agency_id", updatable = false)
    private long agencyId;

    private String name;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected AgencyAlias() {}

    AgencyAlias(long provinceId, long agencyId, String name) {
        super(provinceId);
        this.agencyId = agencyId;
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
        return new TraceSubject("agency-alias", agencyId, name, provinceId(), null);
    }
}
