package vn.itplan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.agency.NamedAgency;
import vn.itplan.audit.TraceSubject;
import vn.itplan.audit.Traced;
import vn.itplan.common.ProvinceRow;

/** An agency in a role for an item, in the paper's words. */
@Entity
@Table(name = "plan_item_agency")
class ItemAgency extends ProvinceRow implements Traced {

    @Column(name = "plan_id", updatable = false)
    private long planId;

    @Column(name = "version_id", updatable = false)
    private long versionId;

    @Column(name = "item_id", updatable = false)
    private long itemId;

    @Enumerated(EnumType.STRING)
    private AgencyRole role;

    private int position;

    @Column(name = "agency_id")
    private @Nullable Long agencyId;

    private String text;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ItemAgency() {}

    ItemAgency(PlanItem item, AgencyRole role, int position, NamedAgency agency) {
        super(item.provinceId());
        this.planId = item.planId();
        this.versionId = item.versionId();
        this.itemId = item.id();
        this.role = role;
        this.position = position;
        this.agencyId = agency.agencyId();
        this.text = agency.text();
    }

    /** Whether a cell that names these agencies still names this one at its place. */
    boolean isIn(List<NamedAgency> wanted) {
        return position < wanted.size() && wanted.get(position).equals(new NamedAgency(text, agencyId));
    }

    long itemId() {
        return itemId;
    }

    int position() {
        return position;
    }

    AgencyRole role() {
        return role;
    }

    @Override
    public TraceSubject traceSubject() {
        return new TraceSubject("plan-item-agency", itemId, text, provinceId(), planId);
    }
}
