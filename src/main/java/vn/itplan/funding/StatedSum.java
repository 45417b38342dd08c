package vn.itplan.funding;

import org.jspecify.annotations.Nullable;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.VietnameseNumbers;

/**
 * A sum that the paper states, beside what the lines of the same group and stage add up to; where the paper states several
 * for a group, those of the same year and source.
 *
 * @param groupTitle null for the sum of the whole plan
 * @param year null when it is said over all years; {@code source} likewise
 * @param amount what is stated, in đồng
 * @param text as written
 * @param place where in the document
 * @param computed in đồng, null without lines
 */
public record StatedSum(
        long id,
        @Nullable Long groupId,
        @Nullable String groupTitle,
        @Nullable Integer year,
        @Nullable String source,
        FundingStage stage,
        long amount,
        String text,
        String place,
        int rowVersion,
        @Nullable Long computed) {

    public boolean disagrees() {
        return computed != null && computed != amount;
    }

    /** Stated minus computed, null without lines. */
    public @Nullable Long difference() {
        return computed == null ? null : Math.subtractExact(amount, computed);
    }

    /** The computed sum as the paper would write it: in the unit in which it wrote the stated one. */
    String rewritten(Money sum) {
        for (MoneyUnit unit :
                new MoneyUnit[] {MoneyUnit.MILLION, MoneyUnit.BILLION, MoneyUnit.THOUSAND, MoneyUnit.DONG}) {
            boolean wasWrittenSo = VietnameseNumbers.parse(text)
                    .filter(number -> number.movePointRight(unit.exponent())
                                    .compareTo(Money.ofDong(amount).in(MoneyUnit.DONG))
                            == 0)
                    .isPresent();
            if (wasWrittenSo) {
                return sum.format(unit);
            }
        }
        return sum.toString();
    }
}
