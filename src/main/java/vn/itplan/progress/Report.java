package vn.itplan.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Money;
import vn.itplan.common.VietnameseNumbers;

/**
 * What is said of a project as of a day: a whole picture. What is empty is not known.
 *
 * @param percent how much of the work is done, 0 to 100
 * @param payments money paid out up to the day, each source once
 */
public record Report(
        LocalDate asOf,
        ProgressStatus status,
        @Nullable BigDecimal percent,
        @Nullable String difficulties,
        @Nullable String nextStep,
        List<Payment> payments) {

    public Report {
        payments = List.copyOf(payments);
        percent = percent == null ? null : plain(percent);
    }

    /** Without trailing zeros, and never as 7E+1. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The same picture on another day. */
    public Report on(LocalDate day) {
        return new Report(day, status, percent, difficulties, nextStep, payments);
    }

    /** Money paid out of all sources, null where nothing is said. */
    public @Nullable Money paid() {
        return payments.stream().map(Payment::amount).reduce(Money::plus).orElse(null);
    }

    public @Nullable Long paidVnd() {
        Money paid = paid();
        return paid == null ? null : (Long) paid.dong();
    }

    /** "62,5 %", a dash where nothing is said. */
    public String percentShown() {
        return percent == null ? "–" : VietnameseNumbers.format(percent) + " %";
    }

    public Optional<Money> paidFrom(@Nullable Long sourceId) {
        return payments.stream()
                .filter(payment -> Objects.equals(payment.sourceId(), sourceId))
                .map(Payment::amount)
                .findFirst();
    }

    /** Whether both say the same, the day apart. */
    public boolean saysTheSameAs(Report other) {
        return status == other.status
                && (percent == null
                        ? other.percent == null
                        : other.percent != null && percent.compareTo(other.percent) == 0)
                && Objects.equals(difficulties, other.difficulties)
                && Objects.equals(nextStep, other.nextStep)
                && new HashSet<>(payments).equals(new HashSet<>(other.payments));
    }

    boolean repeats(Report other) {
        return asOf.equals(other.asOf) && saysTheSameAs(other);
    }
}
