package vn.itplan.indicator.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.itplan.common.Texts;
import vn.itplan.common.VietnameseNumbers;
import vn.itplan.indicator.Comparison;
import vn.itplan.indicator.Figure;
import vn.itplan.indicator.Ratio;

/** Reads figures and ratios of a form and puts a message at each field that says none. */
class FigureReader {

    private final BindingResult errors;

    FigureReader(BindingResult errors) {
        this.errors = errors;
    }

    /** "≥ 30", "trên 33", "10–15". */
    @Nullable
    Figure figure(String field, @Nullable String typed, @Nullable String unit) {
        return Figure.parse(typed, unit).orElseGet(() -> nothing(field, "indicator.figure.unreadable", typed));
    }

    /** One number; words before it are allowed ("trên 150"), two bounds are not. */
    @Nullable
    BigDecimal number(String field, @Nullable String typed, @Nullable String unit) {
        BigDecimal number = Figure.parse(typed, unit)
                .filter(figure -> figure.comparison() != Comparison.RANGE)
                .map(Figure::number)
                .orElse(null);
        return number != null ? number : nothing(field, "indicator.number.unreadable", typed);
    }

    /** Says that the field is needed because of what another one says. */
    <T> @Nullable T missing(String field) {
        return nothing(field, "form.error.required", null);
    }

    /** Both parts or none. */
    @Nullable
    Ratio parts(String over, @Nullable String numerator, String under, @Nullable String denominator) {
        boolean first = !Texts.cleanLine(numerator).isEmpty();
        boolean second = !Texts.cleanLine(denominator).isEmpty();
        if (!first && !second) {
            return null;
        }
        BigDecimal part =
                first ? plain(over, numerator) : this.<BigDecimal>nothing(over, "form.error.required", numerator);
        BigDecimal whole = second
                ? plain(under, denominator)
                : this.<BigDecimal>nothing(under, "form.error.required", denominator);
        if (whole != null && whole.signum() <= 0) {
            return nothing(under, "indicator.denominator.positive", denominator);
        }
        return Ratio.of(part, whole);
    }

    private @Nullable BigDecimal plain(String field, @Nullable String typed) {
        return VietnameseNumbers.parse(typed)
                .orElseGet(() -> this.<BigDecimal>nothing(field, "indicator.number.unreadable", typed));
    }

    private <T> @Nullable T nothing(String field, String key, @Nullable String typed) {
        if (!errors.hasFieldErrors(field)) {
            errors.rejectValue(field, key, new Object[] {Texts.cleanLine(typed)}, null);
        }
        return null;
    }
}
