package vn.itplan.reconciliation.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.itplan.common.Texts;
import vn.itplan.indicator.IndicatorFact;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/** A target whose baseline was measured over something else than the target speaks of. */
@Component
class TargetOtherScope implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.TARGET_OTHER_SCOPE;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        List<Finding> findings = new ArrayList<>();
        for (IndicatorFact target : picture.indicators()) {
            if (target.baselineScope() != null && target.targetScope() != null) {
                findings.add(Finding.of(code(), Place.indicator(target), target.baselineScope(), target.targetScope())
                        .saying("SCOPE")
                        .about(target.baselineScope(), target.targetScope()));
            } else if (!target.currentState() && target.baseline() != null && target.level() != null) {
                picture.indicators().stream()
                        .filter(figure -> isItsBaseline(figure, target) && figure.level() != target.level())
                        .findFirst()
                        .map(figure -> Finding.of(code(), Place.indicator(target), Place.indicator(figure))
                                .saying("LEVEL")
                                .about(figure.id()))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static boolean isItsBaseline(IndicatorFact figure, IndicatorFact target) {
        BigDecimal measured = figure.baseline();
        return figure.currentState()
                && figure.level() != null
                && measured != null
                && measured.compareTo(Objects.requireNonNull(target.baseline())) == 0
                && figure.unit().equals(target.unit())
                && Texts.searchKey(figure.name()).equals(Texts.searchKey(target.name()));
    }
}
