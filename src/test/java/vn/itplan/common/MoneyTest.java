package vn.itplan.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1.600                 | 1600000000
                    1600                  | 1600000000
                    1,6 tỷ                | 1600000000
                    1.600 triệu           | 1600000000
                    1.600.000.000 đồng    | 1600000000
                    1.600.000 nghìn đồng  | 1600000000
                    1600tr                | 1600000000
                    1.600 Tr.đ            | 1600000000
                    0,000001              | 1
                    10,5                  | 10500000
                    0                     | 0
                    1.000.000 tỷ          | 1000000000000000
                    1.600 triệu đồng      | 1600000000
                    1,6 tỷ đồng           | 1600000000
                    1,6 TỶ VNĐ            | 1600000000
                    1 600                 | 1600000000
                    1 600,5 triệu         | 1600500000
                    1 600 000 000 đồng    | 1600000000
                    1,600,000 nghìn       | 1600000000
                    1,600,000,000 đ       | 1600000000
                    1,600.5 triệu         | 1600500000
                    1 tỷ 600 triệu        | 1600000000
                    1 tỷ 600 triệu đồng   | 1600000000
                    2 triệu 500 nghìn     | 2500000
                    1000000000000000 đồng | 1000000000000000
                    """)
    void readsWhatPeopleTypeInMillions(String typed, long dong) {
        assertThat(Money.parse(typed, MoneyUnit.MILLION)).contains(Money.ofDong(dong));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "1.6oo",
                "-5",
                "1.012 673",
                "1.500.0000.000",
                "0.500",
                "1,6 tỷ/xã",
                "5 triệu đồng/xã",
                "5 %",
                "5 chiếc",
                "0,0000001",
                "1,5 đồng",
                "1.000.001 tỷ",
                "1,2,3",
                "1.600.",
                "1.6",
                "1 60",
                "1 tỷ 600",
                "600 triệu 1 tỷ",
                "1,600,00",
                "1.600,000.5",
                "1000000000000001 đồng",
                "triệu",
                "1 600 triệu 5",
                "99999999999999999999999999999999"
            })
    void refusesWhatIsNoAmount(String typed) {
        assertThat(Money.parse(typed, MoneyUnit.MILLION)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1.6oo         | form.money.unit          | oo
                    1.6           | form.money.decimal-point | 1,6
                    -5            | form.money.negative      | ''
                    5 triệu/xã    | form.money.unit          | triệu/xã
                    0,0000001     | form.money.fraction      | ''
                    1.000.001 tỷ  | form.money.too-large     | 1.000.000.000.000.000 đồng
                    1,2,3         | form.money.no-number     | ''
                    """)
    void saysWhyATextIsNoAmount(String typed, String problem, String detail) {
        assertThat(MoneyReading.of(typed, MoneyUnit.MILLION)).isEqualTo(new MoneyReading(null, problem, typed, detail));
    }

    @Test
    void saysNothingOfAnEmptyField() {
        assertThat(MoneyReading.of(" ", MoneyUnit.MILLION).isNothing()).isTrue();
    }

    @Test
    void readsNothingFromNull() {
        assertThat(Money.parse(null, MoneyUnit.DONG)).isEmpty();
    }

    @Test
    void readsNoBreakSpaces() {
        assertThat(Money.parse("\u00A01.600\u00A0triệu ", MoneyUnit.DONG)).contains(Money.ofDong(1_600_000_000));
    }

    @Test
    void convertsExactlyAndNeverRounds() {
        assertThat(Money.of(new BigDecimal("26162"), MoneyUnit.MILLION)).isEqualTo(Money.ofDong(26_162_000_000L));
        assertThat(Money.of(new BigDecimal("8.825"), MoneyUnit.BILLION)).isEqualTo(Money.ofDong(8_825_000_000L));
        assertThatThrownBy(() -> Money.of(new BigDecimal("0.0000001"), MoneyUnit.MILLION))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.of(new BigDecimal("1e30"), MoneyUnit.BILLION))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void sumsRefuseToOverflow() {
        assertThat(Money.ofDong(7).plus(Money.ofDong(5)).minus(Money.ofDong(20)))
                .isEqualTo(Money.ofDong(-8));
        assertThatThrownBy(() -> Money.ofDong(Long.MAX_VALUE).plus(Money.ofDong(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void showsItselfInAnyUnitWithoutLosingAnything() {
        Money money = Money.ofDong(1_600_500_000);

        assertThat(money.format(MoneyUnit.DONG)).isEqualTo("1.600.500.000");
        assertThat(money.format(MoneyUnit.MILLION)).isEqualTo("1.600,5");
        assertThat(money.format(MoneyUnit.BILLION)).isEqualTo("1,6005");
        assertThat(money).hasToString("1.600.500.000 đồng");
        assertThat(Money.ZERO.format(MoneyUnit.MILLION)).isEqualTo("0");
        assertThat(Money.ofDong(-1_500_000).format(MoneyUnit.MILLION)).isEqualTo("-1,5");
    }

    @Test
    void whatItShowsCanBeTypedAgain() {
        for (long dong : new long[] {0, 1, 999, 1_000, 1_600_000, 115_225_000_000L, Money.MAX.dong()}) {
            for (MoneyUnit unit : MoneyUnit.values()) {
                assertThat(Money.parse(Money.ofDong(dong).format(unit), unit)).contains(Money.ofDong(dong));
            }
        }
    }
}
