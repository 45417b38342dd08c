package vn.itplan.account;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.itplan.audit.AuditTrail;
import vn.itplan.common.Access;
import vn.itplan.common.CurrentUser;
import vn.itplan.common.CurrentUser.Actor;
import vn.itplan.common.ForbiddenException;
import vn.itplan.common.Permission;
import vn.itplan.common.RuleException;

/** Changes one's own password. */
@Service
public class Passwords {

    private final AccountRepository accounts;
    private final PasswordHashing hashing;
    private final PasswordPolicy policy;
    private final SignInThrottle throttle;
    private final Access access;
    private final CurrentUser currentUser;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Passwords(
            AccountRepository accounts,
            PasswordHashing hashing,
            PasswordPolicy policy,
            SignInThrottle throttle,
            Access access,
            CurrentUser currentUser,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.policy = policy;
        this.throttle = throttle;
        this.access = access;
        this.currentUser = currentUser;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** In characters. */
    public int minLength() {
        return policy.minLength();
    }

    /**
     * All sessions of the account end; the one that asks goes on with what is returned.
     *
     * @throws RuleException at {@code currentPassword} or {@code newPassword}
     */
    @Transactional(propagation = Propagation.NEVER)
    public SignedInAccount changeOwn(String currentPassword, String newPassword) {
        access.requireAnywhere(Permission.OWN_ACCOUNT);
        Actor actor = currentUser.actor().orElseThrow(() -> new ForbiddenException("visitor"));
        Account account = accounts.findById(actor.accountId()).orElseThrow();
        checkCurrent(account, currentPassword);
        policy.check(newPassword, account.username());
        if (hashing.matches(newPassword, account.passwordHash())) {
            throw RuleException.at(PasswordPolicy.FIELD, "account.password.same");
        }
        String hash = hashing.hash(newPassword);
        SignedInAccount signedIn = transaction.execute(status -> {
            Account row = accounts.findById(account.id()).orElseThrow();
            row.changePassword(hash, clock.instant());
            trail.record("PASSWORD_CHANGED", row.traceSubject(), null);
            return row.signedIn(clock.instant());
        });
        throttle.succeeded(account.username());
        return signedIn;
    }

    /** Counted like a sign-in: an open desk must not be a place to guess. */
    private void checkCurrent(Account account, String currentPassword) {
        throttle.attempt(account.username()).ifPresent(wait -> {
            throw RuleException.at(
                    "currentPassword", "account.password.locked", Math.max(1, (wait.toSeconds() + 59) / 60));
        });
        if (!hashing.matches(currentPassword, account.passwordHash())) {
            trail.recordApart("PASSWORD_REFUSED", account.traceSubject(), null);
            throw RuleException.at("currentPassword", "account.password.wrong");
        }
        throttle.succeeded(account.username());
    }
}
