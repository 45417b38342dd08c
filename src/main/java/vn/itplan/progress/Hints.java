package vn.itplan.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Money;
import vn.itplan.common.VietnameseNumbers;

/** Finds what is unusual in an update. It asks for a reason and never forbids: real projects are unusual. */
public final class Hints {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    private Hints() {}

    /**
     * @param before what was known before, null for a first update
     * @param allocated money allocated to the project, null where nothing is
     * @param planned money planned for it, null where nothing is
     */
    public static List<Hint> of(
            Report now, @Nullable Report before, @Nullable Money allocated, @Nullable Money planned) {
        List<Hint> hints = new ArrayList<>();
        if (before != null) {
            backwards(now, before).ifPresent(hints::add);
            moneyBackwards(now, before).ifPresent(hints::add);
            jump(now, before).ifPresent(hints::add);
        }
        above(now, allocated, planned).ifPresent(hints::add);
        if (now.status() == ProgressStatus.IN_PROGRESS
                && now.percent() != null
                && now.percent().compareTo(ALL) == 0) {
            hints.add(new Hint(HintKind.COMPLETE_WHILE_IN_PROGRESS));
        }
        return List.copyOf(hints);
    }

    private static Optional<Hint> backwards(Report now, Report before) {
        BigDecimal last = before.percent();
        if (last == null || last.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal percent = now.percent();
        return percent != null && percent.compareTo(last) >= 0
                ? Optional.empty()
                : Optional.of(new Hint(HintKind.PERCENT_BACKWARDS, number(last), number(percent)));
    }

    /** In sum, or out of one source. What was said before and is now left empty went backwards too. */
    private static Optional<Hint> moneyBackwards(Report now, Report before) {
        Money last = before.paid();
        Money sum = now.paid();
        if (last != null && last.dong() > 0 && (sum == null || sum.compareTo(last) < 0)) {
            return Optional.of(new Hint(HintKind.MONEY_BACKWARDS, money(last), money(sum)));
        }
        for (Payment payment : before.payments()) {
            Money again = now.paidFrom(payment.sourceId()).orElse(null);
            if (payment.amount().dong() > 0 && (again == null || again.compareTo(payment.amount()) < 0)) {
                return Optional.of(new Hint(HintKind.MONEY_BACKWARDS, money(payment.amount()), money(again)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Hint> jump(Report now, Report before) {
        BigDecimal last = before.percent();
        BigDecimal percent = now.percent();
        return last != null && percent != null && percent.subtract(last).compareTo(HALF) > 0
                ? Optional.of(new Hint(HintKind.LARGE_JUMP, number(last), number(percent)))
                : Optional.empty();
    }

    private static Optional<Hint> above(Report now, @Nullable Money allocated, @Nullable Money planned) {
        Money limit = allocated == null ? planned : allocated;
        Money paid = now.paid();
        if (limit == null || paid == null || paid.compareTo(limit) <= 0) {
            return Optional.empty();
        }
        HintKind kind = allocated == null ? HintKind.ABOVE_PLANNED : HintKind.ABOVE_ALLOCATED;
        return Optional.of(new Hint(kind, money(paid), money(limit)));
    }

    private static String number(@Nullable BigDecimal percent) {
        return percent == null ? "–" : VietnameseNumbers.format(percent);
    }

    private static String money(@Nullable Money money) {
        return money == null ? "–" : money.toString();
    }
}
