package vn.itplan.reconciliation.checks;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.itplan.common.Money;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.checks.TotalsOfRows.Wrong;

/**
 * A row's total and the column of totals are both wrong, by the same amount: one wrong figure explains both. A row is
 * named once, by the innermost table that it explains.
 */
@Component
class OneWrongRow implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.ONE_WRONG_ROW;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        Set<Long> named = new HashSet<>();
        return TotalsOfRows.all(picture).stream()
                .filter(table -> table.culprit() != null
                        && named.add(table.culprit().item().id()))
                .map(table -> finding(picture, table, Objects.requireNonNull(table.culprit())))
                .toList();
    }

    private static Finding finding(Picture picture, TotalsOfRows table, Wrong row) {
        long stated = Objects.requireNonNull(row.stated().amount());
        return Finding.of(
                        CheckCode.ONE_WRONG_ROW,
                        picture.place(row.item()).in(row.stated().place()),
                        Money.ofDong(stated),
                        Money.ofDong(row.computed()),
                        Money.ofDong(table.sum()),
                        Money.ofDong(table.printed()))
                .money(stated, row.computed())
                .about(table.sum(), table.printed());
    }
}
