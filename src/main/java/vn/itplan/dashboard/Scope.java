package vn.itplan.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a summary is of: a province and a year, as of a day.
 *
 * @param province the code of the province
 * @param asOf today, or the last day of a year that is over
 * @param plans the plans that count: current versions in force that cover the year, without a period plan of which an
 *     annual plan of that year is a part
 */
public record Scope(long provinceId, String province, String provinceName, int year, LocalDate asOf, List<Long> plans) {

    private static final int DAYS_WITHOUT_UPDATE = 30;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static LocalDate asOf(int year, LocalDate today) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return today.isBefore(end) ? today : end;
    }

    /** The day up to which money paid out belongs to earlier years. */
    LocalDate before() {
        LocalDate end = LocalDate.of(year - 1, 12, 31);
        return asOf.isBefore(end) ? asOf : end;
    }

    /** An update of this day or an earlier one is too old. */
    public LocalDate tooOld() {
        return asOf.minusDays(DAYS_WITHOUT_UPDATE);
    }

    /** Whether groups are those that the one plan prints, rather than the canonical categories of several. */
    public boolean isOnePlan() {
        return plans.size() == 1;
    }

    public int days() {
        return LocalDate.of(year, 12, 31).getDayOfYear();
    }

    public long daysGone() {
        long gone = ChronoUnit.DAYS.between(LocalDate.of(year, 1, 1), asOf) + 1;
        return Math.max(0, Math.min(days(), gone));
    }

    /** The share of the year that has gone by, in percent with one decimal. */
    public BigDecimal shareOfYear() {
        return BigDecimal.valueOf(daysGone())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(days()), 1, RoundingMode.HALF_UP);
    }
}
