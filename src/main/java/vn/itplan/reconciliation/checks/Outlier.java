package vn.itplan.reconciliation.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.itplan.common.Money;
import vn.itplan.funding.FundingFacts.Line;
import vn.itplan.plan.PlanFacts.Item;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;

/**
 * An amount that is hundreds of times its neighbours, or a tiny part of them: most likely in another unit.
 * Neighbours are the other amounts of the row, or the totals of the other rows of its group.
 */
@Component
class Outlier implements Check {

    /** Units lie a thousand apart; the amounts themselves differ a little too. */
    private static final int FACTOR = 500;
    /** With fewer others there is no telling which is the odd one. */
    private static final int NEIGHBOURS = 3;

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
            List<Long> amounts = lines.stream().map(Line::amount).toList();
            for (int i = 0; i < lines.size() && lines.size() > NEIGHBOURS; i++) {
                long median = medianWithout(amounts, i);
                if (isFar(amounts.get(i), median)) {
                    findings.add(finding(
                            picture, item, amounts.get(i), median, lines.get(i).id()));
                }
            }
            if (!lines.isEmpty() && item.groupId() != null) {
                groups.computeIfAbsent(item.groupId(), key -> new ArrayList<>()).add(item);
            }
        }
        groups.values().forEach(items -> findings.addAll(amongRows(picture, items)));
        return findings;
    }

    private List<Finding> amongRows(Picture picture, List<Item> items) {
        List<Long> totals = items.stream()
                .map(item -> Picture.sum(picture.planned(item.id())))
                .toList();
        List<Long> sorted = totals.stream().sorted().toList();
        long median = sorted.get(sorted.size() / 2);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < items.size() && items.size() > NEIGHBOURS + 1; i++) {
            if (isFar(totals.get(i), median)) {
                findings.add(finding(
                        picture,
                        items.get(i),
                        totals.get(i),
                        median,
                        items.get(i).id()));
            }
        }
        return findings;
    }

    private Finding finding(Picture picture, Item item, long amount, long median, long what) {
        return Finding.of(code(), picture.place(item), Money.ofDong(amount), Money.ofDong(median))
                .money(amount, median)
                .about(what);
    }

    private static long medianWithout(List<Long> amounts, int index) {
        List<Long> others = new ArrayList<>(amounts);
        others.remove(index);
        others.sort(Comparator.naturalOrder());
        return others.get(others.size() / 2);
    }

    private static boolean isFar(long amount, long median) {
        return amount > 0 && median > 0 && (amount / median >= FACTOR || median / amount >= FACTOR);
    }
}
