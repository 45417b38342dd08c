package vn.itplan.appendix;

import java.util.List;
import vn.itplan.common.FundingStage;

/**
 * Which rows and which money an appendix shows; what names nothing lets everything through. Names are compared without
 * accents and case.
 *
 * @param groups codes or names; of past results the table of the paper that they stand in
 * @param statuses rows whose status holds one of these words
 * @param agencies rows led by one of these
 */
public record RowFilter(
        List<String> groups,
        List<Integer> years,
        List<String> sources,
        List<FundingStage> stages,
        List<String> statuses,
        List<String> agencies) {

    public static final RowFilter NONE =
            new RowFilter(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    @SuppressWarnings("NullAway")
    public RowFilter {
        groups = groups == null ? List.of() : List.copyOf(groups);
        years = years == null ? List.of() : List.copyOf(years);
        sources = sources == null ? List.of() : List.copyOf(sources);
        stages = stages == null ? List.of() : List.copyOf(stages);
        statuses = statuses == null ? List.of() : List.copyOf(statuses);
        agencies = agencies == null ? List.of() : List.copyOf(agencies);
    }

    /** Whether it takes away money of a row, so that a stated figure over all of it no longer fits. */
    boolean choosesMoney() {
        return !years.isEmpty() || !sources.isEmpty() || !stages.isEmpty();
    }

    /** Whether it takes away rows of a group. */
    boolean choosesRows() {
        return choosesMoney() || !statuses.isEmpty() || !agencies.isEmpty();
    }
}
