package vn.itplan.account;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.audit.AuditTrail;
import vn.itplan.common.NotFoundException;

/**
 * Makes accounts and grants for code without a request: the first administrator, the demonstration, tests. What is
 * there already is left as it is, so that a start that broke off can be repeated.
 */
@Service
@Transactional
public class Accounts {

    private final AccountRepository accounts;
    private final AccountGrantRepository grants;
    private final PasswordHashing hashing;
    private final AuditTrail trail;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            AccountGrantRepository grants,
            PasswordHashing hashing,
            AuditTrail trail,
            Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.hashing = hashing;
        this.trail = trail;
        this.clock = clock;
    }

    /** @return the account's identifier, also of one that was there already; its password then stays */
    public long create(NewAccount command) {
        OutsideRequests.check();
        return find(command.username()).orElseGet(() -> {
            Account account =
                    accounts.saveAndFlush(new Account(command, hashing.hash(command.password()), clock.instant()));
            trail.record("ACCOUNT_CREATED", account.traceSubject(), null);
            return account.id();
        });
    }

    @Transactional(readOnly = true)
    public Optional<Long> find(String username) {
        OutsideRequests.check();
        return accounts.findByUsername(Account.key(username)).map(Account::id);
    }

    /**
     * From now on; nothing happens when the account holds the very grant.
     *
     * @param provinceId null for everywhere, which is for {@link Role#ADMINISTRATOR} alone
     */
    public void grant(long accountId, Role role, @Nullable Long provinceId, @Nullable Long agencyId) {
        OutsideRequests.check();
        if (grants.standing(accountId, role, provinceId, agencyId).isEmpty()) {
            grants.saveAndFlush(new AccountGrant(accountId, role, provinceId, agencyId, clock.instant()));
        }
    }

    public void endGrant(long accountId, Role role, @Nullable Long provinceId, @Nullable Long agencyId) {
        OutsideRequests.check();
        grants.standing(accountId, role, provinceId, agencyId).ifPresent(grant -> grant.end(clock.instant()));
    }

    /** Its sessions and tokens are refused from the next request on. */
    public void disable(long accountId) {
        OutsideRequests.check();
        Account account = accounts.findById(accountId).orElseThrow(() -> new NotFoundException("account " + accountId));
        account.disable(clock.instant());
        trail.record("ACCOUNT_DISABLED", account.traceSubject(), null);
    }
}
