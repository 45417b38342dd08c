package vn.itplan.reconciliation.checks;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.itplan.plan.PlanFacts.Stated;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;

/** The total of a row against its years or sources. */
@Component
class RowTotal implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.ROW_TOTAL;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        Set<Long> explained = TotalsOfRows.all(picture).stream()
                .filter(table -> table.culprit() != null)
                .map(table -> Objects.requireNonNull(table.culprit()).stated().id())
                .collect(Collectors.toSet());
        return picture.statedMoney(figure -> figure.itemId() != null && !explained.contains(figure.id())).stream()
                .flatMap(figure -> StatedAgainstLines.finding(
                        picture,
                        CheckCode.ROW_TOTAL,
                        figure,
                        picture.place(picture.item(itemId(figure))).in(figure.place()))
                        .stream())
                .toList();
    }

    private static long itemId(Stated figure) {
        return Objects.requireNonNull(figure.itemId());
    }
}
