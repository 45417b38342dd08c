package vn.itplan.common;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.common.VietnameseNumbers.Convention.COMMA_GROUPS;
import static vn.itplan.common.VietnameseNumbers.Convention.DOT_GROUPS;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseNumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    26.162          | 26162
                    1.234.567,89    | 1234567.89
                    1234567         | 1234567
                    0               | 0
                    0,5             | 0.5
                    8,825           | 8.825
                    -1.600          | -1600
                    −1.600          | -1600
                    100.000         | 100000
                    """)
    void readsTheVietnameseWay(String text, BigDecimal number) {
        assertThat(VietnameseNumbers.parse(text)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                ",5",
                "5,",
                "1.5",
                "10.0",
                "0.500",
                "00.500",
                "1.500.0000.000",
                "1.012 673",
                "1,234,567",
                "1.234,567.8",
                "12a",
                "１２",
                "+5",
                "1e5",
                "1..000",
                "1000.000"
            })
    void refusesWhatDoesNotFollowTheConvention(String text) {
        assertThat(VietnameseNumbers.parse(text, DOT_GROUPS)).isEmpty();
    }

    @Test
    void readsTheOtherConventionWhereATableUsesIt() {
        assertThat(VietnameseNumbers.parse("899,800,000", COMMA_GROUPS)).contains(new BigDecimal("899800000"));
        assertThat(VietnameseNumbers.parse("5,000", COMMA_GROUPS)).contains(new BigDecimal("5000"));
        assertThat(VietnameseNumbers.parse("10.0", COMMA_GROUPS)).contains(new BigDecimal("10.0"));
        assertThat(VietnameseNumbers.parse("1.325", COMMA_GROUPS)).contains(new BigDecimal("1.325"));
        assertThat(VietnameseNumbers.parse("26.162.000", COMMA_GROUPS)).isEmpty();
        assertThat(VietnameseNumbers.parse("0,500", COMMA_GROUPS)).isEmpty();
    }

    @Test
    void writesAllDigitsAndNoMore() {
        assertThat(VietnameseNumbers.format(new BigDecimal("1234567.8900"))).isEqualTo("1.234.567,89");
        assertThat(VietnameseNumbers.format(new BigDecimal("19000"))).isEqualTo("19.000");
        assertThat(VietnameseNumbers.format(new BigDecimal("1E+6"))).isEqualTo("1.000.000");
        assertThat(VietnameseNumbers.format(new BigDecimal("0.000001"))).isEqualTo("0,000001");
        assertThat(VietnameseNumbers.format(new BigDecimal("12345678901234567890")))
                .isEqualTo("12.345.678.901.234.567.890");
    }

    @Test
    void roundsHalfUpOnlyWhenAsked() {
        assertThat(VietnameseNumbers.format(new BigDecimal("2.345"), 2)).isEqualTo("2,35");
        assertThat(VietnameseNumbers.format(new BigDecimal("2.5"), 0)).isEqualTo("3");
        assertThat(VietnameseNumbers.format(new BigDecimal("-0.4"), 0)).isEqualTo("0");
        assertThat(VietnameseNumbers.format(new BigDecimal("-0.004"), 2)).isEqualTo("0");
        assertThat(VietnameseNumbers.format(new BigDecimal("-0.006"), 2)).isEqualTo("-0,01");
    }
}
