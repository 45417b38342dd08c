package vn.itplan.reconciliation.checks;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.itplan.indicator.IndicatorFact;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/** A target that is less than what is reached already, or more where less is better. */
@Component
class TargetBehindBaseline implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.TARGET_BEHIND_BASELINE;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        return picture.indicators().stream()
                .filter(target -> !target.currentState()
                        && target.aim() != null
                        && target.baselineScope() == null
                        && isBehind(target))
                .map(target -> Finding.of(
                                code(),
                                Place.indicator(target),
                                Objects.requireNonNull(target.aim()).toString(),
                                Objects.requireNonNull(target.baseline()),
                                target.unit())
                        .numbers(target.target(), target.baseline(), target.unit()))
                .toList();
    }

    private static boolean isBehind(IndicatorFact target) {
        boolean otherUnit = Objects.toString(target.baselineText(), "").contains("%")
                && !target.unit().contains("%");
        return !otherUnit
                && switch (target.direction()) {
                    case HIGHER -> Span.of(target).isBelow(target.baseline());
                    case LOWER -> Span.of(target).isAbove(target.baseline());
                    case KEEP -> false;
                };
    }
}
