package vn.itplan.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.audit.AuditTrail;
import vn.itplan.common.Access;
import vn.itplan.common.CurrentUser;
import vn.itplan.common.ForbiddenException;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.common.RuleException;

/** Personal access tokens: made and revoked by their owner, recognised at the door of the JSON. */
@Service
public class AccessTokens {

    private static final String PREFIX = "itplan_";
    private static final int LONGEST_DAYS = 366;
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AccessTokenRepository tokens;
    private final JdbcClient jdbc;
    private final Access access;
    private final CurrentUser currentUser;
    private final AuditTrail trail;
    private final Clock clock;

    AccessTokens(
            AccessTokenRepository tokens,
            JdbcClient jdbc,
            Access access,
            CurrentUser currentUser,
            AuditTrail trail,
            Clock clock) {
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.access = access;
        this.currentUser = currentUser;
        this.trail = trail;
        this.clock = clock;
    }

    /** One's own that were not revoked, the newest first. */
    @Transactional(readOnly = true)
    public List<TokenRow> own() {
        return jdbc.sql("""
                        select id, name, scope, created_at, expires_at, last_used_at, expires_at <= :now as expired
                        from access_token where account_id = :account and revoked_at is null order by id desc
                        """)
                .param("account", ownAccount())
                .param("now", utc(clock.instant()))
                .query(TokenRow.class)
                .list();
    }

    /**
     * @return the token itself, which is nowhere kept
     * @throws RuleException at {@code name} when another token of the account has it, at {@code days}
     */
    @Transactional
    public String create(String name, TokenScope scope, int days) {
        long account = ownAccount();
        if (days < 1 || days > LONGEST_DAYS) {
            throw RuleException.at("days", "account.token.days.range", LONGEST_DAYS);
        }
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        AccessToken row = new AccessToken(account, name, scope, hash(token), now, now.plus(Duration.ofDays(days)));
        try {
            tokens.saveAndFlush(row);
        } catch (DataIntegrityViolationException duplicate) {
            throw RuleException.at("name", "account.token.name.taken");
        }
        trail.record("TOKEN_CREATED", row.traceSubject(), scope + ", " + days + " days");
        return token;
    }

    /** Doing it twice does no harm. */
    @Transactional
    public void revoke(long id) {
        AccessToken token = tokens.findByIdAndAccountId(id, ownAccount())
                .orElseThrow(() -> new NotFoundException("access token " + id));
        if (!token.isRevoked()) {
            token.revoke(clock.instant());
            trail.record("TOKEN_REVOKED", token.traceSubject(), null);
        }
    }

    /** Who comes with the token; empty when it is unknown, revoked or expired. Whether the account lives is asked apart. */
    @Transactional
    public Optional<SignedInAccount> recognise(String token) {
        if (!token.startsWith(PREFIX) || token.length() > 100) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return jdbc.sql("""
                        select t.id as token_id, t.scope, t.last_used_at, a.id, a.username, a.password_changes
                        from access_token t join account a on a.id = t.account_id
                        where t.hash = :hash and t.revoked_at is null and t.expires_at > :now
                        """)
                .param("hash", hash(token))
                .param("now", utc(now))
                .query((row, number) -> {
                    noteUse(row.getLong("token_id"), row.getObject("last_used_at", OffsetDateTime.class), now);
                    return new SignedInAccount(
                            row.getLong("id"),
                            row.getString("username"),
                            row.getInt("password_changes"),
                            now,
                            TokenScope.valueOf(row.getString("scope")));
                })
                .optional();
    }

    private long ownAccount() {
        access.requireAnywhere(Permission.OWN_ACCOUNT);
        return currentUser
                .actor()
                .map(CurrentUser.Actor::accountId)
                .orElseThrow(() -> new ForbiddenException("visitor"));
    }

    /** To the minute, so that reading does not write every time. */
    private void noteUse(long id, @Nullable OffsetDateTime last, Instant now) {
        if (last == null || last.toInstant().isBefore(now.minus(USE_NOTED_EVERY))) {
            jdbc.sql("update access_token set last_used_at = :now where id = :id")
                    .param("now", utc(now))
                    .param("id", id)
                    .update();
        }
    }

    static byte[] hash(String token) {
        return Digests.sha256(token.getBytes(StandardCharsets.US_ASCII));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
