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

    public static AuditFilter all() {
        return new AuditFilter("", "", "", null, null, null, "");
    }
}
