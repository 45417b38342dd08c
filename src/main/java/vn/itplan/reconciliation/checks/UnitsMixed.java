package vn.itplan.reconciliation.checks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.itplan.common.MoneyUnit;
import vn.itplan.plan.PlanFacts.Stated;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;

/** Tables of one paper that print money in different units: a reader who goes from one to the other errs a thousandfold. */
@Component
class UnitsMixed implements Check {

    /** In running text each figure brings its unit with it. */
    private static final Pattern TABLE = Pattern.compile("(?iu)phụ lục|phụ biểu|bảng|biểu");

    /** The name of the sheet says little to who reads the paper. */
    private static final Pattern SHEET = Pattern.compile(" \\([^()]*\\)$");

    @Override
    public CheckCode code() {
        return CheckCode.UNITS_MIXED;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        Map<String, Map<MoneyUnit, List<Stated>>> tables = new LinkedHashMap<>();
        for (Stated figure :
                picture.statedMoney(figure -> TABLE.matcher(figure.place()).find())) {
            MoneyUnit unit = Printed.unit(figure);
            if (unit != null) {
                tables.computeIfAbsent(figure.table(), place -> new EnumMap<>(MoneyUnit.class))
                        .computeIfAbsent(unit, key -> new ArrayList<>())
                        .add(figure);
            }
        }
        Map<MoneyUnit, List<Stated>> firsts = new EnumMap<>(MoneyUnit.class);
        tables.values().forEach(units -> {
            MoneyUnit unit = most(units);
            firsts.computeIfAbsent(unit, key -> new ArrayList<>())
                    .add(Objects.requireNonNull(units.get(unit)).get(0));
        });
        if (firsts.size() < 2) {
            return List.of();
        }
        MoneyUnit usual = most(firsts);
        List<String> others = places(Objects.requireNonNull(firsts.get(usual)));
        List<Finding> findings = new ArrayList<>();
        firsts.forEach((unit, figures) -> {
            if (unit != usual) {
                Stated first = figures.get(0);
                findings.add(Finding.of(
                                code(),
                                picture.place(first),
                                places(figures),
                                unit.vietnamese(),
                                others,
                                usual.vietnamese())
                        .about(unit, usual));
            }
        });
        return findings;
    }

    private static List<String> places(List<Stated> figures) {
        return figures.stream()
                .map(figure -> SHEET.matcher(figure.table()).replaceFirst(""))
                .distinct()
                .sorted()
                .toList();
    }

    private static MoneyUnit most(Map<MoneyUnit, List<Stated>> units) {
        return units.entrySet().stream()
                .max(Map.Entry.comparingByValue((one, other) -> Integer.compare(one.size(), other.size())))
                .orElseThrow()
                .getKey();
    }
}
