package vn.itplan.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.audit.TraceSubject;
import vn.itplan.common.Texts;

/**
 * Somebody who may sign in. Not traced by the listener, because a digest of a password must not stand in the trail;
 * its changes are recorded by name.
 */
@Entity
@Table(name = "account")
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 50)
    private @Nullable Long id;

    @Version
    @Column(name = "row_version", nullable = false)
    private int rowVersion;

    private String username;
    private String name;
    private String passwordHash;
    private boolean mustChangePassword;
    private int passwordChanges;
    private Instant passwordChangedAt;
    private Instant createdAt;
    private @Nullable Instant disabledAt;
    private boolean awaitsPassword;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(NewAccount command, String passwordHash, Instant at) {
        this.username = key(command.username());
        this.name = Texts.cleanLine(command.name());
        this.passwordHash = passwordHash;
        this.mustChangePassword = command.mustChangePassword();
        this.passwordChangedAt = at;
        this.createdAt = at;
    }

    /** The form in which usernames are kept and compared. */
    static String key(@Nullable String typed) {
        return Texts.cleanLine(typed).toLowerCase(Locale.ROOT);
    }

    void changePassword(String hash, Instant at) {
        passwordHash = hash;
        passwordChangedAt = at;
        passwordChanges++;
        mustChangePassword = false;
        awaitsPassword = false;
    }

    /** The password so far is worth nothing any more, and sessions end; the person chooses a new one by a link. */
    void awaitPassword(String hashOfWhatNobodyKnows, Instant at) {
        changePassword(hashOfWhatNobodyKnows, at);
        awaitsPassword = true;
    }

    /** The same password under stronger parameters: sessions stay. */
    void strengthenHash(String hash) {
        passwordHash = hash;
    }

    void disable(Instant at) {
        if (disabledAt == null) {
            disabledAt = at;
        }
    }

    void enable() {
        disabledAt = null;
    }

    boolean isDisabled() {
        return disabledAt != null;
    }

    SignedInAccount signedIn(Instant at) {
        return new SignedInAccount(id(), username, passwordChanges, at, null);
    }

    TraceSubject traceSubject() {
        return new TraceSubject("account", id, username, null, null);
    }

    long id() {
        return Objects.requireNonNull(id, "not persisted yet");
    }

    String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }
}
