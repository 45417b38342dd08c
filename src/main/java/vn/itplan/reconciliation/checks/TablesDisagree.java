package vn.itplan.reconciliation.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.itplan.common.FundingStage;
import vn.itplan.plan.PlanFacts.Stated;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;

/**
 * Two tables of one paper that print the same sum: the same cell twice, or a total at one place and its groups, years or
 * sources at another.
 */
@Component
class TablesDisagree implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.TABLES_DISAGREE;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        List<Finding> findings = new ArrayList<>();
        for (Stated figure : picture.statedMoney(each -> each.stage() == FundingStage.PLANNED)) {
            Part.again(picture, figure, other -> !other.place().equals(figure.place()))
                    .flatMap(other -> StatedAgainstLines.compare(
                            code(),
                            figure,
                            Objects.requireNonNull(other.amount()),
                            Printed.tolerance(other),
                            picture.place(figure),
                            other.place()))
                    .map(finding -> finding.code() == code() ? finding.saying("SAME") : finding)
                    .ifPresent(findings::add);
            if (figure.itemId() == null) {
                for (Part by : Part.values()) {
                    by.of(picture, figure).stream()
                            .filter(parts -> !parts.table().equals(figure.table()))
                            .flatMap(parts -> StatedAgainstLines.compare(
                                            code(),
                                            figure,
                                            parts.sum(),
                                            parts.tolerance(),
                                            picture.place(figure),
                                            parts.table())
                                    .stream()
                                    .map(finding -> finding.about(figure.id(), by, parts.table()))
                                    .map(finding -> finding.code() == code() ? finding.saying(by.name()) : finding))
                            .forEach(findings::add);
                }
            }
        }
        return findings;
    }
}
