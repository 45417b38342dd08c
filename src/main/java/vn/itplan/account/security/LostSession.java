package vn.itplan.account.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import vn.itplan.account.CurrentStanding;
import vn.itplan.account.RefusedRequests;
import vn.itplan.common.web.KeptForms;

/**
 * Brings people back to where they were. A visitor who asks for a page signs in first and returns to it. A form whose
 * session was lost is kept, if it came from a page of this application; after signing in, its page is shown again with
 * everything that was typed, and the person decides whether to send it.
 */
@Component
class LostSession implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Endpoints endpoints;
    private final CurrentStanding standing;
    private final RefusedRequests refusals;

    LostSession(Endpoints endpoints, CurrentStanding standing, RefusedRequests refusals) {
        this.endpoints = endpoints;
        this.standing = standing;
        this.refusals = refusals;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException visitor)
            throws IOException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            comeBack(request, response);
        } else if (Addresses.isHtmx(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("HX-Refresh", "true");
        } else {
            String address = Addresses.page(Addresses.of(request)).orElse("/");
            Addresses.send(request, response, Addresses.signIn(address));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (refused instanceof CsrfException && Addresses.isSameOrigin(request)) {
            comeBack(request, response);
        } else {
            refusals.record(RefusedRequests.FORGED);
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private void comeBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Addresses.isSameOrigin(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        Optional<String> form =
                endpoints.isResumable(request) ? KeptForms.keep(request, Addresses.path(request)) : Optional.empty();
        if (form.isPresent()) {
            String address = Addresses.with(Addresses.of(request), KeptForms.PARAMETER, form.get());
            Addresses.send(request, response, address);
        } else if (standing.get().isEmpty()) {
            Addresses.send(request, response, Addresses.referringPage(request).orElse("/"));
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
