package vn.itplan.account;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.audit.AuditTrail;
import vn.itplan.common.Access;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.common.RuleException;
import vn.itplan.common.Texts;
import vn.itplan.common.Twins;

/**
 * What an administrator does with accounts, within the reach that {@link AccountReach} says. Nobody acts on the own
 * account, and one administrator of all provinces who can sign in always remains.
 */
@Service
@Transactional
public class AccountAdministration {

    public static final int LONGEST_USERNAME = 100;
    public static final int LONGEST_NAME = 200;

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]*(@[a-z0-9][a-z0-9.-]*)?");

    private final AccountRepository accounts;
    private final AccountGrantRepository grants;
    private final AccessTokenRepository tokens;
    private final AccountReach reach;
    private final AccountSessions sessions;
    private final PasswordLinks links;
    private final PasswordHashing hashing;
    private final AuditTrail trail;
    private final Access access;
    private final JdbcClient jdbc;
    private final Clock clock;

    AccountAdministration(
            AccountRepository accounts,
            AccountGrantRepository grants,
            AccessTokenRepository tokens,
            AccountReach reach,
            AccountSessions sessions,
            PasswordLinks links,
            PasswordHashing hashing,
            AuditTrail trail,
            Access access,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.tokens = tokens;
        this.reach = reach;
        this.sessions = sessions;
        this.links = links;
        this.hashing = hashing;
        this.trail = trail;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param token of the one-time link, which is nowhere kept
     */
    public record Invited(long id, String username, String token) {

        @Override
        public String toString() {
            return "Invited[" + username + "]";
        }
    }

    /**
     * Makes an account with its first role; its owner chooses the password.
     *
     * @throws RuleException at {@code username} or a field of the grant
     */
    public Invited create(String username, String name, GrantCommand first) {
        String key = Account.key(username);
        if (key.length() > LONGEST_USERNAME || !USERNAME.matcher(key).matches()) {
            throw RuleException.at("username", "account.admin.username.form");
        }
        check(first);
        NewAccount command = new NewAccount(key, Texts.cleanLine(name), PasswordLinks.random(), false);
        Account account = Twins.refuse(
                "username",
                "account.admin.username.taken",
                () -> accounts.saveAndFlush(new Account(command, hashing.hash(command.password()), clock.instant())));
        trail.record("ACCOUNT_CREATED", account.traceSubject(), null);
        save(account.id(), first);
        return new Invited(account.id(), key, links.issue(account));
    }

    /**
     * @throws RuleException at a field when it cannot be given, or the account holds the role already
     */
    public void grant(long accountId, GrantCommand command) {
        reach.requireVisible(accountId);
        if (accountId == reach.self()) {
            throw new RuleException("account.admin.self");
        }
        check(command);
        save(accountId, command);
    }

    /** The role counts no more from now on. */
    public void revoke(long accountId, long grantId) {
        reach.requireVisible(accountId);
        AccountGrant grant = grants.findById(grantId)
                .filter(found -> found.accountId() == accountId)
                .orElseThrow(() -> new NotFoundException("grant " + grantId));
        Long province = grant.provinceId();
        if (province == null) {
            reach.requireEverywhere();
            lockAdministrators();
        } else {
            access.require(Permission.ACCOUNT_EDIT, province);
        }
        grant.end(clock.instant());
        grants.flush();
        if (province == null) {
            checkAnAdministratorRemains();
        }
    }

    /** The password, the open sessions and the access tokens so far count no more; the link leads to a new password. */
    public Invited reset(long accountId) {
        Account account = change(accountId);
        if (account.isDisabled()) {
            throw new RuleException("account.admin.disabled");
        }
        lockAdministrators();
        Instant now = clock.instant();
        tokens.findByAccountIdAndRevokedAtIsNull(accountId).forEach(token -> {
            token.revoke(now);
            trail.record("TOKEN_REVOKED", token.traceSubject(), null);
        });
        String token = links.issue(account);
        accounts.flush();
        if (isAdministratorOfAll(accountId)) {
            checkAnAdministratorRemains();
        }
        sessions.end(account.username());
        return new Invited(accountId, account.username(), token);
    }

    /** Its next request is refused. Doing it twice does no harm. */
    public void disable(long accountId) {
        Account account = change(accountId);
        if (account.isDisabled()) {
            return;
        }
        lockAdministrators();
        account.disable(clock.instant());
        accounts.flush();
        if (isAdministratorOfAll(accountId)) {
            checkAnAdministratorRemains();
        }
        trail.record("ACCOUNT_DISABLED", account.traceSubject(), null);
        sessions.end(account.username());
    }

    /** With the password and the roles it has. */
    public void enable(long accountId) {
        Account account = change(accountId);
        if (account.isDisabled()) {
            account.enable();
            trail.record("ACCOUNT_ENABLED", account.traceSubject(), null);
        }
    }

    /** @return how many there were */
    public int endSessions(long accountId) {
        Account account = change(accountId);
        int ended = sessions.end(account.username());
        trail.record("SESSIONS_ENDED", account.traceSubject(), String.valueOf(ended));
        return ended;
    }

    private Account change(long accountId) {
        reach.requireWhole(accountId);
        return accounts.findById(accountId).orElseThrow(() -> new NotFoundException("account " + accountId));
    }

    private void check(GrantCommand command) {
        Long province = command.provinceId();
        if (province == null) {
            reach.requireEverywhere();
            if (command.role() != Role.ADMINISTRATOR) {
                throw RuleException.at("role", "account.grant.role.everywhere");
            }
        } else {
            access.require(Permission.ACCOUNT_EDIT, province);
        }
        Long agency = command.agencyId();
        if (agency != null && (province == null || !isAgencyOf(province, agency))) {
            throw RuleException.at("agencyId", "form.error.choose");
        }
        Instant from = command.from() == null ? clock.instant() : command.from();
        if (command.to() != null && !command.to().isAfter(from)) {
            throw RuleException.at("to", "account.grant.to.early");
        }
    }

    private void save(long accountId, GrantCommand command) {
        Instant from = command.from() == null ? clock.instant() : command.from();
        boolean held = jdbc.sql("""
                        select exists (select from account_grant where account_id = :account and role = :role
                          and province_id is not distinct from cast(:province as bigint)
                          and agency_id is not distinct from cast(:agency as bigint)
                          and (valid_to is null or valid_to > :from))
                        """)
                .param("account", accountId)
                .param("role", command.role().name())
                .param("province", command.provinceId())
                .param("agency", command.agencyId())
                .param("from", OffsetDateTime.ofInstant(from, ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        if (held) {
            throw RuleException.at("role", "account.grant.role.held");
        }
        AccountGrant grant =
                new AccountGrant(accountId, command.role(), command.provinceId(), command.agencyId(), from);
        Twins.refuse("role", "account.grant.role.held", () -> grants.saveAndFlush(grant.until(command.to())));
    }

    private boolean isAgencyOf(long province, long agency) {
        return jdbc.sql("select exists (select from agency where id = :agency and province_id = :province)")
                .param("agency", agency)
                .param("province", province)
                .query(Boolean.class)
                .single();
    }

    /** Two who shut each other out at the same moment take turns. */
    private void lockAdministrators() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('itplan administrators'))")
                .query(row -> {});
    }

    private boolean isAdministratorOfAll(long accountId) {
        return jdbc.sql("""
                        select exists (select from account_grant where account_id = :account and province_id is null
                          and (valid_to is null or valid_to > :now))
                        """)
                .param("account", accountId)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Somebody who has a password and whose role does not end by itself. */
    private void checkAnAdministratorRemains() {
        boolean remains = jdbc.sql("""
                        select exists (select from account_grant g join account a on a.id = g.account_id
                          where g.role = 'ADMINISTRATOR' and g.province_id is null and g.valid_from <= :now
                            and g.valid_to is null and a.disabled_at is null and not a.awaits_password)
                        """)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        if (!remains) {
            throw new RuleException("account.admin.last");
        }
    }
}
