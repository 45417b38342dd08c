package vn.itplan.appendix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppendixLayoutsTest {

    @Test
    void readsTheBuiltInLayoutsAtStart() {
        AppendixLayouts layouts = new AppendixLayouts();

        assertThat(layouts.all())
                .extracting(AppendixLayout::slug)
                .startsWith("danh-muc")
                .hasSize(18);
        assertThat(layouts.find("danh-muc").orElseThrow().columns()).hasSize(6);
        assertThat(layouts.find("khac")).isEmpty();
    }

    @Test
    void fillsThePageBetweenItsMargins() {
        AppendixLayout layout = Appendices.LAYOUT;
        int columns = layout.columns().stream().mapToInt(LayoutColumn::widthMm).sum();

        assertThat(columns)
                .isEqualTo(297 - layout.page().leftMm() - layout.page().rightMm());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "danh-muc | Danh Mục | no part of an address",
                "{plan.number} | {plan.nunber} | {plan.nunber}",
                "{computed} | {total} | {total}",
                "totalLabel | totalLable | totalLabel",
                "\"slug\" | \"colour\": 1, \"slug\" | colour",
                "\"AMOUNT\" | \"NOTE\" | a meaning has two columns",
                "\"topMm\": 20 | \"topMm\": 0 | a margin is 5 to 60 mm",
                "\"UPPER_ROMAN\" | \"PATH\" | three levels",
                "\"columns\": 3 | \"columns\": 7 | covers no columns",
            })
    void refusesALayoutThatContradictsItself(String part, String wrong, String message) throws IOException {
        String json;
        try (InputStream in = AppendixLayouts.class.getResourceAsStream("/layouts/danh-muc.json")) {
            assertThat(in).isNotNull();
            json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(json).contains(part);
        byte[] broken = json.replace(part, wrong).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> LayoutJson.read(new ByteArrayInputStream(broken)))
                .hasStackTraceContaining(message);
    }

    @ParameterizedTest
    @CsvSource({"1, I", "4, IV", "9, IX", "14, XIV", "40, XL", "99, XCIX", "600, DC", "1999, MCMXCIX"})
    void countsInRomanNumerals(int position, String number) {
        assertThat(NumberStyle.UPPER_ROMAN.number("", position)).isEqualTo(number);
    }
}
