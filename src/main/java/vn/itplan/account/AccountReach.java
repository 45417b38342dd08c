package vn.itplan.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.itplan.common.Access;
import vn.itplan.common.CurrentUser;
import vn.itplan.common.ForbiddenException;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.common.RuleException;

/**
 * How far an administrator reaches. Without province: to all accounts. In a province: sees the accounts that hold or held
 * a role there, and acts on the account itself only when it holds no role elsewhere; else disabling or resetting it would
 * reach into another province, or to the administrator of all.
 */
@Component
class AccountReach {

    /** Of an account {@code a}. */
    static final String VISIBLE = """
            (:everywhere or exists (
              select from account_grant g where g.account_id = a.id and g.province_id = any (:visible)))
            """;

    static final String WHOLE = """
            (:everywhere or not exists (
              select from account_grant g where g.account_id = a.id and (g.valid_to is null or g.valid_to > :now)
                and (g.province_id is null or g.province_id <> all (:visible))))
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final CurrentUser currentUser;
    private final RefusedRequests refusals;
    private final Clock clock;

    AccountReach(JdbcClient jdbc, Access access, CurrentUser currentUser, RefusedRequests refusals, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.currentUser = currentUser;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** The values of the conditions above. */
    Map<String, Object> values() {
        access.requireAnywhere(Permission.ACCOUNT_EDIT);
        Map<String, Object> values = new HashMap<>();
        values.put("everywhere", access.mayEverywhere(Permission.ACCOUNT_EDIT));
        values.put("visible", access.provincesWith(Permission.ACCOUNT_EDIT).toArray(Long[]::new));
        values.put("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return values;
    }

    /**
     * @throws NotFoundException when the administrator may not even know of the account
     */
    void requireVisible(long accountId) {
        if (!holds(VISIBLE, accountId)) {
            throw new NotFoundException("account " + accountId);
        }
    }

    /**
     * @throws RuleException when it is one's own
     * @throws ForbiddenException when it holds a role out of reach
     */
    void requireWhole(long accountId) {
        requireVisible(accountId);
        if (accountId == self()) {
            throw new RuleException("account.admin.self");
        }
        if (!holds(WHOLE, accountId)) {
            refusals.record(Permission.ACCOUNT_EDIT.name());
            throw new ForbiddenException("account " + accountId + " has roles elsewhere");
        }
    }

    void requireEverywhere() {
        if (!access.mayEverywhere(Permission.ACCOUNT_EDIT)) {
            refusals.record(Permission.ACCOUNT_EDIT.name());
            throw new ForbiddenException("grant without province");
        }
    }

    long self() {
        return currentUser.actor().map(CurrentUser.Actor::accountId).orElse(0L);
    }

    private boolean holds(String condition, long accountId) {
        return jdbc.sql("select exists (select from account a where a.id = :id and " + condition + ")")
                .params(values())
                .param("id", accountId)
                .query(Boolean.class)
                .single();
    }
}
