package vn.itplan.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.itplan.audit.AuditTrail;
import vn.itplan.common.RuleException;

/**
 * One-time links by which people choose their password: nobody else ever knows it. Of a link only a digest is kept; it
 * counts once, for a time, and a newer one takes its place.
 */
@Service
public class PasswordLinks {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String STANDING = """
            where l.hash = :hash and l.used_at is null and l.revoked_at is null and l.expires_at > :now
              and a.id = l.account_id and a.disabled_at is null
            """;

    private final JdbcClient jdbc;
    private final AccountRepository accounts;
    private final PasswordHashing hashing;
    private final PasswordPolicy policy;
    private final SignInThrottle throttle;
    private final Standings standings;
    private final AccountSettings settings;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PasswordLinks(
            JdbcClient jdbc,
            AccountRepository accounts,
            PasswordHashing hashing,
            PasswordPolicy policy,
            SignInThrottle throttle,
            Standings standings,
            AccountSettings settings,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.hashing = hashing;
        this.policy = policy;
        this.throttle = throttle;
        this.standings = standings;
        this.settings = settings;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whose password the link sets. */
    public record Owner(long id, String username, String name, int passwordChanges) {}

    /** Empty when the link is unknown, used, replaced or too old, or its account is disabled. */
    @Transactional(readOnly = true)
    public Optional<Owner> owner(String token) {
        return jdbc.sql("select a.id, a.username, a.name, a.password_changes from account_link l, account a "
                        + STANDING)
                .param("hash", digest(token))
                .param("now", utc(clock.instant()))
                .query(Owner.class)
                .optional();
    }

    /**
     * Sets the password and uses the link up; a password that the policy refuses leaves it as it is.
     *
     * @return false when the link counts no more
     * @throws RuleException at {@code newPassword}
     */
    @Transactional(propagation = Propagation.NEVER)
    public boolean use(String token, String newPassword) {
        Optional<Owner> owner = owner(token);
        if (owner.isEmpty()) {
            return false;
        }
        Owner account = owner.get();
        policy.check(newPassword, account.username());
        String hash = hashing.hash(newPassword);
        Instant now = clock.instant();
        Optional<Standing> standing = standings.of(
                new SignedInAccount(account.id(), account.username(), account.passwordChanges(), now, null));
        if (standing.isEmpty()) {
            return false;
        }
        boolean used = CurrentStanding.acting(
                standing.get(), () -> Boolean.TRUE.equals(transaction.execute(status -> set(token, hash, now))));
        if (used) {
            throttle.succeeded(account.username());
        }
        return used;
    }

    private boolean set(String token, String hash, Instant now) {
        Optional<Long> id = jdbc.sql("update account_link l set used_at = :now from account a " + STANDING
                        + " returning l.account_id")
                .param("hash", digest(token))
                .param("now", utc(now))
                .query(Long.class)
                .optional();
        id.ifPresent(account -> {
            Account row = accounts.findById(account).orElseThrow();
            row.changePassword(hash, now);
            trail.record("PASSWORD_SET", row.traceSubject(), null);
        });
        return id.isPresent();
    }

    /**
     * A new link, which takes the place of any other; the password so far counts no more.
     *
     * @return the link's token, which is nowhere kept
     */
    String issue(Account account) {
        Instant now = clock.instant();
        Instant until = now.plus(settings.link().validFor());
        account.awaitPassword(hashing.hash(random()), now);
        jdbc.sql("""
                        update account_link set revoked_at = :now
                        where account_id = :account and used_at is null and revoked_at is null
                        """).param("now", utc(now)).param("account", account.id()).update();
        String token = random();
        jdbc.sql("""
                        insert into account_link (account_id, hash, created_at, expires_at)
                        values (:account, :hash, :now, :until)
                        """)
                .param("account", account.id())
                .param("hash", digest(token))
                .param("now", utc(now))
                .param("until", utc(until))
                .update();
        trail.record("LINK_CREATED", account.traceSubject(), until.toString());
        return token;
    }

    static String random() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static byte[] digest(String token) {
        return Digests.sha256(token.getBytes(StandardCharsets.UTF_8));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
