package vn.itplan.funding;

import org.jspecify.annotations.Nullable;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;

/**
 * A funding line as it is to be kept.
 *
 * @param year null where the paper gives none
 * @param sourceId null where the paper gives none
 * @param rowVersion the version that the form was opened with; ignored for a new one
 */
public record LineCommand(
        @Nullable Integer year, @Nullable Long sourceId, FundingStage stage, Money amount, int rowVersion) {}
