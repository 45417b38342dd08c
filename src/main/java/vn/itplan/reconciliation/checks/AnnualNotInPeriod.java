package vn.itplan.reconciliation.checks;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.itplan.common.Texts;
import vn.itplan.plan.PlanFacts;
import vn.itplan.plan.PlanFacts.Parent;
import vn.itplan.plan.PlanFacts.ParentItem;
import vn.itplan.plan.PlanKind;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/**
 * An annual plan that hangs on no period plan although there is one, or a row of it that the period plan does not name.
 */
@Component
class AnnualNotInPeriod implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.ANNUAL_NOT_IN_PERIOD;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        PlanFacts plan = picture.plan();
        if (plan.kind() != PlanKind.ANNUAL) {
            return List.of();
        }
        Parent parent = plan.parent();
        if (parent == null) {
            return plan.periodPlanExists()
                    ? List.of(Finding.of(code(), Place.plan()).saying("PLAN"))
                    : List.of();
        }
        Set<Long> projects = parent.items().stream().map(ParentItem::projectId).collect(Collectors.toSet());
        Set<String> names = parent.items().stream()
                .map(item -> Texts.searchKey(item.name()))
                .collect(Collectors.toSet());
        return plan.items().stream()
                .filter(item -> !projects.contains(item.projectId()) && !names.contains(Texts.searchKey(item.name())))
                .map(item -> Finding.of(
                                code(),
                                picture.place(item),
                                Objects.requireNonNullElse(parent.number(), parent.title()))
                        .saying("PROJECT"))
                .toList();
    }
}
