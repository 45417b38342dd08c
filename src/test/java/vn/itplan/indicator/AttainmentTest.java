package vn.itplan.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.indicator.Attainment.ATTAINED;
import static vn.itplan.indicator.Attainment.BEHIND;
import static vn.itplan.indicator.Attainment.NO_FIGURES;
import static vn.itplan.indicator.Attainment.ON_WAY;
import static vn.itplan.indicator.Direction.HIGHER;
import static vn.itplan.indicator.Direction.KEEP;
import static vn.itplan.indicator.Direction.LOWER;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule, point by point. */
class AttainmentTest {

    private static final LocalDate MIDYEAR = LocalDate.of(2021, 7, 2);
    private static final LocalDate END = LocalDate.of(2021, 12, 31);

    @Test
    void withoutTargetOrValueThereAreNoFigures() {
        Aim aim = aim(HIGHER, "30", null);
        assertThat(Attainment.of(null, BigDecimal.TEN, END, END)).isEqualTo(NO_FIGURES);
        assertThat(Attainment.of(aim, null, null, END)).isEqualTo(NO_FIGURES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HIGHER | 30     | 30    | ATTAINED",
                "HIGHER | 30     | 31    | ATTAINED",
                "HIGHER | 30     | 29,99 | BEHIND",
                "LOWER  | 30     | 29    | ATTAINED",
                "LOWER  | 30     | 31    | BEHIND",
                "KEEP   | 30     | 30,0  | ATTAINED",
                "KEEP   | 30     | 31    | BEHIND",
                "HIGHER | ≥ 30   | 30    | ATTAINED",
                "HIGHER | ≥ 30   | 29    | BEHIND",
                "LOWER  | ≥ 30   | 20    | BEHIND",
                "LOWER  | ≤ 30   | 30    | ATTAINED",
                "LOWER  | ≤ 30   | 31    | BEHIND",
                "HIGHER | > 33   | 33    | BEHIND",
                "HIGHER | > 33   | 33,1  | ATTAINED",
                "LOWER  | < 5    | 5     | BEHIND",
                "LOWER  | < 5    | 4     | ATTAINED",
                "HIGHER | ≈ 100  | 95    | ATTAINED",
                "HIGHER | ≈ 100  | 94,9  | BEHIND",
                "HIGHER | ≈ 100  | 120   | ATTAINED",
                "KEEP   | ≈ 100  | 106   | BEHIND",
                "LOWER  | ≈ 100  | 105   | ATTAINED",
                "HIGHER | 10–15  | 10    | ATTAINED",
                "HIGHER | 10–15  | 16    | ATTAINED",
                "HIGHER | 10–15  | 9     | BEHIND",
                "LOWER  | 10–15  | 9     | ATTAINED",
                "LOWER  | 10–15  | 16    | BEHIND",
                "KEEP   | 10–15  | 12    | ATTAINED",
                "KEEP   | 10–15  | 16    | BEHIND"
            })
    void onTheLastDayTheTargetIsFulfilledOrNot(Direction direction, String target, String value, Attainment expected) {
        assertThat(of(aim(direction, target, null), value, END, END)).isEqualTo(expected);
    }

    @Test
    void inTheYearTheShareOfDaysGoneByDecides() {
        Aim aim = aim(HIGHER, "40", "20");
        assertThat(of(aim, "30", MIDYEAR, MIDYEAR)).isEqualTo(ON_WAY);
        assertThat(of(aim, "29,9", MIDYEAR, MIDYEAR)).isEqualTo(BEHIND);
        assertThat(of(aim, "40", MIDYEAR, MIDYEAR)).as("early").isEqualTo(ATTAINED);
        assertThat(of(aim, "20", LocalDate.of(2021, 1, 1), LocalDate.of(2021, 1, 1)))
                .isEqualTo(ON_WAY);
    }

    @Test
    void theValueIsHeldAgainstItsOwnDateUntilTheYearIsOver() {
        Aim aim = aim(HIGHER, "40", "20");
        LocalDate november = LocalDate.of(2021, 11, 1);
        assertThat(of(aim, "30", MIDYEAR, november)).isEqualTo(ON_WAY);
        assertThat(of(aim, "30", MIDYEAR, END)).isEqualTo(BEHIND);
        assertThat(of(aim, "30", MIDYEAR, END.plusYears(1))).isEqualTo(BEHIND);
    }

    @Test
    void lowerIsBetterGoesDownTheLine() {
        Aim aim = aim(LOWER, "10", "30");
        assertThat(of(aim, "19", MIDYEAR, MIDYEAR)).isEqualTo(ON_WAY);
        assertThat(of(aim, "21", MIDYEAR, MIDYEAR)).isEqualTo(BEHIND);
        assertThat(of(aim(LOWER, "10", null), "21", MIDYEAR, MIDYEAR))
                .as("no line without a beginning")
                .isEqualTo(ON_WAY);
    }

    @Test
    void withoutABaselineMoreBeginsAtZero() {
        assertThat(of(aim(HIGHER, "40", null), "20", MIDYEAR, MIDYEAR)).isEqualTo(ON_WAY);
        assertThat(of(aim(HIGHER, "40", null), "19", MIDYEAR, MIDYEAR)).isEqualTo(BEHIND);
    }

    @Test
    void whatIsToBeKeptIsBehindAsSoonAsItIsNot() {
        assertThat(of(aim(KEEP, "30", "30"), "28", MIDYEAR, MIDYEAR)).isEqualTo(BEHIND);
    }

    @Test
    void severalYearsAreOneLine() {
        Aim aim = new Aim(
                HIGHER, Figure.parse("100", null).orElseThrow(), 2025, BigDecimal.ZERO, LocalDate.of(2021, 1, 1));
        assertThat(of(aim, "20", END, END)).isEqualTo(ON_WAY);
        assertThat(of(aim, "19", END, END)).isEqualTo(BEHIND);
    }

    private static Attainment of(Aim aim, String value, LocalDate valueDate, LocalDate asOf) {
        return Attainment.of(aim, number(value), valueDate, asOf);
    }

    private static Aim aim(Direction direction, String target, @Nullable String baseline) {
        return new Aim(
                direction,
                Figure.parse(target, null).orElseThrow(),
                2021,
                baseline == null ? null : number(baseline),
                LocalDate.of(2021, 1, 1));
    }

    private static BigDecimal number(String text) {
        return Figure.parse(text, null).orElseThrow().number();
    }
}
