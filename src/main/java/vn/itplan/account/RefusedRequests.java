package vn.itplan.account;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import vn.itplan.audit.AuditTrail;
import vn.itplan.audit.TraceSubject;

/** Puts what was refused to somebody into the trail: what it needed, and what was asked for. */
@Component
public class RefusedRequests {

    /** A form that does not come from a page of this application. */
    public static final String FORGED = "REQUEST_FORGED";

    /** A change by a token that may only read. */
    public static final String READ_ONLY = "TOKEN_READ_ONLY";

    /** The key of the logging context under which method and path of the request stand, without its query. */
    public static final String ASKED = "asked";

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
        if (current.get().isPresent()) {
            String asked = MDC.get(ASKED);
            trail.recordApart(
                    "REFUSED",
                    new TraceSubject("province", provinceId, null, provinceId, null),
                    asked == null ? lacking : lacking + " " + asked);
        }
    }
}
