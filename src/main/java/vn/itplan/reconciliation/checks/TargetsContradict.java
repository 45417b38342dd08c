package vn.itplan.reconciliation.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.itplan.common.Texts;
import vn.itplan.indicator.IndicatorFact;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;
import vn.itplan.reconciliation.Severity;

/** Two targets of one indicator for the same year and level that cannot both be reached. */
@Component
class TargetsContradict implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.TARGETS_CONTRADICT;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        List<IndicatorFact> targets = picture.indicators().stream()
                .filter(target -> !target.currentState() && target.aim() != null)
                .toList();
        Map<List<Object>, List<IndicatorFact>> same = new LinkedHashMap<>();
        targets.forEach(target ->
                same.computeIfAbsent(key(target), key -> new ArrayList<>()).add(target));
        List<Finding> findings = new ArrayList<>();
        for (List<IndicatorFact> group : same.values()) {
            for (int i = 1; i < group.size(); i++) {
                IndicatorFact first = group.get(0);
                IndicatorFact other = group.get(i);
                if (Span.of(first).isApartFrom(Span.of(other))) {
                    findings.add(Finding.of(
                                    code(),
                                    Place.indicator(other),
                                    Objects.requireNonNull(other.aim()).toString(),
                                    Objects.requireNonNull(first.aim()).toString(),
                                    Place.indicator(first),
                                    other.unit())
                            .numbers(other.target(), first.target(), other.unit())
                            .as(isSameName(first, other) ? Severity.ERROR : Severity.WARNING)
                            .about(first.id()));
                }
            }
        }
        return findings;
    }

    /** One measure under two names may still be two things to a reader. */
    private static boolean isSameName(IndicatorFact first, IndicatorFact other) {
        return Texts.searchKey(first.name()).equals(Texts.searchKey(other.name()));
    }

    private static List<Object> key(IndicatorFact target) {
        return List.of(
                target.definitionId(),
                Objects.toString(target.level(), ""),
                Objects.toString(target.targetYear(), ""),
                Texts.searchKey(target.condition()));
    }
}
