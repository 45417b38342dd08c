package vn.itplan.reconciliation.checks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.itplan.common.Texts;
import vn.itplan.indicator.IndicatorFact;
import vn.itplan.indicator.IndicatorLevel;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/** A rate of the whole province that is just the middle of the rates of its levels, however many people each has. */
@Component
class MeanUnweighted implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.MEAN_UNWEIGHTED;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        return picture.indicators().stream()
                .filter(figure -> isRate(figure) && figure.numerator() == null && isOfTheWhole(figure.level()))
                .flatMap(whole -> finding(picture, whole).stream())
                .toList();
    }

    private Optional<Finding> finding(Picture picture, IndicatorFact whole) {
        List<BigDecimal> rates = picture.indicators().stream()
                .filter(part -> isRate(part)
                        && !isOfTheWhole(part.level())
                        && Objects.equals(part.baselineYear(), whole.baselineYear())
                        && Texts.searchKey(part.name()).equals(Texts.searchKey(whole.name())))
                .map(part -> Objects.requireNonNull(part.baseline()).stripTrailingZeros())
                .distinct()
                .toList();
        if (rates.size() < 2) {
            return Optional.empty();
        }
        BigDecimal mean = rates.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(rates.size()), MathContext.DECIMAL64);
        BigDecimal printed = Objects.requireNonNull(whole.baseline());
        return mean.compareTo(printed) == 0
                ? Optional.of(Finding.of(code(), Place.indicator(whole), printed, rates, whole.unit())
                        .numbers(printed, null, whole.unit())
                        .about(rates))
                : Optional.empty();
    }

    private static boolean isRate(IndicatorFact figure) {
        return figure.currentState() && figure.unit().contains("%") && figure.baseline() != null;
    }

    private static boolean isOfTheWhole(@Nullable IndicatorLevel level) {
        return level == null || level == IndicatorLevel.WHOLE_PROVINCE;
    }
}
