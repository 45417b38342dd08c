package vn.itplan.reconciliation.checks;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;

/** The column of the rows' totals against the total below it, where no single row explains the difference. */
@Component
class TotalsColumn implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.TOTALS_COLUMN;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        List<Finding> findings = new ArrayList<>();
        for (TotalsOfRows table : TotalsOfRows.all(picture)) {
            if (table.culprit() == null) {
                StatedAgainstLines.compare(
                                CheckCode.TOTALS_COLUMN,
                                table.total(),
                                table.sum(),
                                table.tolerance(),
                                picture.place(table.total()))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }
}
