package vn.itplan.reconciliation.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.itplan.plan.PlanFacts.Stated;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/**
 * A number whose decimals are written with a dot in a table that writes them with a comma, or the other way round.
 */
@Component
class NumberStyle implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.NUMBER_STYLE;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        Map<String, List<Stated>> tables = new LinkedHashMap<>();
        picture.statedMoney(figure -> Printed.decimalMark(figure) != null)
                .forEach(figure -> tables.computeIfAbsent(figure.table(), key -> new ArrayList<>())
                        .add(figure));
        List<Finding> findings = new ArrayList<>();
        tables.forEach((place, figures) -> {
            long commas = figures.stream().filter(figure -> isComma(figure)).count();
            boolean usual = commas * 2 >= figures.size();
            figures.stream()
                    .filter(figure -> isComma(figure) != usual)
                    .map(figure -> Finding.of(code(), place(picture, figure), figure.text())
                            .about(figure.id()))
                    .forEach(findings::add);
        });
        return findings;
    }

    private static boolean isComma(Stated figure) {
        return Character.valueOf(',').equals(Printed.decimalMark(figure));
    }

    private static Place place(Picture picture, Stated figure) {
        Long item = figure.itemId();
        return item == null
                ? picture.place(figure)
                : picture.place(picture.item(item)).in(figure.place());
    }
}
