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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.audit.TraceSubject;

/** A key to the JSON of one account, by its digest. When it was last used is written apart, without the entity. */
@Entity
@Table(name = "access_token")
class AccessToken {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 50)
    private @Nullable Long id;

    @Version
    @Column(name = "row_version", nullable = false)
    private int rowVersion;

    private long accountId;
    private String name;

    @Enumerated(EnumType.STRING)
    private TokenScope scope;

    private byte[] hash;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant revokedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected AccessToken() {}

    AccessToken(long accountId, String name, TokenScope scope, byte[] hash, Instant at, Instant expiresAt) {
        this.accountId = accountId;
        this.name = name;
        this.scope = scope;
        this.hash = hash.clone();
        this.createdAt = at;
        this.expiresAt = expiresAt;
    }

    void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    TraceSubject traceSubject() {
        return new TraceSubject("access-token", Objects.requireNonNull(id), name, null, null);
    }
}
