package vn.itplan.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.plan.PlanStatus;
import vn.itplan.progress.ProjectProgress;

/** A project with its life over plans and what was said of it. */
public record ProjectPage(
        long id, String name, String province, String provinceName, List<PlanRow> life, ProjectProgress progress) {

    /**
     * A row of a plan about the project, with its money by stage in đồng, null where there is none.
     *
     * @param plan number of the plan, or its title while it has none
     */
    public record PlanRow(
            long planId,
            long itemId,
            String plan,
            int firstYear,
            int lastYear,
            PlanStatus status,
            String name,
            @Nullable String leadText,
            @Nullable Long requestedVnd,
            @Nullable Long plannedVnd,
            @Nullable Long allocatedVnd,
            @Nullable Long disbursedVnd) {

        /** "2021" or "2011–2015". */
        public String years() {
            return firstYear == lastYear ? String.valueOf(firstYear) : firstYear + "–" + lastYear;
        }
    }
}
