package vn.itplan.audit;

import java.util.Set;

/**
 * Whose own entries a reader may see: a sign-in or a token belongs to no province, but its account does by its grants.
 * The room of accounts answers.
 */
public interface AccountsInReach {

    /** The accounts that hold or held a grant in one of the provinces. */
    Set<Long> of(Set<Long> provinces);
}
