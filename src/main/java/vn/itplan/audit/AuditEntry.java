package vn.itplan.audit;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail as it was written.
 *
 * @param request the number of the request, which stands on its error page and in the log too
 * @param accountId who acted; null for a visitor and for the program itself
 * @param actor the username then, "-" for nobody
 * @param roles all roles of the account then: "PLANNER kien-giang, LEADER phu-tho"
 * @param provinceId null for what belongs to no province
 * @param oldValue as Java writes it; of a deleted row all its values as JSON
 * @param newValue as Java writes it; of a new row all its values as JSON
 */
public record AuditEntry(
        long id,
        Instant at,
        @Nullable String request,
        @Nullable Long accountId,
        String actor,
        String roles,
        @Nullable String address,
        String action,
        String objectType,
        @Nullable Long objectId,
        @Nullable String objectName,
        @Nullable Long provinceId,
        @Nullable Long planId,
        @Nullable String field,
        @Nullable String oldValue,
        @Nullable String newValue,
        @Nullable String reason) {

    /** The value by which a row was created or deleted, rather than one of its fields changed. */
    public boolean isWhole() {
        return field == null && (oldValue != null || newValue != null);
    }

    /** Whether both belong to one request of one person. */
    public boolean sameActAs(AuditEntry other) {
        return request != null
                && request.equals(other.request)
                && actor.equals(other.actor)
                && Objects.equals(accountId, other.accountId);
    }
}
