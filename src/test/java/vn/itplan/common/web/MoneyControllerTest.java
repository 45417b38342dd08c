package vn.itplan.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.itplan.testing.IntegrationTest;

/** What is said below a field of money while somebody types. */
@IntegrationTest
class MoneyControllerTest {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1.600       | million | = 1.600.000.000 đồng
                    1,6 tỷ      | million | = 1.600.000.000 đồng
                    1.600       | dong    | = 1.600 đồng
                    1.6oo       | million | Không đọc được số tiền “1.6oo”: “oo” không phải là đồng, nghìn, triệu hay tỷ.
                    1.5         | million | Không đọc được số tiền “1.5”: phần lẻ viết sau dấu phẩy, ví dụ 1,5.
                    <b>         | million | Không đọc được số tiền “<b>”. Nhập dạng 1.600 hoặc 1,6 tỷ.
                    ''          | million | ''
                    """)
    void saysWhatItUnderstands(String typed, String unit, String said) throws Exception {
        MvcTestResult answer = mvc.get()
                .uri("/money")
                .param("field", "amount")
                .param("unit", unit)
                .param("amount", typed)
                .exchange();

        assertThat(answer).hasStatusOk();
        assertThat(Jsoup.parseBodyFragment(
                                answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                        .text())
                .isEqualTo(said);
    }
}
