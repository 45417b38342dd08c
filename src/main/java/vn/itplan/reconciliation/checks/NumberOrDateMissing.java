package vn.itplan.reconciliation.checks;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/** The plan itself has no number or no date. */
@Component
class NumberOrDateMissing implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.NUMBER_OR_DATE_MISSING;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        boolean number = picture.plan().number() == null;
        boolean date = picture.plan().issuedOn() == null;
        if (!number && !date) {
            return List.of();
        }
        String missing = number && date ? "BOTH" : number ? "NUMBER" : "DATE";
        return List.of(Finding.of(code(), Place.plan()).saying(missing));
    }
}
