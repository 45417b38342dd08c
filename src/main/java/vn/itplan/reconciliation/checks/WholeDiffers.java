package vn.itplan.reconciliation.checks;

import java.math.BigDecimal;
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

/** How many units there are, counted differently: one figure over two wholes, or more units than all that there are. */
@Component
class WholeDiffers implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.WHOLE_DIFFERS;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        List<IndicatorFact> figures = picture.indicators().stream()
                .filter(IndicatorFact::currentState)
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            IndicatorFact figure = figures.get(i);
            overAnother(figure, figures.subList(0, i)).ifPresent(findings::add);
            moreThanAll(figure, figures).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> overAnother(IndicatorFact figure, List<IndicatorFact> before) {
        BigDecimal whole = figure.denominator();
        if (whole == null) {
            return Optional.empty();
        }
        return before.stream()
                .filter(other -> other.definitionId() == figure.definitionId()
                        && other.level() == figure.level()
                        && Objects.equals(other.baselineYear(), figure.baselineYear())
                        && other.denominator() != null
                        && other.denominator().compareTo(whole) != 0)
                .findFirst()
                .map(other -> Finding.of(
                                code(),
                                Place.indicator(figure),
                                whole,
                                Objects.requireNonNull(other.denominator()),
                                Place.indicator(other),
                                figure.unit())
                        .numbers(whole, other.denominator(), figure.unit())
                        .saying("OVER")
                        .about(other.id()));
    }

    /** A figure that counts the units of a level without saying of how many, against those that do. */
    private Optional<Finding> moreThanAll(IndicatorFact figure, List<IndicatorFact> all) {
        BigDecimal counted = figure.baseline();
        if (counted == null || figure.denominator() != null || figure.level() == null || isRate(figure)) {
            return Optional.empty();
        }
        List<IndicatorFact> wholes = all.stream()
                .filter(other -> other.level() == figure.level()
                        && other.unit().equals(figure.unit())
                        && isPartOfAWhole(other)
                        && !isRate(other))
                .toList();
        return wholes.isEmpty()
                        || wholes.stream()
                                .anyMatch(other -> Objects.requireNonNull(other.denominator())
                                                .compareTo(counted)
                                        >= 0)
                ? Optional.empty()
                : Optional.of(Finding.of(
                                code(),
                                Place.indicator(figure),
                                counted,
                                Objects.requireNonNull(wholes.get(0).denominator()),
                                Place.indicator(wholes.get(0)),
                                figure.unit())
                        .numbers(counted, wholes.get(0).denominator(), figure.unit())
                        .saying("MORE")
                        .about(wholes.get(0).id()));
    }

    /** "14 of 22 units"; "47 machines over 22 units" counts other things above than below. */
    private static boolean isPartOfAWhole(IndicatorFact figure) {
        return figure.denominator() != null
                && (figure.ratioUnit() == null || figure.ratioUnit().contains("%"));
    }

    private static boolean isRate(IndicatorFact figure) {
        return figure.unit().contains("%") || figure.unit().contains("/");
    }
}
