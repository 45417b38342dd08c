package vn.itplan.reconciliation.checks;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.itplan.common.Money;
import vn.itplan.common.Texts;
import vn.itplan.plan.PlanFacts.Item;
import vn.itplan.plan.PlanFacts.Past;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/**
 * A project of the period before that the plan carries on, with another sum than there.
 * A sum that the plan only prints less exactly is rounding.
 */
@Component
class PastAmount implements Check {

    /** Shorter names say too little to be the same by themselves. */
    private static final int SHORTEST = 15;

    @Override
    public CheckCode code() {
        return CheckCode.PAST_DIFFERS;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        return picture.plan().past().stream()
                .filter(past -> past.total() != null && past.rateUnit() == null && !past.paid())
                .flatMap(past -> picture.plan().items().stream()
                        .filter(item -> isSame(past.name(), item.name()))
                        .findFirst()
                        .flatMap(item -> finding(picture, past, item))
                        .stream())
                .toList();
    }

    private Optional<Finding> finding(Picture picture, Past past, Item item) {
        long before = Objects.requireNonNull(past.total());
        if (picture.planned(item.id()).isEmpty()) {
            return Optional.empty();
        }
        long now = Picture.sum(picture.planned(item.id()));
        long tolerance = picture.rowTotal(item).map(Printed::tolerance).orElse(0L);
        CheckCode found = Math.abs(before - now) <= tolerance ? CheckCode.ROUNDING : code();
        return before == now
                ? Optional.empty()
                : Optional.of((found == code()
                                ? Finding.of(
                                        found,
                                        Place.past(past),
                                        Money.ofDong(before),
                                        Money.ofDong(now),
                                        picture.place(item))
                                : Finding.of(found, Place.past(past), Money.ofDong(before), Money.ofDong(now)))
                        .money(before, now)
                        .about(past.id(), item.id()));
    }

    static boolean isSame(String past, String now) {
        String before = Texts.searchKey(past);
        String after = Texts.searchKey(now);
        return after.length() >= SHORTEST && (" " + before + " ").contains(" " + after + " ");
    }
}
