package vn.itplan.reconciliation;

import org.springframework.stereotype.Component;
import vn.itplan.plan.StartObjections;

/** Errors that nobody has explained are a reason to ask before a plan is carried out; never one to refuse. */
@Component
class OpenErrors implements StartObjections {

    private final Reconciliation reconciliation;

    OpenErrors(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @Override
    public boolean any(long planId) {
        return reconciliation.review(planId).open(Severity.ERROR) > 0;
    }
}
