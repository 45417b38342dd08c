package vn.itplan.common;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Objects;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;

/**
 * A row that belongs to a province. Rows refer to each other by identifier, never by object, and the database's composite
 * foreign keys see to it that no reference crosses a province.
 */
@MappedSuperclass
public abstract class ProvinceRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 50)
    private @Nullable Long id;

    @Version
    @Column(name = "row_version", nullable = false)
    private int rowVersion;

    @Column(name = "province_id", nullable = false, updatable = false)
    private long provinceId;

    /** For Hibernate. */
    protected ProvinceRow() {}

    protected ProvinceRow(long provinceId) {
        this.provinceId = provinceId;
    }

    /**
     * @throws NullPointerException before the row is persisted
     */
    public long id() {
        return Objects.requireNonNull(id, "not persisted yet");
    }

    public int rowVersion() {
        return rowVersion;
    }

    public long provinceId() {
        return provinceId;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof ProvinceRow row
                        && Hibernate.getClass(this) == Hibernate.getClass(row)
                        && id != null
                        && id.equals(row.id);
    }

    @Override
    public final int hashCode() {
        return Hibernate.getClass(this).hashCode();
    }
}
