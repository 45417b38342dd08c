package vn.itplan.appendix;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.FundingStage;

/**
 * Which money a column of an assembled table shows.
 *
 * @param year null for all
 * @param sources the names of its sources; null for all, known or not
 */
public record MoneyKey(@Nullable Integer year, @Nullable List<String> sources, FundingStage stage) {

    public MoneyKey {
        sources = sources == null ? null : List.copyOf(sources);
    }

    boolean holds(AppendixContent.Part part) {
        return part.stage() == stage
                && (year == null || year.equals(part.year()))
                && (sources == null || part.source() != null && sources.contains(part.source()));
    }
}
