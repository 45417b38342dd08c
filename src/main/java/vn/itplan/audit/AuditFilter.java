package vn.itplan.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries the administration looks at.
 *
 * @param who part of a username, empty for everybody
 * @param type of the object, empty for all
 * @param action empty for all
 * @param provinceId null for all that the reader may see
 * @param from first day in Vietnam, null for the beginning
 * @param to last day in Vietnam, null for today
 * @param words that stand in a name in any order, accents and case ignored; or a part of a value, reason or request number
 */
public record AuditFilter(
        String who,
        String type,
        String action,
        @Nullable Long provinceId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String words) {

    /** What was asked for, for the trail of an export; null when it was everything. */
    public @Nullable String told() {
        StringBuilder told = new StringBuilder();
        tell(told, "who", who);
        tell(told, "type", type);
        tell(told, "action", action);
        tell(told, "province", provinceId);
        tell(told, "from", from);
        tell(told, "to", to);
        tell(told, "words", words);
        return told.isEmpty() ? null : told.toString().strip();
    }

    private static void tell(StringBuilder told, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            told.append(name).append('=').append(value).append(' ');
        }
    }

    public static AuditFilter all() {
        return new AuditFilter("", "", "", null, null, null, "");
    }
}
