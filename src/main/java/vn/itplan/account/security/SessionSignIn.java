package vn.itplan.account.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import vn.itplan.account.SignedInAccount;
import vn.itplan.common.web.KeptForms;

/** Puts an account into the session, under a new number and with a new CSRF token. */
@Component
public class SessionSignIn {

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SessionAuthenticationStrategy renewal;

    SessionSignIn(CsrfTokenRepository csrfTokens) {
        renewal = new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(csrfTokens)));
    }

    /** @param returnAddress where the person goes on; what others typed before is dropped */
    public void start(
            HttpServletRequest request,
            HttpServletResponse response,
            SignedInAccount account,
            @Nullable String returnAddress) {
        HttpSession session = request.getSession(false);
        if (session != null && isSignedIn()) {
            session.invalidate();
        } else if (session != null) {
            KeptForms.retain(session, returnAddress);
        }
        renew(request, response, account);
    }

    /** The same person goes on, after a change of password. */
    public void renew(HttpServletRequest request, HttpServletResponse response, SignedInAccount account) {
        Authentication authentication = UsernamePasswordAuthenticationToken.authenticated(account, null, List.of());
        renewal.onAuthentication(authentication, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private static boolean isSignedIn() {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        return before != null && before.getPrincipal() instanceof SignedInAccount;
    }
}
