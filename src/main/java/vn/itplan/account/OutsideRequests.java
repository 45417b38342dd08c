package vn.itplan.account;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Keeps from the web what would give anybody any permission. */
public final class OutsideRequests {

    /** The security filter marks every request with it. */
    public static final String MARK = OutsideRequests.class.getName();

    private OutsideRequests() {}

    static void check() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null && request.getAttribute(MARK, RequestAttributes.SCOPE_REQUEST) != null) {
            throw new IllegalStateException("Not within a request");
        }
    }
}
