package vn.itplan.reconciliation.checks;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.itplan.plan.PlanFacts.Stated;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;

/** A printed total against the groups, years or sources that the same place breaks it down to. */
@Component
class StatedParts implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.STATED_PARTS;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        List<Finding> findings = new ArrayList<>();
        for (Stated total : picture.statedMoney(figure -> figure.itemId() == null)) {
            for (Part by : Part.values()) {
                by.of(picture, total).stream()
                        .filter(parts -> parts.table().equals(total.table()))
                        .flatMap(parts ->
                                StatedAgainstLines.compare(
                                                code(), total, parts.sum(), parts.tolerance(), picture.place(total))
                                        .stream()
                                        .map(finding -> finding.saying(
                                                        finding.code() == code() ? by.name() : finding.variant())
                                                .about(total.id(), by)))
                        .forEach(findings::add);
            }
        }
        return findings;
    }
}
