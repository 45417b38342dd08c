package vn.itplan.appendix;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.AppendixContent.Item;
import vn.itplan.appendix.AppendixContent.Stated;
import vn.itplan.appendix.AppendixTable.Amount;
import vn.itplan.appendix.AppendixTable.Cell;
import vn.itplan.appendix.AppendixTable.Ratio;
import vn.itplan.appendix.AppendixTable.RowRange;
import vn.itplan.appendix.AppendixTable.Text;
import vn.itplan.appendix.ColumnExpansion.Expanded;
import vn.itplan.appendix.TableBody.Sum;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;

/**
 * Cells of money. A sum over rows of which none has money is empty, not nought: the plan says nothing there. As printed,
 * sums are plain figures: a formula over stated subtotals would give a third number.
 */
final class MoneyCells {

    private final AppendixLayout layout;
    private final AppendixMode mode;
    private final StatedChoice choice;

    MoneyCells(AppendixLayout layout, AppendixMode mode, StatedChoice choice) {
        this.layout = layout;
        this.mode = mode;
        this.choice = choice;
    }

    Cell of(Item item, Expanded column) {
        MoneyKey key = Objects.requireNonNull(column.key());
        Money computed = sum(item, key);
        if (item.rateUnit() != null) {
            return new Text(computed == null ? "" : computed.format(layout.unit()) + "/" + item.rateUnit());
        }
        Stated stated = choice.of(key, item.stated());
        return stated == null ? new Amount(computed) : amount(computed, List.of(), stated);
    }

    Amount of(Sum sum, List<Stated> stated, Expanded column) {
        MoneyKey key = Objects.requireNonNull(column.key());
        Money computed = null;
        for (Item item : sum.items()) {
            computed = plus(computed, sum(item, key));
        }
        return amount(computed, computed == null ? List.of() : sum.rows(), choice.of(key, stated));
    }

    private Amount amount(@Nullable Money computed, List<RowRange> rows, @Nullable Stated stated) {
        Money statedValue = stated == null ? null : stated.value();
        if (mode == AppendixMode.COMPUTED) {
            return new Amount(computed, rows, statedValue, computed, null);
        }
        String note = stated == null || computed == null || computed.equals(statedValue)
                ? null
                : differenceNote(stated, computed);
        return new Amount(statedValue == null ? computed : statedValue, List.of(), statedValue, computed, note);
    }

    private String differenceNote(Stated stated, Money computed) {
        String unit = " " + layout.unit().vietnamese();
        return PlainText.of(Placeholders.fill(
                layout.differenceNote(),
                Map.of(
                        "stated",
                        "“" + stated.asWritten() + "” (" + stated.value().format(layout.unit()) + unit + ")",
                        "computed",
                        computed.format(layout.unit()) + unit,
                        "difference",
                        stated.value().minus(computed).format(layout.unit()) + unit)));
    }

    /** What of the planned money of the rows was paid out, in percent with one decimal. */
    static Ratio ratio(List<Item> items) {
        Money planned = null;
        Money paid = null;
        for (Item item : items) {
            planned = plus(planned, sum(item, new MoneyKey(null, null, FundingStage.PLANNED)));
            paid = plus(paid, sum(item, new MoneyKey(null, null, FundingStage.DISBURSED)));
        }
        if (planned == null || paid == null || planned.dong() == 0) {
            return new Ratio(null);
        }
        return new Ratio(BigDecimal.valueOf(paid.dong())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(planned.dong()), 1, RoundingMode.HALF_UP));
    }

    private static @Nullable Money sum(Item item, MoneyKey key) {
        Money sum = null;
        for (AppendixContent.Part part : item.money()) {
            if (key.holds(part)) {
                sum = plus(sum, part.amount());
            }
        }
        return sum;
    }

    private static @Nullable Money plus(@Nullable Money a, @Nullable Money b) {
        return a == null ? b : b == null ? a : a.plus(b);
    }
}
