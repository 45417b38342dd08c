package vn.itplan.account;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * All that a session remembers of its account. What the account may do is asked of the database at every request, so
 * that a disabled account and an ended grant count at once.
 *
 * @param passwordChanges the count at sign-in: a later change of the password ends the session
 * @param scope of the token by which the request came, null for a session
 */
public record SignedInAccount(
        long id,
        String username,
        int passwordChanges,
        Instant signedInAt,
        @Nullable TokenScope scope) implements AuthenticatedPrincipal, Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    @Override
    public String getName() {
        return username;
    }
}
