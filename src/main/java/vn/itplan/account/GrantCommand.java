package vn.itplan.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A role to be given.
 *
 * @param provinceId null for everywhere
 * @param from null for now
 * @param to the first moment at which it counts no more, null for without end
 */
public record GrantCommand(
        Role role,
        @Nullable Long provinceId,
        @Nullable Long agencyId,
        @Nullable Instant from,
        @Nullable Instant to) {}
