package vn.itplan.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.itplan.audit.AuditTrail;
import vn.itplan.audit.TraceSubject;

/**
 * Checks a name and a password. An unknown name, a wrong password and a disabled account take the same way and the same
 * time, and give the same answer.
 */
@Service
public class SignIn {

    private static final TraceSubject NOBODY = new TraceSubject("account", null, null, null, null);

    private final AccountRepository accounts;
    private final PasswordHashing hashing;
    private final SignInThrottle throttle;
    private final Standings standings;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignIn(
            AccountRepository accounts,
            PasswordHashing hashing,
            SignInThrottle throttle,
            Standings standings,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.throttle = throttle;
        this.standings = standings;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of an attempt. */
    public sealed interface Outcome {

        record Accepted(SignedInAccount account) implements Outcome {}

        record Refused() implements Outcome {}

        /** @param remaining until another attempt is looked at */
        record Locked(Duration remaining) implements Outcome {}
    }

    /** While a lock lasts, attempts are neither looked at nor put into the trail: it holds the failures that led to it. */
    public Outcome attempt(String typedName, String password, String address) {
        String username = Account.key(typedName);
        Optional<Duration> wait = throttle.attempt(username, address);
        if (wait.isPresent()) {
            return new Outcome.Locked(wait.get());
        }
        Account account = accounts.findByUsername(username).orElse(null);
        boolean right = hashing.matches(password, account == null ? null : account.passwordHash());
        if (!right || account == null || account.isDisabled()) {
            trail.recordApart("SIGN_IN_REFUSED", subject(account), null);
            return new Outcome.Refused();
        }
        throttle.succeeded(username, address);
        strengthen(account, password);
        SignedInAccount signedIn = account.signedIn(clock.instant());
        standings
                .of(signedIn)
                .ifPresent(standing -> CurrentStanding.acting(standing, () -> {
                    trail.recordApart("SIGNED_IN", account.traceSubject(), null);
                    return null;
                }));
        return new Outcome.Accepted(signedIn);
    }

    /** A name that no account has is never kept: it may be a password. */
    private static TraceSubject subject(@Nullable Account account) {
        return account == null ? NOBODY : account.traceSubject();
    }

    private void strengthen(Account account, String password) {
        if (hashing.isOutdated(account.passwordHash())) {
            transaction.executeWithoutResult(status ->
                    accounts.findById(account.id()).ifPresent(row -> row.strengthenHash(hashing.hash(password))));
        }
    }
}
