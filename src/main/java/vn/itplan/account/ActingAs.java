package vn.itplan.account;

import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.itplan.common.NotFoundException;

/**
 * Lets code without a request act as an account, with that account's permissions and under its name in the trail: the
 * loader of the demonstration, and tests. A request can never reach it.
 */
@Component
public class ActingAs {

    private final AccountRepository accounts;
    private final Standings standings;
    private final Clock clock;

    ActingAs(AccountRepository accounts, Standings standings, Clock clock) {
        this.accounts = accounts;
        this.standings = standings;
        this.clock = clock;
    }

    public void run(String username, Runnable work) {
        call(username, () -> {
            work.run();
            return null;
        });
    }

    /**
     * Grants are read once, at the start.
     *
     * @throws NotFoundException when there is no such account, or it is disabled
     */
    public <T extends @Nullable Object> T call(String username, Supplier<T> work) {
        OutsideRequests.check();
        Standing standing = accounts.findByUsername(Account.key(username))
                .flatMap(account -> standings.of(account.signedIn(clock.instant())))
                .orElseThrow(() -> new NotFoundException("account " + username));
        return CurrentStanding.acting(standing, work);
    }
}
