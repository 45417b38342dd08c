package vn.itplan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.ProvinceRow;

/** A row of one version of a plan. Deleting only marks it, so that undo is real. */
@MappedSuperclass
abstract class PlanPart extends ProvinceRow {

    @Column(name = "plan_id", updatable = false)
    private long planId;

    @Column(name = "version_id", updatable = false)
    private long versionId;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    /** For Hibernate. */
    protected PlanPart() {}

    PlanPart(PlanVersion version) {
        super(version.provinceId());
        this.planId = version.planId();
        this.versionId = version.id();
    }

    long planId() {
        return planId;
    }

    long versionId() {
        return versionId;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    void delete(Instant at) {
        if (deletedAt == null) {
            deletedAt = at;
        }
    }

    void restore() {
        deletedAt = null;
    }
}
