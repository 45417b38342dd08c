package vn.itplan.appendix.importing;

import org.jspecify.annotations.Nullable;
import vn.itplan.common.FundingStage;

/**
 * What a heading says of the money below it; null where it says nothing.
 *
 * @param source as written: "Ngân sách TW"
 */
public record AmountOf(
        @Nullable Integer year,
        @Nullable String source,
        @Nullable FundingStage stage) {

    public static final AmountOf NOTHING = new AmountOf(null, null, null);

    boolean saysNothing() {
        return year == null && source == null && stage == null;
    }
}
