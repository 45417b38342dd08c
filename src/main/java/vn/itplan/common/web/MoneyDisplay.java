package vn.itplan.common.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.itplan.common.AmountInWords;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyReading;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.VietnameseNumbers;

/**
 * Amounts as pages show them: {@code @money} in templates. The only place that rounds, and what was rounded carries
 * "≈". Đồng, nghìn and triệu are exact; tỷ shows at most three decimals.
 */
@Component("money")
public class MoneyDisplay {

    /** What stands where there is no amount. */
    public static final String NONE = "–";

    private static final int BILLION_DECIMALS = 3;

    /** The number in the unit, with no unit word: "1.600", "≈ 19,123". */
    public String format(@Nullable Long dong, MoneyUnit unit) {
        if (dong == null) {
            return NONE;
        }
        String digits = VietnameseNumbers.format(Money.ofDong(dong).in(unit), decimals(unit));
        return rounds(dong, unit) ? "≈ " + digits : digits;
    }

    /** The same for a {@link Money}. */
    public String format(@Nullable Money money, MoneyUnit unit) {
        return format(money == null ? null : (Long) money.dong(), unit);
    }

    /** "1.600.000.000 đồng", for the tip over a shortened number. */
    public String exact(@Nullable Long dong) {
        return dong == null ? NONE : Money.ofDong(dong).toString();
    }

    /** In Vietnamese words whatever the reader's language, as it would stand in the document. */
    public String inWords(long dong) {
        return AmountInWords.of(Money.ofDong(dong));
    }

    /** How a typed amount is understood, for the line below its field. */
    public MoneyReading read(@Nullable String typed, MoneyUnit unit) {
        return MoneyReading.of(typed, unit);
    }

    /** Whether the number shown in this unit is not the whole truth. */
    public boolean rounds(@Nullable Long dong, MoneyUnit unit) {
        if (dong == null) {
            return false;
        }
        BigDecimal exact = Money.ofDong(dong).in(unit).stripTrailingZeros();
        return exact.scale() > decimals(unit);
    }

    private static int decimals(MoneyUnit unit) {
        return unit == MoneyUnit.BILLION ? BILLION_DECIMALS : unit.exponent();
    }
}
