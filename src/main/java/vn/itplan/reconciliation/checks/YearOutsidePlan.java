package vn.itplan.reconciliation.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.itplan.common.Money;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;

/** Planned money of a year that the plan does not cover. */
@Component
class YearOutsidePlan implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.YEAR_OUTSIDE_PLAN;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        int first = picture.plan().firstYear();
        int last = picture.plan().lastYear();
        return picture.plan().items().stream()
                .flatMap(item -> picture.planned(item.id()).stream()
                        .filter(line -> line.year() != null && (line.year() < first || line.year() > last))
                        .map(line -> Finding.of(
                                        code(),
                                        picture.place(line),
                                        String.valueOf(line.year()),
                                        Money.ofDong(line.amount()),
                                        String.valueOf(first),
                                        String.valueOf(last))
                                .numbers(BigDecimal.valueOf(Objects.requireNonNull(line.year())), null, null)
                                .about(line.id())))
                .toList();
    }
}
