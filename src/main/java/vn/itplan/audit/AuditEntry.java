package vn.itplan.audit;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
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
 * @param newValue as Java writes it; of a new row all its values as JSON; of an act recorded by name its details
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

    private static final Set<String> OF_ROWS = Set.of("CREATED", "CHANGED", "DELETED", "RESTORED");

    /** Whether a row was created or deleted, with all its values. */
    public boolean isWhole() {
        return isOfRow() && field == null && (oldValue != null || newValue != null);
    }

    /** Whether a row was changed; everything else is an act that was recorded by name. */
    public boolean isOfRow() {
        return OF_ROWS.contains(action);
    }

    /** What was said of an act that was recorded by name. */
    public @Nullable String details() {
        return isOfRow() ? null : newValue;
    }

    /** Whether both belong to one request of one person, or to one transaction of the program. */
    public boolean sameActAs(AuditEntry other) {
        return Objects.equals(accountId, other.accountId)
                && actor.equals(other.actor)
                && Objects.equals(request, other.request)
                && (request != null || at.equals(other.at));
    }
}
