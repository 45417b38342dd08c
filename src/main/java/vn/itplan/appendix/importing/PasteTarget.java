package vn.itplan.appendix.importing;

import org.jspecify.annotations.Nullable;
import vn.itplan.common.FundingStage;

/**
 * Where pasted rows go.
 *
 * @param groupId the group that rows outside all pasted groups come into, null for none
 * @param year of the money, null when it belongs to no single year
 * @param sourceId of the money, null where it is not known
 */
public record PasteTarget(
        @Nullable Long groupId,
        @Nullable Integer year,
        @Nullable Long sourceId,
        FundingStage stage) {}
