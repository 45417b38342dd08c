package vn.itplan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.itplan.audit.TraceSubject;
import vn.itplan.legal.LegalDocumentRow;

/** A legal basis as the plan cites it. */
@Entity
@Table(name = "plan_citation")
class Citation extends PlanEntry<CitationCommand> {

    @Enumerated(EnumType.STRING)
    private CitationRole role;

    private String kind;
    private @Nullable String number;

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    private @Nullable String issuer;
    private String subject;
    private @Nullable String note;

    @Column(name = "document_id")
    private @Nullable Long documentId;

    /** The province of the document, 0 for a national one: the database sees to it that no other province's is linked. */
    @Column(name = "document_owner")
    private @Nullable Long documentOwner;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Citation() {}

    @SuppressWarnings("NullAway.Init")
    Citation(PlanVersion version, int position, CitationCommand command) {
        super(version, position);
        change(command);
    }

    @Override
    final void change(CitationCommand command) {
        this.role = command.role();
        this.kind = command.kind();
        this.number = command.number();
        this.issuedOn = command.issuedOn();
        this.issuer = command.issuer();
        this.subject = command.subject();
        this.note = command.note();
    }

    void link(@Nullable LegalDocumentRow document) {
        this.documentId = document == null ? null : document.id();
        Long province = document == null ? null : document.provinceId();
        this.documentOwner = document == null ? null : province == null ? Long.valueOf(0) : province;
    }

    @Override
    CitationCommand values() {
        return new CitationCommand(role, kind, number, issuedOn, issuer, subject, note, documentId, rowVersion());
    }

    @Override
    public TraceSubject traceSubject() {
        String name = number == null ? kind + " " + subject : kind + " " + number;
        return new TraceSubject("plan-citation", id(), name, provinceId(), planId());
    }
}
