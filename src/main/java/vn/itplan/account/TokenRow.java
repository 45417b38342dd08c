package vn.itplan.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token as its owner sees it in the list.
 *
 * @param expired at the moment of reading
 */
public record TokenRow(
        long id,
        String name,
        TokenScope scope,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        boolean expired) {}
