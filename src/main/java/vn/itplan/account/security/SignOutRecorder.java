package vn.itplan.account.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import vn.itplan.account.SignedInAccount;
import vn.itplan.audit.AuditTrail;
import vn.itplan.audit.TraceSubject;

/** Puts a sign-out into the trail while it is still known whose. */
@Component
class SignOutRecorder implements LogoutHandler {

    private final AuditTrail trail;

    SignOutRecorder(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedInAccount account) {
            trail.recordApart(
                    "SIGNED_OUT", new TraceSubject("account", account.id(), account.username(), null, null), null);
        }
    }
}
