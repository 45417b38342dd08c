package vn.itplan.overview.web;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import vn.itplan.overview.PlanSummary;

/** The plans that the first page shows to those who have nothing to report. It asks the database when a template shows it. */
public record RecentPlans(Supplier<List<PlanSummary>> source, BooleanSupplier creator) {

    public List<PlanSummary> items() {
        return source.get();
    }

    /** Whether the account may make plans. */
    public boolean mayCreate() {
        return creator.getAsBoolean();
    }
}
