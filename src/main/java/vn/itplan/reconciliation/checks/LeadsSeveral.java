package vn.itplan.reconciliation.checks;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.itplan.plan.AgencyRole;
import vn.itplan.plan.PlanFacts.Item;
import vn.itplan.plan.PlanFacts.Named;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;

/** A cell that names two lead agencies: nobody can tell which of them answers for the work. */
@Component
class LeadsSeveral implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.LEADS_SEVERAL;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        return picture.plan().items().stream()
                .flatMap(item -> finding(picture, item).stream())
                .toList();
    }

    private Optional<Finding> finding(Picture picture, Item item) {
        List<String> leads = item.agencies().stream()
                .filter(agency -> agency.role() == AgencyRole.LEAD)
                .map(Named::text)
                .distinct()
                .toList();
        return leads.size() < 2
                ? Optional.empty()
                : Optional.of(Finding.of(code(), picture.place(item), leads.size(), leads)
                        .about(leads));
    }
}
