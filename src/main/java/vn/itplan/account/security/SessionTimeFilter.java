package vn.itplan.account.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.itplan.account.SessionSettings;
import vn.itplan.account.SignedInAccount;

/**
 * Tells a page how many seconds its session has left, without counting as a request of the person: the session is looked
 * at in the database and never taken, so that its last use stays as it is. Hence no controller, on whose way the
 * framework takes the session.
 */
class SessionTimeFilter extends OncePerRequestFilter {

    static final String PATH = "/account/session-left";

    private final SessionRepository<? extends Session> sessions;
    private final SessionSettings settings;
    private final Clock clock;

    SessionTimeFilter(SessionRepository<? extends Session> sessions, SessionSettings settings, Clock clock) {
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        String number = request.getRequestedSessionId();
        Session session = number == null ? null : sessions.findById(number);
        SignedInAccount account = session == null ? null : account(session);
        long idle = 0;
        long longest = 0;
        if (session != null && account != null) {
            Instant now = clock.instant();
            idle = left(now, session.getLastAccessedTime().plus(session.getMaxInactiveInterval()));
            longest = left(now, account.signedInAt().plus(settings.longest()));
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write("{\"idle\":" + idle + ",\"longest\":" + longest + "}");
    }

    private static @Nullable SignedInAccount account(Session session) {
        Object context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context instanceof SecurityContext known
                        && known.getAuthentication() != null
                        && known.getAuthentication().getPrincipal() instanceof SignedInAccount account
                ? account
                : null;
    }

    private static long left(Instant now, Instant end) {
        return Math.max(0, Duration.between(now, end).toSeconds());
    }
}
