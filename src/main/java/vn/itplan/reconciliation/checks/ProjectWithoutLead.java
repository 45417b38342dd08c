package vn.itplan.reconciliation.checks;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.itplan.plan.PlanFacts.Item;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/** A row names no agency that does it; said once where no row of the plan does. */
@Component
class ProjectWithoutLead implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.PROJECT_WITHOUT_LEAD;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        List<Item> items = picture.plan().items();
        List<Item> without = items.stream().filter(item -> item.lead() == null).toList();
        if (!without.isEmpty() && without.size() == items.size()) {
            return List.of(Finding.of(code(), Place.plan(), items.size()).saying("ALL"));
        }
        return without.stream()
                .map(item -> Finding.of(code(), picture.place(item)).saying("ONE"))
                .toList();
    }
}
