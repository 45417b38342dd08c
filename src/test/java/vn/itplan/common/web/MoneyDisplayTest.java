package vn.itplan.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyUnit;

class MoneyDisplayTest {

    private final MoneyDisplay money = new MoneyDisplay();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1600000000; DONG; 1.600.000.000",
                "1600000000; MILLION; 1.600",
                "1600000000; BILLION; 1,6",
                "1012673451; MILLION; 1.012,673451",
                "1; MILLION; 0,000001",
                "1500; THOUSAND; 1,5",
                "1325000000; BILLION; 1,325",
                "1325500000; BILLION; ≈ 1,326",
                "-1325400000; BILLION; ≈ -1,325",
                "0; BILLION; 0",
                "; MILLION; –"
            })
    void showsEveryDigitOrSaysThatItRounds(Long dong, MoneyUnit unit, String shown) {
        assertThat(money.format(dong, unit)).isEqualTo(shown);
        assertThat(money.format(dong == null ? null : Money.ofDong(dong), unit)).isEqualTo(shown);
        assertThat(money.rounds(dong, unit)).isEqualTo(shown.startsWith("≈"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1325500001; 1.325.500.001 đồng", "; –"})
    void alwaysHasTheExactAmountAtHand(Long dong, String exact) {
        assertThat(money.exact(dong)).isEqualTo(exact);
    }
}
