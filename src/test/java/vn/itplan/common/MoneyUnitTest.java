package vn.itplan.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyUnitTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    triệu VNĐ                           | MILLION
                    Tr.đ                                | MILLION
                    tr. đồng                            | MILLION
                    trđ                                 | MILLION
                    TRIỆU ĐỒNG                          | MILLION
                    1.000.000 đồng                      | MILLION
                    (ĐVT: 1.000.000đ)                   | MILLION
                    ĐVT: Triệu đồng                     | MILLION
                    ÐVT: triệu đồng                     | MILLION
                    Đơn vị tính: triệu đồng/năm         | MILLION
                    Kinh phí (triệu)                    | MILLION
                    Kinh phí dự kiến (triệu đồng)       | MILLION
                    Hai mươi sáu triệu đồng             | MILLION
                    tỉ đồng                             | BILLION
                    tỷ đồng                             | BILLION
                    Đơn vị: Tỷ VNĐ                      | BILLION
                    1.000.000.000 đồng                  | BILLION
                    tỷ                                  | BILLION
                    Tỷ lệ vốn (tỷ đồng)                 | BILLION
                    nghìn đồng                          | THOUSAND
                    Đơn vị tính: ngàn đồng              | THOUSAND
                    1.000 đ                             | THOUSAND
                    1000 VNĐ                            | THOUSAND
                    ng.đ                                | THOUSAND
                    đồng                                | DONG
                    ĐVT: đồng                           | DONG
                    Đơn vị tính đồng                    | DONG
                    Thành tiền (đồng)                   | DONG
                    Đơn giá (VNĐ)                       | DONG
                    21.000 đồng                         | DONG
                    """)
    void findsTheUnitThatAPaperNames(String text, MoneyUnit unit) {
        assertThat(MoneyUnit.inWords(text)).contains(unit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hoạt động",
                "Hội đồng nhân dân tỉnh",
                "Hợp đồng số 12",
                "Đồng bộ dữ liệu",
                "UBND tỉnh Đồng Tháp",
                "Tỷ lệ (%)",
                "Tỉ lệ hồ sơ",
                "1,2 triệu lượt truy cập",
                "Năm 1000",
                "Điểm d khoản 1",
                "TT",
                "Thời gian",
                "Ti vi",
                "Số máy (bộ)"
            })
    void findsNoneInWordsThatOnlySoundLikeOne(String text) {
        assertThat(MoneyUnit.inWords(text)).isEmpty();
    }

    @Test
    void readsDecomposedAccentsAndNoBreakSpaces() {
        assertThat(MoneyUnit.inWords("Đơn\u00A0vị: trie\u0323\u0302u\u00A0đo\u0302\u0300ng"))
                .contains(MoneyUnit.MILLION);
        assertThat(MoneyUnit.inWords(null)).isEmpty();
    }

    @Test
    void wordsAreAUnitOnlyWhenTheyAreNothingElse() {
        assertThat(MoneyUnit.ofWords("triệu")).contains(MoneyUnit.MILLION);
        assertThat(MoneyUnit.ofWords("Tr.đ")).contains(MoneyUnit.MILLION);
        assertThat(MoneyUnit.ofWords("ty dong")).contains(MoneyUnit.BILLION);
        assertThat(MoneyUnit.ofWords("đ")).contains(MoneyUnit.DONG);
        assertThat(MoneyUnit.ofWords("triệu đồng/xã")).isEmpty();
        assertThat(MoneyUnit.ofWords("đồng chí")).isEmpty();
        assertThat(MoneyUnit.ofWords("")).isEmpty();
        assertThat(MoneyUnit.ofWords(null)).isEmpty();
    }

    @Test
    void codesOfAddressesComeBack() {
        for (MoneyUnit unit : MoneyUnit.values()) {
            assertThat(MoneyUnit.ofCode(unit.code())).contains(unit);
        }
        assertThat(MoneyUnit.ofCode("MILLION")).isEmpty();
        assertThat(MoneyUnit.ofCode(null)).isEmpty();
    }
}
