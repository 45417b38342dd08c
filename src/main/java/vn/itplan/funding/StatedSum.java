package vn.itplan.funding;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.VietnameseNumbers;
import vn.itplan.plan.Relation;

/**
 * A sum that the paper states, beside what the lines of the same group and stage add up to; where the paper states several
 * for a group, those of the same year and source.
 *
 * @param groupTitle the names of the group and of those around it, also of the item's; null for the sum of the whole plan
 * @param itemName of the item whose total it is, null otherwise
 * @param year null when it is said over all years; {@code source} likewise
 * @param relation how the words of the paper stand to the amount
 * @param amount what is stated, in đồng
 * @param text as written
 * @param place where in the document
 * @param computed in đồng, null without lines
 */
public record StatedSum(
        long id,
        @Nullable Long groupId,
        @Nullable String groupTitle,
        @Nullable Long itemId,
        @Nullable String itemName,
        @Nullable Integer year,
        @Nullable Long sourceId,
        @Nullable String source,
        FundingStage stage,
        Relation relation,
        long amount,
        String text,
        String place,
        int rowVersion,
        @Nullable Long computed) {

    private static final Pattern CELL = Pattern.compile(".+![A-Z]{1,3}[0-9]{1,7}[)]?");

    public boolean disagrees() {
        return computed != null && !relation.holds(BigDecimal.valueOf(amount), BigDecimal.valueOf(computed));
    }

    /** Whether the place is a cell of a file, "Phụ biểu số 05 (PB05!H7)", and not words. */
    public boolean isOfCell() {
        return CELL.matcher(place).matches();
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
