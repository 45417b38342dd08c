package vn.itplan.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something was measured: over a year, a quarter or a month, or on a day.
 *
 * @param asOf the day, whose year is {@code year}
 */
public record ValuePeriod(
        int year,
        @Nullable Integer quarter,
        @Nullable Integer month,
        @Nullable LocalDate asOf) {

    /** As papers number them. */
    public static final List<String> QUARTERS = List.of("I", "II", "III", "IV");

    private static final int MONTHS_OF_A_QUARTER = 3;

    public ValuePeriod {
        int parts = (quarter == null ? 0 : 1) + (month == null ? 0 : 1) + (asOf == null ? 0 : 1);
        if (parts > 1 || (asOf != null && asOf.getYear() != year)) {
            throw new IllegalArgumentException("no period: " + year + " " + quarter + " " + month + " " + asOf);
        }
    }

    public static ValuePeriod ofYear(int year) {
        return new ValuePeriod(year, null, null, null);
    }

    public static ValuePeriod ofQuarter(int year, int quarter) {
        return new ValuePeriod(year, quarter, null, null);
    }

    public static ValuePeriod ofMonth(int year, int month) {
        return new ValuePeriod(year, null, month, null);
    }

    public static ValuePeriod on(LocalDate day) {
        return new ValuePeriod(day.getYear(), null, null, day);
    }

    /** Its first day. */
    public LocalDate begins() {
        if (asOf != null) {
            return asOf;
        }
        int first = month != null ? month : quarter != null ? (quarter - 1) * MONTHS_OF_A_QUARTER + 1 : 1;
        return LocalDate.of(year, first, 1);
    }

    /** Its last day. */
    public LocalDate ends() {
        if (asOf != null) {
            return asOf;
        }
        int last = month != null ? month : quarter != null ? quarter * MONTHS_OF_A_QUARTER : 12;
        return YearMonth.of(year, last).atEndOfMonth();
    }

    /** "II", or nothing. */
    public String quarterShown() {
        return quarter == null ? "" : QUARTERS.get(quarter - 1);
    }

    /** The message key that says it: {@code indicator.period.QUARTER}, with quarter or month and year, or the day. */
    public String kind() {
        return asOf != null ? "DAY" : month != null ? "MONTH" : quarter != null ? "QUARTER" : "YEAR";
    }
}
