package vn.itplan.indicator.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Texts;
import vn.itplan.common.VietnameseNumbers;
import vn.itplan.common.web.DateDisplay;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Submissions;
import vn.itplan.indicator.Ratio;
import vn.itplan.indicator.ValueCommand;
import vn.itplan.indicator.ValuePeriod;

/**
 * A value as a person types it.
 *
 * @param within quarter or month of the year, "Q2" or "M11", empty for all of it
 * @param asOf the day of a figure that was true on one day; the year then follows from it
 */
public record ValueForm(
        @Nullable String once,
        @Nullable String year,
        @Nullable String within,
        @Nullable String asOf,
        @Nullable String figure,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable String note,
        @Nullable String illustrative,
        @Nullable String reason,
        @Nullable String version) {

    static ValueForm empty(int year) {
        return new ValueForm(
                Submissions.newKey(), String.valueOf(year), null, null, null, null, null, null, null, null, null);
    }

    static ValueForm of(ValueCommand value) {
        ValuePeriod period = value.period();
        Ratio parts = value.parts();
        BigDecimal number = value.number();
        return new ValueForm(
                Submissions.newKey(),
                String.valueOf(period.year()),
                period.quarter() != null
                        ? "Q" + period.quarter()
                        : period.month() != null ? "M" + period.month() : null,
                new DateDisplay().day(period.asOf()),
                value.text() != null ? value.text() : number == null ? null : VietnameseNumbers.format(number),
                parts == null ? null : VietnameseNumbers.format(parts.numerator()),
                parts == null ? null : VietnameseNumbers.format(parts.denominator()),
                value.note(),
                value.illustrative() ? "true" : null,
                null,
                String.valueOf(value.generation()));
    }

    ValueCommand command(FieldReader in, FigureReader figures, String unit) {
        String typed = in.optionalText("figure", figure, 200);
        BigDecimal number = typed == null ? null : figures.number("figure", typed, unit);
        boolean plain = number != null && VietnameseNumbers.parse(typed).isPresent();
        return new ValueCommand(
                period(in),
                plain ? null : typed,
                number,
                figures.parts("numerator", numerator, "denominator", denominator),
                in.optionalText("note", note, 1000),
                "true".equals(illustrative),
                in.optionalText("reason", reason, 500),
                FieldReader.version(version));
    }

    private ValuePeriod period(FieldReader in) {
        LocalDate day = in.optionalDate("asOf", asOf);
        if (day != null) {
            return ValuePeriod.on(day);
        }
        int wanted = in.year("year", year);
        String part = Objects.toString(Texts.cleanOrNull(within), "");
        if (part.matches("Q[1-4]")) {
            return ValuePeriod.ofQuarter(wanted, Integer.parseInt(part.substring(1)));
        }
        return part.matches("M([1-9]|1[0-2])")
                ? ValuePeriod.ofMonth(wanted, Integer.parseInt(part.substring(1)))
                : ValuePeriod.ofYear(wanted);
    }
}
