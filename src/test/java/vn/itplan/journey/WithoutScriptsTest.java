package vn.itplan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import org.junit.jupiter.api.Test;
import vn.itplan.demo.DemonstrationLoaded;

/** Scripts are a convenience: the main job is done without them. */
@JourneyTest
class WithoutScriptsTest {

    @Test
    void makesAPlanImportsAndExportsWithJavaScriptOff(Visitors visitors) throws Exception {
        Visitor planner = visitors.visitor(profile -> profile.setJavaScriptEnabled(false));
        planner.signIn("planner@kien-giang", DemonstrationLoaded.PASSWORD);
        Planning planning = new Planning(planner);
        long plan = planning.makePlan("Kế hoạch không cần JavaScript");

        planning.bringIn(plan, Planning.WORKBOOK);
        assertThat(planner.page().locator("tr.total data.money")).hasText("19.000");

        planner.open("/plans/" + plan + "/appendices");
        Download file = planner.page().waitForDownload(() -> planner.follow("Tải Excel, số tính lại"));
        try (var content = file.createReadStream()) {
            assertThat(content.readAllBytes()).startsWith('P', 'K');
        }

        planner.open("/plans?q=khong+can+javascript");
        assertThat(planner.page().locator("#results tbody tr")).hasCount(1);
        planner.page().locator("summary").click();
        planner.press("Đăng xuất");
        assertThat(planner.page().locator("main")).containsText("Đã đăng xuất.");
    }
}
