package vn.itplan.indicator;

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

/** What is measured, the same over plans and years. No {@code ProvinceRow}: a national one has no province. */
@Entity
@Table(name = "indicator_definition")
class IndicatorDefinition implements Traced {

    private static final long NATIONAL = 0;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 50)
    private @Nullable Long id;

    @Version
    @Column(name = "row_version")
    private int rowVersion;

    @Column(name = "province_id", updatable = false)
    private @Nullable Long provinceId;

    private String name;
    private String unit;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    @Enumerated(EnumType.STRING)
    private IndicatorLevel level;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected IndicatorDefinition() {}

    /**
     * @param provinceId null for a national one
     */
    IndicatorDefinition(@Nullable Long provinceId, DefinitionCommand command) {
        this.provinceId = provinceId;
        this.name = command.name();
        this.unit = command.unit();
        this.direction = command.direction();
        this.level = command.level();
    }

    long id() {
        return Objects.requireNonNull(id, "not persisted yet");
    }

    /** What plan_indicator refers to beside the id, so that none points into another province. */
    long scope() {
        return provinceId == null ? NATIONAL : provinceId;
    }

    String unit() {
        return unit;
    }

    Direction direction() {
        return direction;
    }

    boolean serves(long province) {
        return provinceId == null || provinceId == province;
    }

    @Override
    public TraceSubject traceSubject() {
        return new TraceSubject("indicator-definition", id(), name, provinceId, null);
    }
}
