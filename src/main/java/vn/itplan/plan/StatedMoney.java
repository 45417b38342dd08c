package vn.itplan.plan;

import org.jspecify.annotations.Nullable;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;

/**
 * A sum of money that the paper states.
 *
 * @param groupId the group whose subtotal it is, null for the grand total
 * @param year null when it is said over all years
 * @param sourceId null when it is said over all sources
 * @param text as written: "1.600"
 * @param itemId the item whose total it is; then it has no group
 * @param place where in the document: "Phụ lục!E6"
 */
public record StatedMoney(
        @Nullable Long groupId,
        @Nullable Integer year,
        @Nullable Long sourceId,
        FundingStage stage,
        Money amount,
        String text,
        String place,
        @Nullable Long itemId) {

    /** A sum that is not said of one item. */
    public StatedMoney(
            @Nullable Long groupId,
            @Nullable Integer year,
            @Nullable Long sourceId,
            FundingStage stage,
            Money amount,
            String text,
            String place) {
        this(groupId, year, sourceId, stage, amount, text, place, null);
    }
}
