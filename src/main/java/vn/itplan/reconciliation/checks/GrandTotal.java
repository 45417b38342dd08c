package vn.itplan.reconciliation.checks;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.itplan.common.FundingStage;
import vn.itplan.plan.PlanFacts.Stated;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;

/** The total of the plan against all lines. */
@Component
class GrandTotal implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.GRAND_TOTAL;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        return picture.statedMoney(figure -> figure.itemId() == null && isOne(figure)).stream()
                .flatMap(figure -> StatedAgainstLines.finding(picture, code(), figure, picture.place(figure)).stream()
                        .map(finding -> finding.code() == code()
                                ? finding.saying(figure.stage() == FundingStage.DISBURSED ? "PAST" : "PLANNED")
                                : finding))
                .toList();
    }

    private static boolean isOne(Stated figure) {
        return figure.groupId() == null && figure.year() == null && figure.sourceId() == null;
    }
}
