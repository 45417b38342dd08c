package vn.itplan.reconciliation.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.common.Texts;
import vn.itplan.funding.FundingFacts.Line;
import vn.itplan.plan.PlanFacts.PastMoney;
import vn.itplan.plan.PlanFacts.Stated;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/** What a stated sum and the lines that it sums up have to do with each other. */
final class StatedAgainstLines {

    private StatedAgainstLines() {}

    /** What the lines add up to; null where they do not say, as when none of them names a source. */
    static @Nullable Long computed(Picture picture, Stated figure) {
        List<Line> scope = picture.scope(figure);
        if (scope.isEmpty()) {
            return figure.stage() == FundingStage.DISBURSED ? paidBefore(picture, figure) : null;
        }
        if (figure.year() == null && figure.sourceId() == null || alone(picture, figure)) {
            return Picture.sum(scope);
        }
        boolean says = scope.stream()
                .allMatch(line -> (figure.year() == null || line.year() != null)
                        && (figure.sourceId() == null || line.sourceId() != null));
        return says
                ? Picture.sum(scope.stream()
                        .filter(line -> figure.year() == null || figure.year().equals(line.year()))
                        .filter(line ->
                                figure.sourceId() == null || figure.sourceId().equals(line.sourceId()))
                        .toList())
                : null;
    }

    /** Money that was spent before is no line of the plan but an amount of its past results. */
    private static @Nullable Long paidBefore(Picture picture, Stated figure) {
        if (figure.groupId() != null || figure.itemId() != null) {
            return null;
        }
        Set<String> names = picture.namesOf(figure.sourceId());
        List<PastMoney> paid = picture.plan().past().stream()
                .filter(past -> past.rateUnit() == null)
                .flatMap(past -> past.amounts().stream())
                .filter(amount -> amount.stage() == FundingStage.DISBURSED)
                .filter(amount -> figure.year() == null || figure.year().equals(amount.year()))
                .filter(amount -> figure.sourceId() == null || names.contains(Texts.searchKey(amount.source())))
                .toList();
        return paid.isEmpty()
                ? null
                : Long.valueOf(paid.stream().mapToLong(PastMoney::amount).sum());
    }

    /** The only figure of its group stands for all the money, whatever year and source it names. */
    private static boolean alone(Picture picture, Stated figure) {
        return picture.statedMoney(other -> other.stage() == figure.stage()
                                && Objects.equals(other.groupId(), figure.groupId())
                                && Objects.equals(other.itemId(), figure.itemId()))
                        .size()
                == 1;
    }

    static Optional<Finding> finding(Picture picture, CheckCode code, Stated figure, Place place, Object... arguments) {
        Long computed = computed(picture, figure);
        return computed == null ? Optional.empty() : compare(code, figure, computed, 0, place, arguments);
    }

    /**
     * The difference as the code's finding, as rounding when it is within what is printed, or nothing.
     *
     * @param tolerance how exactly the other side is printed; 0 for lines, which are exact
     */
    static Optional<Finding> compare(
            CheckCode code, Stated figure, long computed, long tolerance, Place place, Object... arguments) {
        long stated = Objects.requireNonNull(figure.amount());
        long difference = Math.abs(Math.subtractExact(stated, computed));
        if (figure.relation().holds(BigDecimal.valueOf(stated), BigDecimal.valueOf(computed))) {
            return Optional.empty();
        }
        if (difference <= Printed.tolerance(figure) + tolerance) {
            return Optional.of(Finding.of(CheckCode.ROUNDING, place, Money.ofDong(stated), Money.ofDong(computed))
                    .money(stated, computed)
                    .about(code, figure.id()));
        }
        Object[] all = new Object[arguments.length + 2];
        all[0] = Money.ofDong(stated);
        all[1] = Money.ofDong(computed);
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return Optional.of(Finding.of(code, place, all).money(stated, computed).about(figure.id()));
    }
}
