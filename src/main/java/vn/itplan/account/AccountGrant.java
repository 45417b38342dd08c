package vn.itplan.account;

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
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.itplan.audit.TraceSubject;
import vn.itplan.audit.Traced;

/** A role of an account in a province, from one moment to another. It is ended, never deleted. */
@Entity
@Table(name = "account_grant")
class AccountGrant implements Traced {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 50)
    private @Nullable Long id;

    @Version
    @Column(name = "row_version", nullable = false)
    private int rowVersion;

    private long accountId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable Long provinceId;
    private @Nullable Long agencyId;
    private Instant validFrom;
    private @Nullable Instant validTo;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected AccountGrant() {}

    AccountGrant(long accountId, Role role, @Nullable Long provinceId, @Nullable Long agencyId, Instant from) {
        this.accountId = accountId;
        this.role = role;
        this.provinceId = provinceId;
        this.agencyId = agencyId;
        this.validFrom = from;
    }

    AccountGrant until(@Nullable Instant end) {
        validTo = end;
        return this;
    }

    long accountId() {
        return accountId;
    }

    @Nullable
    Long provinceId() {
        return provinceId;
    }

    boolean isEverywhere() {
        return provinceId == null;
    }

    void end(Instant at) {
        if (validTo == null || validTo.isAfter(at)) {
            validTo = at.isBefore(validFrom) ? validFrom : at;
        }
    }

    @Override
    public TraceSubject traceSubject() {
        return new TraceSubject("account-grant", id, role + " of account " + accountId, provinceId, null);
    }
}
