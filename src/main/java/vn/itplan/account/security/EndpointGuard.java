package vn.itplan.account.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import vn.itplan.account.CurrentStanding;
import vn.itplan.account.Standing;
import vn.itplan.account.security.Endpoints.Decision;
import vn.itplan.common.Access;
import vn.itplan.common.ForbiddenException;
import vn.itplan.common.web.Problems;

/**
 * Ends a request before its handler when the account holds the permission nowhere, and always when nobody decided what
 * the handler needs. Whoever must change the password is brought to that page first.
 */
class EndpointGuard implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(EndpointGuard.class);
    private static final String PASSWORD_PAGE = "/account/password";

    private final Access access;
    private final CurrentStanding standing;

    EndpointGuard(Access access, CurrentStanding standing) {
        this.access = access;
        this.standing = standing;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        Optional<Decision> decision =
                handler instanceof HandlerMethod method ? Endpoints.decision(method) : Optional.empty();
        if (decision.isEmpty()) {
            LOG.error("Nobody decided who may call {}", handler);
            throw new ForbiddenException("undecided: " + handler);
        }
        if (decision.get() instanceof Decision.Needed needed) {
            access.requireAnywhere(needed.permission());
            return mayGoOn(request, response);
        }
        return true;
    }

    private boolean mayGoOn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean mustChange = standing.get().filter(Standing::mustChangePassword).isPresent();
        String path = Addresses.path(request);
        if (!mustChange || path.equals(PASSWORD_PAGE)) {
            return true;
        }
        if (Problems.isJson(path)) {
            throw new ForbiddenException("password must be changed");
        }
        Addresses.send(request, response, PASSWORD_PAGE);
        return false;
    }
}
