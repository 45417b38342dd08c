package vn.itplan.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as its administrator sees it.
 *
 * @param grants all of the administrator's provinces, also ended ones
 * @param whole whether all that the account may do lies within the administrator's reach, so that it may be disabled and
 *     reset
 * @param own whether it is the administrator's
 * @param linkUntil how long its one-time link may be used, null where there is none
 * @param sessions that are open now
 */
public record AccountPage(
        long id,
        String username,
        String name,
        AccountState state,
        Instant createdAt,
        Instant passwordChangedAt,
        @Nullable Instant linkUntil,
        boolean whole,
        boolean own,
        int sessions,
        List<GrantRow> grants) {

    /** Whether the administrator may act on the account itself, not only grant in own provinces. */
    public boolean mayChange() {
        return whole && !own;
    }
}
