package vn.itplan.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A role of an account as lists show it.
 *
 * @param province its name, null for everywhere
 * @param begun whether it counts already
 * @param ended whether it counts no more
 */
public record GrantRow(
        long id,
        long accountId,
        Role role,
        @Nullable String province,
        @Nullable String agency,
        Instant validFrom,
        @Nullable Instant validTo,
        boolean begun,
        boolean ended) {}
