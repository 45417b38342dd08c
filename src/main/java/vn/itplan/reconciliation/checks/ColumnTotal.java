package vn.itplan.reconciliation.checks;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.itplan.plan.PlanFacts.Stated;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;

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
                .flatMap(figure -> StatedAgainstLines.finding(picture, code(), figure, picture.place(figure)).stream()
                        .map(finding -> finding.code() == code() ? finding.saying(column(figure)) : finding))
                .toList();
    }

    private static String column(Stated figure) {
        return figure.year() == null ? "SOURCE" : figure.sourceId() == null ? "YEAR" : "BOTH";
    }

    private static boolean isOne(Stated figure) {
        return figure.year() != null || figure.sourceId() != null;
    }
}
