package vn.itplan.account.web;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.itplan.account.SessionSettings;
import vn.itplan.account.SignedInAccount;

/** Tells every page of somebody signed in how long the session lasts, so that it can warn before the end. */
@ControllerAdvice
class SessionAdvice {

    private final SessionSettings settings;
    private final Clock clock;

    SessionAdvice(SessionSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** In seconds: without a request, in any case, and how long before the end to warn. */
    record SessionTimes(long idle, long longest, long warning) {}

    @ModelAttribute("sessionTimes")
    @Nullable
    SessionTimes times() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedInAccount account)) {
            return null;
        }
        Duration left = Duration.between(clock.instant(), account.signedInAt().plus(settings.longest()));
        return new SessionTimes(
                settings.idle().toSeconds(),
                left.toSeconds(),
                settings.warning().toSeconds());
    }
}
