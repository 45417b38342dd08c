package vn.itplan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A planner gives a plan its legal bases; whoever reads sees what the register says of them. */
@JourneyTest
class ContentJourneyTest {

    @Test
    void aLegalBasisIsFoundByItsNumberOrderedDeletedAndBroughtBack(Visitors visitors) {
        Visitor planner = visitors.signedIn("planner@tay-ninh");
        long plan = new Planning(planner).makePlan("Kế hoạch có căn cứ");
        Page page = planner.page();
        for (String number : List.of("64/2007/nđ-cp", "102/2009/NĐ-CP")) {
            planner.open("/plans/" + plan + "/legal-bases/new");
            page.getByLabel("Số, ký hiệu").fill(number);
            page.getByText("Dùng văn bản này").click();
            assertThat(page.getByLabel("Cơ quan ban hành")).hasValue("Chính phủ");
            planner.press("Lưu căn cứ");
        }
        Locator names = page.locator("tbody td.name");
        assertThat(names).hasText(new String[] {"Nghị định 64/2007/NĐ-CP", "Nghị định 102/2009/NĐ-CP"});
        assertThat(page.locator("td.marks").last()).containsText("Đã được 73/2019/NĐ-CP thay thế từ 01/01/2020");

        page.getByLabel("Chuyển dòng 2 lên").click();
        assertThat(names).hasText(new String[] {"Nghị định 102/2009/NĐ-CP", "Nghị định 64/2007/NĐ-CP"});
        page.getByLabel("Xóa dòng 1").click();
        assertThat(names).hasText(new String[] {"Nghị định 64/2007/NĐ-CP"});
        planner.press("Hoàn tác");
        assertThat(names).hasText(new String[] {"Nghị định 102/2009/NĐ-CP", "Nghị định 64/2007/NĐ-CP"});
    }

    @Test
    void theFullListsAreSoundAtTheDeskAndOnThePhone(Visitors visitors) {
        List<String> findings = new ArrayList<>();
        look(visitors.signedIn("planner@tay-ninh"), "tay-ninh", List.of("legal-bases", "responsibilities"), findings);
        look(visitors.signedIn("viewer@quang-nam"), "quang-nam", List.of("past-results", "services"), findings);
        assertThat(findings).isEmpty();
    }

    private static void look(Visitor visitor, String province, List<String> pages, List<String> findings) {
        visitor.open("/plans?q=" + (province.equals("tay-ninh") ? "2019" : "2077"));
        String plan = visitor.page().locator("main td.name a").last().getAttribute("href");
        for (String address : pages) {
            visitor.open(plan + "/" + address);
            for (int width : new int[] {1366, 390}) {
                visitor.page().setViewportSize(width, 800);
                Axe.findings(visitor.page(), List.of())
                        .forEach(found -> findings.add(address + " " + width + ": " + found));
                Object wide = visitor.page().evaluate("() => document.documentElement.scrollWidth");
                if (((Number) wide).intValue() > width) {
                    findings.add(address + " is " + wide + " px wide");
                }
            }
            visitor.page().setViewportSize(1366, 768);
        }
    }
}
