package vn.itplan.reconciliation.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;
import vn.itplan.common.Money;
import vn.itplan.funding.FundingFacts.Line;
import vn.itplan.plan.PlanFacts.Item;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/**
 * An amount that is hundreds of times its neighbours, or a tiny part of them: most likely in another unit.
 * Neighbours are the other amounts of the row, or the totals of the other rows of its group.
 */
@Component
class Outlier implements Check {

    /** Units lie a thousand apart; the amounts themselves differ a little too. */
    private static final int FACTOR = 500;
    /** With fewer others there is no telling which is the odd one. */
    private static final int FEWEST = 2;
    /** Up to so many others must all be far, not just most of them. */
    private static final int FEW = 3;

    @Override
    public CheckCode code() {
        return CheckCode.OUTLIER;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        List<Finding> findings = new ArrayList<>();
        Map<Long, List<Item>> groups = new LinkedHashMap<>();
        for (Item item : picture.plan().items()) {
            List<Line> lines = picture.planned(item.id());
            look(lines, Line::amount, picture::place, Line::id, findings);
            if (!lines.isEmpty() && item.groupId() != null) {
                groups.computeIfAbsent(item.groupId(), key -> new ArrayList<>()).add(item);
            }
        }
        groups.values()
                .forEach(items -> look(
                        items, item -> Picture.sum(picture.planned(item.id())), picture::place, Item::id, findings));
        return findings;
    }

    private <T> void look(
            List<T> all,
            ToLongFunction<T> amountOf,
            Function<T, Place> placeOf,
            ToLongFunction<T> idOf,
            List<Finding> findings) {
        if (all.size() <= FEWEST) {
            return;
        }
        List<Long> amounts = all.stream().map(amountOf::applyAsLong).toList();
        List<Long> sorted = amounts.stream().sorted().toList();
        for (int i = 0; i < all.size(); i++) {
            long amount = amounts.get(i);
            long median = medianWithout(sorted, amount);
            if (isFar(amount, median) && (all.size() - 1 > FEW || isFarFromAllBut(amounts, i))) {
                findings.add(Finding.of(code(), placeOf.apply(all.get(i)), Money.ofDong(amount), Money.ofDong(median))
                        .money(amount, median)
                        .about(idOf.applyAsLong(all.get(i))));
            }
        }
    }

    private static boolean isFarFromAllBut(List<Long> amounts, int index) {
        for (int i = 0; i < amounts.size(); i++) {
            if (i != index && !isFar(amounts.get(index), amounts.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static long medianWithout(List<Long> sorted, long amount) {
        int middle = (sorted.size() - 1) / 2;
        return sorted.get(sorted.indexOf(amount) <= middle ? middle + 1 : middle);
    }

    private static boolean isFar(long amount, long median) {
        return amount > 0 && median > 0 && (amount / median >= FACTOR || median / amount >= FACTOR);
    }
}
