package vn.itplan.reconciliation.checks;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.itplan.plan.PlanFacts.Item;
import vn.itplan.plan.PlanSubject;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/**
 * A row without any amount; said once where no row has one. Plans for digital transformation may do without money.
 */
@Component
class ProjectWithoutMoney implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.PROJECT_WITHOUT_MONEY;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        List<Item> items = picture.plan().items();
        List<Item> without = items.stream()
                .filter(item -> picture.planned(item.id()).isEmpty()
                        && picture.rowTotal(item).isEmpty())
                .toList();
        if (without.isEmpty()) {
            return List.of();
        }
        if (without.size() == items.size()) {
            return picture.plan().subject() == PlanSubject.DIGITAL_TRANSFORMATION
                    ? List.of()
                    : List.of(Finding.of(code(), Place.plan(), items.size()).saying("ALL"));
        }
        return without.stream()
                .map(item -> Finding.of(code(), picture.place(item)).saying("ONE"))
                .toList();
    }
}
