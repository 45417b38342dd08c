package vn.itplan.progress;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Money;

/**
 * Money paid out of one source from the beginning of a project up to the day of the update.
 *
 * @param sourceId null where the source is unknown
 * @param source the name of the source; it says nothing more than the identifier and is not compared
 */
public record Payment(@Nullable Long sourceId, @Nullable String source, Money amount) {

    public static Payment of(@Nullable Long sourceId, Money amount) {
        return new Payment(sourceId, null, amount);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Payment payment
                && Objects.equals(sourceId, payment.sourceId)
                && amount.equals(payment.amount);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sourceId, amount);
    }
}
