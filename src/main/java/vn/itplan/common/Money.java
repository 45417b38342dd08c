package vn.itplan.common;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount of money in whole đồng. Amounts printed in triệu or tỷ are converted exactly; a remainder below one
 * đồng is an error, never rounded away. Differences may be negative; what is stored may not.
 */
public record Money(long dong) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /** The largest amount that the database takes: 10^15 đồng, a hundred times the budget of a large province. */
    public static final Money MAX = new Money(1_000_000_000_000_000L);

    public static Money ofDong(long dong) {
        return new Money(dong);
    }

    /**
     * An amount in a unit, exactly.
     *
     * @throws ArithmeticException when it is no whole number of đồng or too large to keep
     */
    public static Money of(BigDecimal amount, MoneyUnit unit) {
        return new Money(amount.movePointRight(unit.exponent()).longValueExact());
    }

    /**
     * What a person typed: {@code 1.600}, {@code 1600}, {@code 1,6 tỷ}, {@code 1.600 triệu}; {@link MoneyReading} knows
     * all forms, and says why a text is no amount.
     *
     * @return empty when it cannot be read, is negative, is no whole number of đồng or is above {@link #MAX}
     */
    public static Optional<Money> parse(@Nullable String typed, MoneyUnit unitWhenNoneIsTyped) {
        return Optional.ofNullable(MoneyReading.of(typed, unitWhenNoneIsTyped).money());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(dong, other.dong));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(dong, other.dong));
    }

    /** The exact amount in a unit: 1.600.000 đồng is 1,6 triệu. */
    public BigDecimal in(MoneyUnit unit) {
        return BigDecimal.valueOf(dong, unit.exponent());
    }

    /** The exact amount in a unit in Vietnamese style, with no unit word: "1.600". */
    public String format(MoneyUnit unit) {
        return VietnameseNumbers.format(in(unit));
    }

    /** "1.600.000.000 đồng". */
    @Override
    public String toString() {
        return format(MoneyUnit.DONG) + " đồng";
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(dong, other.dong);
    }
}
