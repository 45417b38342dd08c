package vn.itplan.reconciliation.checks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.itplan.indicator.IndicatorFact;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/**
 * A printed ratio against the parts that are printed with it, as exactly as it is printed; and over which number of
 * things it would hold.
 */
@Component
class Ratio implements Check {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public CheckCode code() {
        return CheckCode.RATIO;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        return picture.indicators().stream()
                .flatMap(figure -> finding(figure).stream())
                .toList();
    }

    private Optional<Finding> finding(IndicatorFact figure) {
        BigDecimal numerator = figure.numerator();
        BigDecimal denominator = figure.denominator();
        boolean beside = figure.ratioUnit() != null;
        BigDecimal printed = beside ? figure.ratio() : figure.baseline();
        if (printed == null || numerator == null || denominator == null || printed.signum() <= 0) {
            return Optional.empty();
        }
        String unit = Objects.requireNonNullElse(figure.ratioUnit(), figure.unit());
        int decimals = beside ? Math.max(0, printed.scale()) : Printed.decimals(figure.baselineText(), printed);
        BigDecimal tolerance = BigDecimal.valueOf(5, decimals + 1);
        BigDecimal parts = unit.equals("%") ? numerator.multiply(HUNDRED) : numerator;
        BigDecimal exact = parts.divide(denominator, MathContext.DECIMAL64);
        if (exact.subtract(printed).abs().compareTo(tolerance) <= 0) {
            return Optional.empty();
        }
        BigDecimal computed = exact.setScale(decimals + 1, RoundingMode.HALF_UP);
        BigDecimal least = parts.divide(printed.add(tolerance), 0, RoundingMode.CEILING);
        BigDecimal lowest = printed.subtract(tolerance);
        BigDecimal most = lowest.signum() > 0 ? parts.divide(lowest, 0, RoundingMode.FLOOR) : least;
        List<Object> said = new ArrayList<>(List.of(printed, unit, numerator, denominator, computed));
        String variant = "NONE";
        if (least.compareTo(most) <= 0) {
            variant = least.compareTo(most) == 0 ? "ONE" : "SOME";
            said.add(least);
            said.add(most);
        }
        return Optional.of(Finding.of(code(), Place.indicator(figure), said.toArray())
                .numbers(printed, computed, unit)
                .saying(variant)
                .about(numerator, denominator));
    }
}
