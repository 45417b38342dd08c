package vn.itplan.reconciliation.checks;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.itplan.common.Money;
import vn.itplan.funding.FundingFacts.Line;
import vn.itplan.plan.PlanFacts.Item;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;

/** Money of a year before the work begins or after it ends, by the row itself. */
@Component
class MoneyBeforeStart implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.MONEY_BEFORE_START;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        return picture.plan().items().stream()
                .flatMap(item -> picture.planned(item.id()).stream()
                        .filter(line -> line.amount() > 0 && isOutside(item, line))
                        .map(line -> Finding.of(
                                        code(),
                                        picture.place(line),
                                        String.valueOf(line.year()),
                                        Money.ofDong(line.amount()),
                                        shown(item))
                                .about(line.id())))
                .toList();
    }

    private static boolean isOutside(Item item, Line line) {
        Integer year = line.year();
        return year != null
                && (item.firstYear() != null && year < item.firstYear()
                        || item.lastYear() != null && year > item.lastYear());
    }

    private static String shown(Item item) {
        String first = Objects.toString(item.firstYear(), "…");
        String last = Objects.toString(item.lastYear(), "…");
        return first.equals(last) ? first : first + "–" + last;
    }
}
