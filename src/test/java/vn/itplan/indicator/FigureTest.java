package vn.itplan.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30 | 30",
                "100% | 100",
                "19,8 % | 19,8",
                "1.234,5 | 1.234,5",
                "-5 | -5",
                "đạt 100% | 100",
                "phấn đấu đạt 40% | 40",
                "= 40 | 40",
                "trên 33 | > 33",
                "Trên 30% | > 30",
                "hơn 1.000 | > 1.000",
                "dưới 5 | < 5",
                "tối thiểu 90% | ≥ 90",
                "ít nhất 2 | ≥ 2",
                "không dưới 2 | ≥ 2",
                "đạt từ 30% trở lên | ≥ 30",
                "từ 30% trở lên | ≥ 30",
                "từ 30 | ≥ 30",
                "30 trở xuống | ≤ 30",
                ">= 30 | ≥ 30",
                "≥30 | ≥ 30",
                "không quá 5% | ≤ 5",
                "tối đa 5 | ≤ 5",
                "khoảng 87 | ≈ 87",
                "gần 87% | ≈ 87",
                "~ 87 | ≈ 87",
                "ước đạt 82,7% | ≈ 82,7",
                "10–15 | 10–15",
                "10 - 15% | 10–15",
                "từ 10% đến 15% | 10–15",
                "10,5-15,25 | 10,5–15,25"
            })
    void understandsWhatPapersWrite(String written, String meaning) {
        assertThat(Figure.parse(written, "%").map(Figure::toString)).contains(meaning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.012 673", "1.6oo", "tất cả", "15–10", "15-15", "5 triệu", "trên", "0.5.3", "30 máy"})
    void leavesToAPersonWhatSaysNoNumberForCertain(String written) {
        assertThat(Figure.parse(written, "%")).isEmpty();
        assertThat(Figure.parse(null, "%")).isEmpty();
    }

    @Test
    void takesTheUnitBehindTheNumber() {
        assertThat(Figure.parse("trên 150 máy", "Máy").map(Figure::toString)).contains("> 150");
        assertThat(Figure.parse("từ 10 đến 15 dịch vụ", "dịch vụ").map(Figure::toString))
                .contains("10–15");
    }

    @Test
    void keepsPrintedAndComputedRatioApart() {
        Ratio ratio = new Ratio(new BigDecimal("422"), new BigDecimal("2131"));
        assertThat(ratio).hasToString("422/2.131");
        assertThat(ratio.shown("%")).isEqualTo("19,8");
        assertThat(ratio.computed("%")).isEqualByComparingTo("19.8029094322");
        assertThat(ratio.computed("lần")).isEqualByComparingTo("0.1980290943");
    }
}
