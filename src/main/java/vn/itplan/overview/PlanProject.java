package vn.itplan.overview;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.FundingStage;
import vn.itplan.progress.ProgressStatus;

/**
 * An item of a plan as JSON gives it.
 *
 * @param id the item's id; {@code projectId} is the identity over plans
 * @param order the numbering as printed
 * @param leadAgency the words of the cell, which may name two
 * @param status of the latest update of the project, null while there is none
 * @param statusIllustrative whether that update is invented, for a demonstration
 * @param totalVnd planned money in đồng, null without lines
 */
public record PlanProject(
        @Schema(description = "of the item, the row of this plan")
        long id,

        @Schema(description = "of the project, its identity over plans")
        long projectId,

        @Nullable Group group,

        @Schema(description = "the numbering as printed") @Nullable
        String order,

        String name,

        @Schema(description = "the words of the cell, which may name two") @Nullable
        String leadAgency,

        List<String> coordinatingAgencies,
        @Nullable String monitoringAgency,
        @Nullable String deliverable,
        @Nullable String period,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear,
        @Nullable String statusAsPrinted,

        @Schema(description = "of the latest update of the project, null while there is none") @Nullable
        ProgressStatus status,

        @Schema(description = "whether that update is invented, for a demonstration")
        boolean statusIllustrative,

        @Nullable String note,
        List<Line> funding,

        @Schema(description = "planned money in đồng, null without lines") @Nullable
        Long totalVnd) {

    /**
     * @param path the names from the top down to the group itself
     */
    public record Group(
            @Nullable String code,
            String name,

            @Schema(description = "the names from the top down to the group itself")
            List<String> path) {}

    /** Money of one year, source and stage in whole đồng. */
    public record Line(@Nullable Integer year, @Nullable String source, FundingStage stage, long amountVnd) {}
}
