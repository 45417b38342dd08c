package vn.itplan.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    @Test
    void cleansWhatFilesBring() {
        assertThat(Texts.clean("Ke\u0302\u0301 hoa\u0323ch")).isEqualTo("Kế hoạch");
        assertThat(Texts.clean("\uFEFFSở\u00A0Nội\u2003vụ\u200B")).isEqualTo("Sở Nội vụ");
        assertThat(Texts.clean("a\u0000b\u0007c")).isEqualTo("abc");
        assertThat(Texts.clean("ÐVT: đồng")).isEqualTo("ĐVT: đồng");
        assertThat(Texts.clean("a\uD800b")).isEqualTo("ab");
        assertThat(Texts.clean("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
        assertThat(Texts.clean(null)).isEmpty();
    }

    @Test
    void keepsLineBreaksAsOneKind() {
        assertThat(Texts.clean(" a\r\nb\rc\u000Bd\u2028e \n")).isEqualTo("a\nb\nc\nd\ne");
        assertThat(Texts.cleanLine("Sở Thông tin\u000Bvà \t Truyền thông")).isEqualTo("Sở Thông tin và Truyền thông");
    }

    @Test
    void holdsNothingInBlankText() {
        assertThat(Texts.cleanOrNull(" \u00A0\n")).isNull();
        assertThat(Texts.cleanOrNull(" x ")).isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Sở TT&TT                        | so tt tt
                    Uỷ ban nhân dân                 | ui ban nhan dan
                    Ủy ban nhân dân                 | ui ban nhan dan
                    tỷ, tỉ                          | ti ti
                    hoà hòa                         | hoa hoa
                    ĐỘC LẬP - TỰ DO - HẠNH PHÚC     | doc lap tu do hanh phuc
                    Kế hoạch số 195/KH-UBND         | ke hoach so 195 kh ubnd
                    “Chính quyền điện tử”           | chinh quien dien tu
                    """)
    void keyFoldsAccentsCaseSpellingAndPunctuation(String text, String key) {
        assertThat(Texts.searchKey(text)).isEqualTo(key);
    }

    @Test
    void keyOfPunctuationIsEmpty() {
        assertThat(Texts.searchKey(" - % _ & ")).isEmpty();
        assertThat(Texts.searchKey(null)).isEmpty();
    }
}
