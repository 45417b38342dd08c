package vn.itplan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A planner meets the wrong row of Phú Thọ's annex 05, lets it stand with a reason, and takes that back. */
@JourneyTest
class FindingsJourneyTest {

    private static final String ROW = "table.findings tr[id^='finding-']";

    @Autowired
    JdbcClient jdbc;

    @Test
    void oneWrongRowIsFoundExplainedAndShownAgain(Visitors visitors) {
        long plan = jdbc.sql(
                        "select min(p.id) from plan p join province r on r.id = p.province_id where r.code = 'phu-tho'")
                .query(Long.class)
                .single();
        Visitor planner = visitors.signedIn("planner@phu-tho");
        planner.open("/plans/" + plan);
        planner.page().locator(".plan-head .facts a[href$='/reconciliation']").click();
        Locator wrong = planner.page().locator(ROW).filter(new Locator.FilterOptions().setHasText("Một dòng sai"));
        assertThat(wrong.innerText())
                .contains(
                        "Phụ biểu số 05",
                        "2,8 tỷ đồng",
                        "3,7 tỷ đồng",
                        "36,3 tỷ đồng",
                        "37,2 tỷ đồng",
                        "-900 triệu đồng");

        wrong.locator("a[href*='item=']").click();
        planner.page().waitForURL(Pattern.compile(".*#item-[0-9]+"));
        assertThat(planner.text("tr:target")).contains("Nâng cấp hệ thống thư điện tử tỉnh Phú Thọ");

        planner.open("/plans/" + plan + "/reconciliation?severity=ERROR");
        wrong.locator("a[href$='/accept']").press("Enter");
        planner.page().getByLabel("Lý do").fill("Bản đã ký in như vậy");
        planner.press("Giữ nguyên theo văn bản");
        Locator kept = planner.page().getByText("Bản đã ký in như vậy");
        kept.waitFor();

        planner.press(
                "Bỏ giữ nguyên: Phụ biểu số 05 (PB05!H7): nhóm B, dòng 2 “Nâng cấp hệ thống thư điện tử tỉnh Phú Thọ.”");
        planner.page().getByText("Điểm này được nêu lại.").waitFor();
        assertThat(kept.count()).isZero();
    }
}
