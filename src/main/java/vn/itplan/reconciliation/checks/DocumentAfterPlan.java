package vn.itplan.reconciliation.checks;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;

/** A document that is younger than the plan that cites it. */
@Component
class DocumentAfterPlan implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.DOCUMENT_AFTER_PLAN;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        LocalDate issued = picture.plan().issuedOn();
        LocalDate latest = issued == null ? LocalDate.of(picture.plan().lastYear(), 12, 31) : issued;
        return Mentions.of(picture).stream()
                .filter(mention -> mention.date().isAfter(latest))
                .map(mention -> Finding.of(code(), mention.place(), mention.number(), mention.date(), latest)
                        .about(mention.key(), mention.date()))
                .distinct()
                .toList();
    }
}
