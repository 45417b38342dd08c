package vn.itplan.account.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.itplan.account.CurrentStanding;
import vn.itplan.account.OutsideRequests;
import vn.itplan.account.RefusedRequests;
import vn.itplan.account.SessionSettings;
import vn.itplan.account.SignedInAccount;
import vn.itplan.account.Standing;
import vn.itplan.account.Standings;

/**
 * Reads once a request what the signed-in account may do now. A session whose account was disabled, whose password was
 * changed elsewhere or that has lasted too long ends here, and the request goes on as a visitor's.
 */
class CurrentAccountFilter extends OncePerRequestFilter {

    /** The key of the logging context under which the trail finds where a request came from. */
    private static final String ADDRESS = "address";

    private final Standings standings;
    private final RefusedRequests refusals;
    private final SessionSettings settings;
    private final Clock clock;

    CurrentAccountFilter(Standings standings, RefusedRequests refusals, SessionSettings settings, Clock clock) {
        this.standings = standings;
        this.refusals = refusals;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(OutsideRequests.MARK, true);
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInAccount account) {
            Optional<Standing> standing = lastedTooLong(account) ? Optional.empty() : standings.of(account);
            standing.ifPresentOrElse(
                    found -> request.setAttribute(CurrentStanding.ATTRIBUTE, found), () -> end(request));
        }
        String asked = request.getMethod() + " " + Addresses.path(request);
        try (MDC.MDCCloseable from = MDC.putCloseable(ADDRESS, request.getRemoteAddr());
                MDC.MDCCloseable what = MDC.putCloseable(RefusedRequests.ASKED, asked)) {
            try {
                chain.doFilter(request, response);
            } finally {
                refusals.writeWaiting(request.getAttribute(RefusedRequests.WAITING));
            }
        }
    }

    private boolean lastedTooLong(SignedInAccount account) {
        return account.signedInAt().plus(settings.longest()).isBefore(clock.instant());
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
