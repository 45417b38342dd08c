package vn.itplan.account;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The standing of whoever acts in this thread: the account of the request, read once a request, or the one that {@link
 * ActingAs} named.
 */
@Component
public class CurrentStanding {

    /** The request attribute under which the security filter leaves what it read. */
    public static final String ATTRIBUTE = CurrentStanding.class.getName();

    private static final ThreadLocal<@Nullable Standing> ACTING = new ThreadLocal<>();

    private final Standings standings;

    CurrentStanding(Standings standings) {
        this.standings = standings;
    }

    /** Empty for a visitor. */
    public Optional<Standing> get() {
        Standing acting = ACTING.get();
        if (acting != null) {
            return Optional.of(acting);
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedInAccount account)) {
            return Optional.empty();
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Standing standing
                && standing.actor().accountId() == account.id()) {
            return Optional.of(standing);
        }
        Optional<Standing> read = standings.of(account);
        if (request != null) {
            read.ifPresent(s -> request.setAttribute(ATTRIBUTE, s, RequestAttributes.SCOPE_REQUEST));
        }
        return read;
    }

    static <T extends @Nullable Object> T acting(Standing standing, Supplier<T> work) {
        Standing outer = ACTING.get();
        ACTING.set(standing);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                ACTING.remove();
            } else {
                ACTING.set(outer);
            }
        }
    }
}
