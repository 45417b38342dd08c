package vn.itplan.account;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.itplan.audit.AuditTrail;
import vn.itplan.audit.TraceSubject;

/**
 * Puts what was refused to somebody into the trail: what it needed, and what was asked for. A refusal within a
 * transaction waits until the request is over: a second connection for it, taken while the first is held, would let a few
 * refused requests at once block each other.
 */
@Component
public class RefusedRequests {

    /** A form that does not come from a page of this application. */
    public static final String FORGED = "REQUEST_FORGED";

    /** A change by a token that may only read. */
    public static final String READ_ONLY = "TOKEN_READ_ONLY";

    /** The key of the logging context under which method and path of the request stand, without its query. */
    public static final String ASKED = "asked";

    /** The request attribute of a refusal that waits for the end of its request. */
    public static final String WAITING = RefusedRequests.class.getName();

    private final CurrentStanding current;
    private final AuditTrail trail;

    RefusedRequests(CurrentStanding current, AuditTrail trail) {
        this.current = current;
        this.trail = trail;
    }

    public void record(String lacking) {
        record(lacking, null);
    }

    /** Visitors are turned away long before; there is nobody to name. */
    void record(String lacking, @Nullable Long provinceId) {
        if (current.get().isEmpty()) {
            return;
        }
        String asked = MDC.get(ASKED);
        Refusal refusal = new Refusal(asked == null ? lacking : lacking + " " + asked, provinceId);
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null || !TransactionSynchronizationManager.isActualTransactionActive()) {
            write(refusal);
        } else if (request.getAttribute(WAITING, RequestAttributes.SCOPE_REQUEST) == null) {
            request.setAttribute(WAITING, refusal, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /**
     * At the end of a request, when no transaction is open any more. One refusal a request says enough.
     *
     * @param waiting what stands under {@link #WAITING} in the request, if anything does
     */
    public void writeWaiting(@Nullable Object waiting) {
        if (waiting instanceof Refusal refusal) {
            write(refusal);
        }
    }

    private void write(Refusal refusal) {
        Long province = refusal.provinceId();
        trail.recordApart("REFUSED", new TraceSubject("province", province, null, province, null), refusal.details());
    }

    private record Refusal(String details, @Nullable Long provinceId) {}
}
