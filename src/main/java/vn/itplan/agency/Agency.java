package vn.itplan.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.audit.TraceSubject;
import vn.itplan.audit.Traced;
import vn.itplan.common.ProvinceRow;

@Entity
@Table(name = "agency")
class Agency extends ProvinceRow implements Traced {

    private String name;

    @Column(name = "short_name")
    private @Nullable String shortName;

    @Enumerated(EnumType.STRING)
    private AgencyLevel level;

    @Enumerated(EnumType.STRING)
    private AgencyKind kind;

    @Column(name = "parent_id")
    private @Nullable Long parentId;

    /** False for one that an import met and nobody has looked at yet. */
    private boolean confirmed;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Agency() {}

    @SuppressWarnings("NullAway.Init")
    Agency(long provinceId, AgencyCommand command, boolean confirmed) {
        super(provinceId);
        change(command);
        this.confirmed = confirmed;
    }

    /** What a person saves is confirmed by it. */
    final void change(AgencyCommand command) {
        this.name = command.name();
        this.shortName = command.shortName();
        this.level = command.level();
        this.kind = command.kind();
        this.parentId = command.parentId();
        this.validFrom = command.validFrom();
        this.validTo = command.validTo();
        this.confirmed = true;
    }

    void confirm() {
        this.confirmed = true;
    }

    AgencyCommand values(List<String> aliases) {
        return new AgencyCommand(name, shortName, level, kind, parentId, validFrom, validTo, aliases, rowVersion());
    }

    boolean isConfirmed() {
        return confirmed;
    }

    @Override
    public TraceSubject traceSubject() {
        return new TraceSubject("agency", id(), name, provinceId(), null);
    }
}
