package vn.itplan.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.itplan.audit.TraceSubject;
import vn.itplan.audit.Traced;
import vn.itplan.common.ProvinceRow;

/** The identity of a piece of work in its province; it outlives the plans that name it. */
@Entity
@Table(name = "project")
class Project extends ProvinceRow implements Traced {

    private String name;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Project() {}

    Project(long provinceId, String name, Instant at) {
        super(provinceId);
        this.name = name;
        this.createdAt = at;
    }

    void rename(String newName) {
        this.name = newName;
    }

    @Override
    public TraceSubject traceSubject() {
        return new TraceSubject("project", id(), name, provinceId(), null);
    }
}
