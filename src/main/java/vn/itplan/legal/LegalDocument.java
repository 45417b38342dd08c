package vn.itplan.legal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.audit.TraceSubject;
import vn.itplan.audit.Traced;

/** A law, decree, decision or the like. One without a province is national. */
@Entity
@Table(name = "legal_document")
class LegalDocument implements Traced {

    /** What the column {@code owner} holds for national documents. */
    static final long NATIONAL = 0;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 50)
    private @Nullable Long id;

    @Version
    @Column(name = "row_version", nullable = false)
    private int rowVersion;

    @Column(name = "province_id", updatable = false)
    private @Nullable Long provinceId;

    private String kind;
    private @Nullable String number;

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    private @Nullable String issuer;
    private String subject;

    @Column(name = "in_force_from")
    private @Nullable LocalDate inForceFrom;

    @Column(name = "expired_on")
    private @Nullable LocalDate expiredOn;

    @Column(name = "replaced_by_id")
    private @Nullable Long replacedById;

    @Column(name = "replaced_by_owner")
    private @Nullable Long replacedByOwner;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected LegalDocument() {}

    @SuppressWarnings("NullAway.Init")
    LegalDocument(@Nullable Long provinceId, LegalDocumentCommand command, @Nullable LegalDocument replacement) {
        this.provinceId = provinceId;
        change(command, replacement);
    }

    final void change(LegalDocumentCommand command, @Nullable LegalDocument replacement) {
        this.kind = command.kind();
        this.number = command.number();
        this.issuedOn = command.issuedOn();
        this.issuer = command.issuer();
        this.subject = command.subject();
        this.inForceFrom = command.inForceFrom();
        this.expiredOn = command.expiredOn();
        this.replacedById = replacement == null ? null : replacement.id();
        this.replacedByOwner = replacement == null ? null : replacement.owner();
    }

    LegalDocumentCommand values(@Nullable String replacedBy) {
        return new LegalDocumentCommand(
                kind, number, issuedOn, issuer, subject, inForceFrom, expiredOn, replacedBy, rowVersion);
    }

    long id() {
        return Objects.requireNonNull(id, "not persisted yet");
    }

    @Nullable
    Long provinceId() {
        return provinceId;
    }

    long owner() {
        return provinceId == null ? NATIONAL : provinceId;
    }

    @Nullable
    Long replacedById() {
        return replacedById;
    }

    @Nullable
    String number() {
        return number;
    }

    int rowVersion() {
        return rowVersion;
    }

    @Override
    public TraceSubject traceSubject() {
        return new TraceSubject("legal-document", id, number == null ? kind + " " + subject : number, provinceId, null);
    }
}
