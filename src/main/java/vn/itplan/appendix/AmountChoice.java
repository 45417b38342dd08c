package vn.itplan.appendix;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.FundingStage;
import vn.itplan.funding.BudgetLevel;

/**
 * Which money a column of amounts shows, and over what it spreads: {@code by} makes of one column as many as the plan has
 * years, sources or stages, those of the first dimension outermost.
 *
 * @param year only of this year; null for all
 * @param source only from the source of this name or alias; empty for all
 * @param levels only from sources of these budgets; none for all
 * @param stage where {@code by} does not name stages
 */
public record AmountChoice(
        List<Dimension> by, @Nullable Integer year, String source, List<BudgetLevel> levels, FundingStage stage) {

    /** The planned money of all years and sources. */
    public static final AmountChoice TOTAL = new AmountChoice(List.of(), null, "", List.of(), FundingStage.PLANNED);

    public enum Dimension {
        YEAR,
        SOURCE,
        STAGE
    }

    @SuppressWarnings("NullAway")
    public AmountChoice {
        by = by == null ? List.of() : List.copyOf(by);
        source = source == null ? "" : source;
        levels = levels == null ? List.of() : List.copyOf(levels);
        stage = stage == null ? FundingStage.PLANNED : stage;
        LayoutRules.require(new HashSet<>(by).size() == by.size(), "spread", "a column spreads twice over the same");
        LayoutRules.require(
                year == null || !by.contains(Dimension.YEAR), "spread", "a column of one year spreads over years");
        LayoutRules.require(
                source.isEmpty() && levels.isEmpty() || !by.contains(Dimension.SOURCE),
                "spread",
                "a column of some sources spreads over sources");
        LayoutRules.require(source.isEmpty() || levels.isEmpty(), "spread", "a column names a source and budgets");
    }
}
