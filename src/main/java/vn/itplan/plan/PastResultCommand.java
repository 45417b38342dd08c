package vn.itplan.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;

/**
 * A project of the period before, as the plan reports it.
 *
 * @param heading the table of the paper that it stands in, where there are several
 * @param total what the paper prints as its money in all; the amounts may say otherwise
 * @param rateUnit when all its amounts are rates: for what one is paid ("xã")
 * @param amounts its money by source, year and stage
 */
public record PastResultCommand(
        @Nullable String heading,
        String name,
        @Nullable String period,
        @Nullable Money total,
        @Nullable String rateUnit,
        @Nullable String status,
        @Nullable String outcome,
        @Nullable String decision,
        @Nullable String note,
        List<PastMoney> amounts,
        int rowVersion)
        implements EntryCommand {

    public PastResultCommand {
        amounts = List.copyOf(amounts);
    }

    /**
     * @param source where it came from, as written
     */
    public record PastMoney(
            @Nullable Integer year, @Nullable String source, FundingStage stage, Money amount) {}
}
