package vn.itplan.common.web;

import jakarta.servlet.ServletRequest;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The number by which a person on the phone and a line of the log speak of the same request: eight signs that are not
 * mistaken for one another, "K7M2-9QXD".
 */
public final class RequestReference {

    /** The header of every answer. */
    public static final String HEADER = "X-Request-Id";

    /** The key in the logging context. */
    static final String LOGGED_AS = "reference";

    private static final String ATTRIBUTE = RequestReference.class.getName();
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private RequestReference() {}

    /** The request's number; the same one for the whole request, its error page too. */
    public static String of(ServletRequest request) {
        @Nullable Object known = request.getAttribute(ATTRIBUTE);
        if (known instanceof String reference) {
            return reference;
        }
        String reference = four() + "-" + four();
        request.setAttribute(ATTRIBUTE, reference);
        return reference;
    }

    private static String four() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            text.append(SIGNS.charAt(ThreadLocalRandom.current().nextInt(SIGNS.length())));
        }
        return text.toString();
    }
}
