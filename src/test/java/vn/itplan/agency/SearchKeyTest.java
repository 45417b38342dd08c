package vn.itplan.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.common.Texts;
import vn.itplan.testing.IntegrationTest;

/** The database and Java must agree on when two names are one. */
@IntegrationTest
class SearchKeyTest {

    private static final List<String> SAMPLES = List.of(
            "",
            " ",
            "Sở Thông tin và Truyền thông",
            "SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
            "Sở TT&TT",
            "Uỷ ban nhân dân tỉnh Kiên Giang",
            "Ủy ban nhân dân",
            "Ban Quản lý khu Kinh tế Phú Quốc",
            "Đài Phát thanh và Truyền hình",
            "Đắk Lắk, Đăk Nông – Đà Nẵng",
            "tỷ / tỉ / TỶ",
            "Kế hoạch số 195/KH-UBND ngày 31/12/2020",
            "“Chính quyền điện tử” (giai đoạn 1)…",
            "ấầẩẫậ ắằẳẵặ ếềểễệ ốồổỗộ ớờởỡợ ứừửữự ýỳỷỹỵ",
            "ẤẦẨẪẬ ẮẰẲẴẶ ẾỀỂỄỆ ỐỒỔỖỘ ỚỜỞỠỢ ỨỪỬỮỰ ÝỲỶỸỴ Đđ Ðð",
            "So\u031B\u0309 No\u0323\u0302i vu\u0323",
            "\u00A0Sở\u2003Nội\u202Fvụ\u3000",
            "Sở\u200B Nội\uFEFF vụ\u00AD",
            "a\u0007b\u007Fc\u0085d\te\nf\u000Bg\r\nh\u2028i",
            "100% _x_ \\ ' \" ;--",
            "m² m³ ½ Ⅳ ① 10⁶",
            "İstanbul ΣΊΣΥΦΟΣ Straße Æon Œuvre Łódź",
            "Привет 中文 日本 ٣٤",
            "\uD83D\uDE00 emoji \uD835\uDC00",
            "--- , . ;");

    @Autowired
    JdbcClient jdbc;

    @Test
    void isTheSameInTheDatabaseAndInJava() {
        assertSame(SAMPLES);
    }

    @Test
    void isTheSameForEveryLetterOfVietnameseAndBeyond() {
        assertSame(IntStream.concat(IntStream.range(1, 0x250), IntStream.range(0x1E00, 0x2100))
                .mapToObj(letter -> "x" + Character.toString(letter) + "x")
                .toList());
    }

    private void assertSame(List<String> texts) {
        List<String> keys = jdbc.sql("""
                        select search_key(t.text) from unnest(cast(:texts as text[])) with ordinality as t(text, position)
                        order by t.position
                        """)
                .param("texts", texts.toArray(String[]::new))
                .query(String.class)
                .list();
        assertThat(keys).isEqualTo(texts.stream().map(Texts::searchKey).toList());
    }
}
