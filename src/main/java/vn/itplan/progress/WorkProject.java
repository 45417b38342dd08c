package vn.itplan.progress;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Money;

/**
 * A project as the sheet of those who report on it shows it.
 *
 * @param leads the words of the plans for who leads it
 * @param sources where its money comes from: what the plans say and what was paid out of before, at least one
 * @param otherSources further sources of the province
 * @param late nothing was said of it for {@link WorkSheets#LATE_AFTER_DAYS} days, though it is not over
 */
public record WorkProject(
        long id,
        long provinceId,
        String name,
        @Nullable String leads,
        List<PlanRow> plans,
        @Nullable Money planned,
        @Nullable Money allocated,
        @Nullable Update last,
        List<Source> sources,
        List<Source> otherSources,
        boolean late) {

    public @Nullable Long plannedVnd() {
        return planned == null ? null : (Long) planned.dong();
    }

    public @Nullable Long allocatedVnd() {
        return allocated == null ? null : (Long) allocated.dong();
    }

    public List<Source> allSources() {
        return Stream.concat(sources.stream(), otherSources.stream()).collect(Collectors.toUnmodifiableList());
    }

    /** A row of a plan in execution about this project. */
    public record PlanRow(long planId, long itemId, String name) {}

    /**
     * @param id null for what is not known
     * @param name null for what is not known
     */
    public record Source(@Nullable Long id, @Nullable String name) {}
}
