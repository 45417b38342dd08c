package vn.itplan.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.audit.TraceSubject;
import vn.itplan.audit.Traced;

/** A province or a city under the central government. It owns everything below it. */
@Entity
@Table(name = "province")
class Province implements Traced {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 50)
    private @Nullable Long id;

    @Version
    @Column(name = "row_version", nullable = false)
    private int rowVersion;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private ProvinceKind kind;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Province() {}

    Province(ProvinceCommand command) {
        this.code = command.code();
        this.name = command.name();
        this.kind = command.kind();
    }

    void change(ProvinceCommand command) {
        this.code = command.code();
        this.name = command.name();
        this.kind = command.kind();
    }

    ProvinceDetails details() {
        return new ProvinceDetails(Objects.requireNonNull(id), rowVersion, code, name, kind);
    }

    @Override
    public TraceSubject traceSubject() {
        return new TraceSubject("province", id, name, id, null);
    }
}
