package vn.itplan.account.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets few uploads in at once. Files are read into memory, and before anybody is asked who sends them, so that many at once
 * would fill it; visitors, who can send nothing but a form whose session ended, pass a gate of their own.
 */
class UploadGate extends OncePerRequestFilter {

    private static final int SIGNED_IN = 8;
    private static final int VISITORS = 2;
    private static final long WAIT_SECONDS = 10;

    private final Semaphore signedIn = new Semaphore(SIGNED_IN, true);
    private final Semaphore visitors = new Semaphore(VISITORS, true);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Semaphore gate = isSignedIn(request) ? signedIn : visitors;
        if (!enter(gate)) {
            response.setHeader("Retry-After", String.valueOf(WAIT_SECONDS));
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            gate.release();
        }
    }

    private static boolean isSignedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    private static boolean enter(Semaphore gate) {
        try {
            return gate.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
