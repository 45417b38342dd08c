package vn.itplan.appendix.importing;

import java.util.List;
import java.util.Set;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyUnit;

/** The problems of a table that depend on the unit of its amounts. */
final class UnitChecks {

    static final String MISSING = "import.unit.missing";
    static final String CONFLICTING = "import.unit.conflicting";
    private static final String BELOW_ONE_DONG = "import.amount.below-one-dong";
    private static final String TOO_LARGE = "import.amount.too-large";

    static final Set<String> CODES = Set.of(MISSING, CONFLICTING, BELOW_ONE_DONG, TOO_LARGE);

    private UnitChecks() {}

    static List<Problem> of(String sheet, List<RecognizedRow> rows, MoneyUnit unit) {
        Problems problems = new Problems(sheet);
        for (RecognizedRow row : rows) {
            row.amounts().forEach(amount -> check(amount, unit, problems));
        }
        return problems.all();
    }

    private static void check(Amount amount, MoneyUnit unit, Problems problems) {
        if (amount.number() != null && Amount.isTooLarge(amount.number(), unit)) {
            problems.error(TOO_LARGE, amount.address(), amount.text(), Money.MAX.toString());
        } else if (amount.number() != null && Amount.isBelowOneDong(amount.number(), unit)) {
            problems.error(BELOW_ONE_DONG, amount.address(), amount.text(), unit.vietnamese());
        }
    }
}
