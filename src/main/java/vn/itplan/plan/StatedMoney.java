package vn.itplan.plan;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;

/**
 * A sum of money that the paper states.
 *
 * @param groupId the group whose subtotal it is, null for the grand total
 * @param year null when it is said over all years
 * @param sourceId null when it is said over all sources
 * @param text as written: "1.600", "khoảng 20 tỷ đồng"
 * @param itemId the item whose total it is; then it has no group
 * @param place where in the document: "Phụ lục!E6"
 * @param relation how the words stand to the amount
 * @param label how the paper names the row, where that is not the name of what it is said of: "Tổng"
 * @param layout the slug of the layout that the paper's table is printed in; null where nobody knows
 */
public record StatedMoney(
        @Nullable Long groupId,
        @Nullable Integer year,
        @Nullable Long sourceId,
        FundingStage stage,
        Money amount,
        String text,
        String place,
        @Nullable Long itemId,
        Relation relation,
        @Nullable String label,
        @Nullable String layout) {

    /** What was kept before there were relations said none. */
    public StatedMoney {
        relation = Objects.requireNonNullElse(relation, Relation.EQUAL);
    }

    /** A sum that is read in no table. */
    public StatedMoney(
            @Nullable Long groupId,
            @Nullable Integer year,
            @Nullable Long sourceId,
            FundingStage stage,
            Money amount,
            String text,
            String place,
            @Nullable Long itemId,
            Relation relation) {
        this(groupId, year, sourceId, stage, amount, text, place, itemId, relation, null, null);
    }

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

    /** A sum given as it is. */
    public StatedMoney(
            @Nullable Long groupId,
            @Nullable Integer year,
            @Nullable Long sourceId,
            FundingStage stage,
            Money amount,
            String text,
            String place,
            @Nullable Long itemId) {
        this(groupId, year, sourceId, stage, amount, text, place, itemId, Relation.EQUAL);
    }
}
