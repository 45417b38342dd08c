package vn.itplan.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.FundingStage;
import vn.itplan.plan.ItemCommand;

/**
 * One item with its money and where its values came from.
 *
 * @param groupTitle the names of its groups from the top, joined by " › ", null outside all groups
 */
public record ItemPage(
        long id,
        long projectId,
        ItemCommand values,
        @Nullable String groupTitle,
        List<AgencyLink> agencies,
        List<MoneyLine> lines,
        List<YearRow> years,
        List<Origin> origins) {

    /** Planned money in đồng, null without lines. */
    public @Nullable Long plannedVnd() {
        List<MoneyLine> planned = lines.stream()
                .filter(line -> line.stage() == FundingStage.PLANNED)
                .toList();
        return planned.isEmpty()
                ? null
                : planned.stream().mapToLong(MoneyLine::amount).reduce(0, Math::addExact);
    }

    /**
     * An agency that the words of a cell name.
     *
     * @param name its name in the catalogue, null while it has no entry there
     */
    public record AgencyLink(
            String role,
            String text,
            @Nullable Long agencyId,
            @Nullable String name,
            boolean confirmed) {}

    /** A funding line, in đồng. */
    public record MoneyLine(
            long id, @Nullable Integer year, @Nullable String source, FundingStage stage, long amount) {}

    /**
     * What the item does in one year.
     *
     * @param plannedVnd its planned money of that year in đồng, null without lines
     */
    public record YearRow(
            long id,
            int year,
            @Nullable String objective,
            String content,
            @Nullable Long plannedVnd) {}

    /**
     * Where a value was read: file, sheet and cell, with the text as written.
     *
     * @param field the value: {@code name}, {@code amount}, {@code stated}
     * @param year of an amount or a stated figure, null where it is of none; {@code source} likewise
     */
    public record Origin(
            String field,
            @Nullable Integer year,
            @Nullable String source,
            String file,
            String sheet,
            String cell,
            String text,
            long importId) {}
}
