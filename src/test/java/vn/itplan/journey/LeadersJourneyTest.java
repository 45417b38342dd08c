package vn.itplan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A leader reads the summary of the demonstration and follows numbers to their rows, at the desk and on a phone. */
@JourneyTest
class LeadersJourneyTest {

    private static final String ADDRESS = "/dashboard?province=kien-giang&year=2021&unit=dong";
    private static final Pattern PAGE_OF_PDF = Pattern.compile("/Type\\s*/Page\\b");

    @ParameterizedTest
    @CsvSource({"1366, 768", "820, 1180", "390, 844"})
    void followsThreeNumbersToTheirRows(int width, int height, Visitors visitors) {
        Visitor leader = visitors.signedIn("leader@kien-giang");
        Page page = leader.page();
        page.setViewportSize(width, height);
        leader.open(ADDRESS);
        assertThat(leader.heading()).isEqualTo("Tổng quan: Kiên Giang, 2021");
        assertThat(page.locator("[data-chart-of] canvas").count()).isPositive();

        Locator planned = page.locator(".facts .figure-link").first();
        String total = planned.locator("data").getAttribute("value");
        assertThat(total).isEqualTo("19000000000");
        planned.click();
        assertThat(page.locator("#sum-planned data").getAttribute("value")).isEqualTo(total);
        assertThat(page.locator("#rows tbody tr").count()).isEqualTo(27);

        page.goBack();
        Locator disbursed = page.locator("#by-group tbody tr").first().locator("a[href*='stage=disbursed']");
        String ofGroup = disbursed.locator("data").getAttribute("value");
        disbursed.click();
        assertThat(page.locator("#sum-disbursed data").getAttribute("value")).isEqualTo(ofGroup);
        assertThat(leader.text("main")).contains("Hạ tầng", "số liệu minh họa");

        page.goBack();
        Locator attained = page.locator("#table-attainment a[href*='ATTAINED']").first();
        String count = attained.innerText();
        attained.click();
        assertThat(leader.text("#count")).isEqualTo(count);
        assertThat(page.locator("#rows tbody tr").count()).isEqualTo(Integer.parseInt(count));
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .isEmpty();
    }

    @Test
    void isPrintedOnOneSheet(Visitors visitors) {
        Visitor leader = visitors.signedIn("leader@kien-giang");
        leader.open("/dashboard?province=kien-giang&year=2021");
        byte[] pdf = leader.page()
                .pdf(new Page.PdfOptions()
                        .setFormat("A4")
                        .setPreferCSSPageSize(true)
                        .setPrintBackground(false));

        assertThat(PAGE_OF_PDF
                        .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                        .results())
                .hasSize(1);
    }
}
