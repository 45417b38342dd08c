package vn.itplan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.itplan.common.Money;

class HintsTest {

    private static final Money LIMIT = Money.ofDong(500);

    @Test
    void findsNothingInAnOrdinaryUpdate() {
        assertThat(kinds(report(60, 300), report(40, 200), LIMIT, LIMIT)).isEmpty();
        assertThat(kinds(report(null), null, null, null)).isEmpty();
        assertThat(kinds(report(80, 100), null, LIMIT, null)).isEmpty();
    }

    @Test
    void asksWhyThePercentGoesBackwardsOrDisappears() {
        assertThat(kinds(report(30), report(40), null, null)).containsExactly(HintKind.PERCENT_BACKWARDS);
        assertThat(kinds(report(null), report(40), null, null)).containsExactly(HintKind.PERCENT_BACKWARDS);
        assertThat(kinds(report(40), report(40), null, null)).isEmpty();
        assertThat(kinds(report(null), report(0), null, null)).isEmpty();
    }

    @Test
    void asksWhyMoneyGoesBackwardsInSumOrOutOfOneSource() {
        assertThat(kinds(report(40, 199), report(40, 200), null, null)).containsExactly(HintKind.MONEY_BACKWARDS);
        assertThat(kinds(report(40), report(40, 200), null, null)).containsExactly(HintKind.MONEY_BACKWARDS);
        Report two = paid(Payment.of(1L, Money.ofDong(100)), Payment.of(null, Money.ofDong(100)));
        Report moved = paid(Payment.of(1L, Money.ofDong(50)), Payment.of(null, Money.ofDong(150)));
        assertThat(kinds(moved, two, null, null)).containsExactly(HintKind.MONEY_BACKWARDS);
        assertThat(kinds(two, two, null, null)).isEmpty();
    }

    @Test
    void asksWhyMoreIsPaidThanAllocatedOrPlannedWhereNothingIsAllocated() {
        assertThat(kinds(report(40, 501), null, LIMIT, Money.ofDong(900))).containsExactly(HintKind.ABOVE_ALLOCATED);
        assertThat(kinds(report(40, 501), null, null, LIMIT)).containsExactly(HintKind.ABOVE_PLANNED);
        assertThat(kinds(report(40, 500), null, LIMIT, Money.ofDong(100))).isEmpty();
        assertThat(kinds(report(40, 501), null, null, null)).isEmpty();
    }

    @Test
    void asksWhyAllIsDoneWhileInProgress() {
        assertThat(kinds(report(100), null, null, null)).containsExactly(HintKind.COMPLETE_WHILE_IN_PROGRESS);
        Report completed =
                new Report(LocalDate.EPOCH, ProgressStatus.COMPLETED, BigDecimal.valueOf(100), null, null, List.of());
        assertThat(kinds(completed, null, null, null)).isEmpty();
    }

    @Test
    void asksWhyMoreThanHalfIsDoneAtOnce() {
        assertThat(kinds(report(91), report(40), null, null)).containsExactly(HintKind.LARGE_JUMP);
        assertThat(kinds(report(90), report(40), null, null)).isEmpty();
    }

    @Test
    void saysTheFiguresThatAreUnusual() {
        assertThat(Hints.of(report(30), report(40), null, null).get(0).figures())
                .containsExactly("40", "30");
        assertThat(Hints.of(report(40, 1_600_000), null, null, LIMIT).get(0).figures())
                .containsExactly("1.600.000 đồng", "500 đồng");
    }

    private static List<HintKind> kinds(
            Report now, @Nullable Report before, @Nullable Money allocated, @Nullable Money planned) {
        return Hints.of(now, before, allocated, planned).stream()
                .map(Hint::kind)
                .toList();
    }

    private static Report report(@Nullable Integer percent, long... dong) {
        List<Payment> payments = Arrays.stream(dong)
                .mapToObj(each -> Payment.of(1L, Money.ofDong(each)))
                .toList();
        return new Report(
                LocalDate.EPOCH,
                ProgressStatus.IN_PROGRESS,
                percent == null ? null : BigDecimal.valueOf(percent),
                null,
                null,
                payments);
    }

    private static Report paid(Payment... payments) {
        return new Report(LocalDate.EPOCH, ProgressStatus.IN_PROGRESS, null, null, null, List.of(payments));
    }
}
