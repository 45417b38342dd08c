package vn.itplan.funding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.FundingStage;

/**
 * All money of one version of a plan, line by line, with the sources of its province.
 *
 * @param parent what the plan above it sets down for each project and year
 */
public record FundingFacts(List<Line> lines, List<Source> sources, List<ParentSum> parent) {

    /**
     * @param amount in đồng
     */
    public record Line(
            long id,
            long itemId,
            @Nullable Integer year,
            @Nullable Long sourceId,
            FundingStage stage,
            long amount) {}

    public record Source(
            long id,
            String name,
            BudgetLevel level,
            @Nullable BudgetNature nature,
            List<String> aliases) {}

    /** Planned money of the plan above. */
    public record ParentSum(long projectId, @Nullable Integer year, long amount) {}
}
