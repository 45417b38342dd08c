package vn.itplan.appendix.importing;

import org.jspecify.annotations.Nullable;
import vn.itplan.common.MoneyUnit;

/**
 * The unit in which the table prints its amounts.
 *
 * @param text as written, or empty when it was chosen by a person
 * @param address where it stands, or null when it was chosen
 */
public record UnitFound(
        MoneyUnit unit, String text, @Nullable String address) {

    static UnitFound chosen(MoneyUnit unit) {
        return new UnitFound(unit, "", null);
    }
}
