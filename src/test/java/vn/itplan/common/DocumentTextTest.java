package vn.itplan.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.itplan.common.DocumentText.Bullet;
import vn.itplan.common.DocumentText.Line;
import vn.itplan.common.DocumentText.Run;

class DocumentTextTest {

    @Test
    void eachLineIsAParagraphWithItsBullet() {
        DocumentText text = DocumentText.parse("Mở đầu.\n\n- Hạ tầng:\n+ Mạng nội bộ\r\n + Máy chủ\n– Dữ liệu");

        assertThat(text.lines())
                .extracting(Line::bullet, Line::text)
                .containsExactly(
                        tuple(Bullet.NONE, "Mở đầu."),
                        tuple(Bullet.DASH, "Hạ tầng:"),
                        tuple(Bullet.PLUS, "Mạng nội bộ"),
                        tuple(Bullet.PLUS, "Máy chủ"),
                        tuple(Bullet.DASH, "Dữ liệu"));
    }

    @Test
    void starsMakeBoldAndItalic() {
        assertThat(DocumentText.parse("Đạt **100% *văn bản*** điện tử")
                        .lines()
                        .get(0)
                        .runs())
                .isEqualTo(List.of(
                        new Run("Đạt ", false, false),
                        new Run("100% ", true, false),
                        new Run("văn bản", true, true),
                        new Run(" điện tử", false, false)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Xem [cổng](https://example.vn) và `mã`",
                "![ảnh](x.png)",
                "AT&amp;T \\* \\_ &lt;",
                "ten_file_moi __init__",
                "# Không phải tiêu đề",
                "1. Không phải danh sách",
                "> trích",
                "    thụt vào",
                "[a]: https://example.vn",
                "--- 2 * 3 * 4",
                "| a | b |",
                "<https://example.vn>",
                "**chưa đóng",
                "===",
            })
    void everythingElseIsWhatItLooksLike(String line) {
        assertThat(DocumentText.parse(line).lines().get(0).runs())
                .isEqualTo(List.of(new Run(line.strip(), false, false)));
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(DocumentText.parse(null).isEmpty()).isTrue();
        assertThat(DocumentText.parse(" \n -\n+ ").lines()).hasSize(2);
    }
}
