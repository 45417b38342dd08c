package vn.itplan.reconciliation.checks;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.itplan.plan.PlanFacts.Stated;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/** The total of a column, a year or a source, of a group or of the plan, against the lines. */
@Component
class ColumnTotal implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.COLUMN_TOTAL;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        return picture.statedMoney(figure -> figure.itemId() == null && isOne(figure)).stream()
                .flatMap(figure -> StatedAgainstLines.finding(picture, code(), figure, Place.figure(figure)).stream())
                .toList();
    }

    private static boolean isOne(Stated figure) {
        return figure.year() != null || figure.sourceId() != null;
    }
}
