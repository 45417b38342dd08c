package vn.itplan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.itplan.demo.DemonstrationLoaded;

/**
 * A reader reads the money of a plan by what it is asked for, and has its document made, with and without scripts. With
 * {@code -Dlook=directory} it takes pictures.
 */
@JourneyTest
class DocumentJourneyTest {

    @Test
    void theDocumentIsMadeWhileThePageSaysSoAndIsTakenWhenItIsDone(Visitors visitors) throws Exception {
        Visitor viewer = visitors.signedIn("viewer@tay-ninh");
        Page page = viewer.page();
        viewer.open(plan(viewer, "2019") + "/sections");
        viewer.follow("Tạo văn bản của kế hoạch");
        viewer.press("Tạo văn bản PDF");
        page.getByText("Đã xong.").waitFor();
        take(page, "long-work");
        Download file = page.waitForDownload(() -> viewer.follow("Tải “KẾ HOẠCH"));
        try (var content = file.createReadStream()) {
            Assertions.assertThat(content.readNBytes(4)).asString().isEqualTo("%PDF");
        }
        List<String> findings = new ArrayList<>(Axe.findings(page, List.of()));
        viewer.follow("Tạo lại");
        assertThat(page.locator("tbody tr")).hasCount(1);
        findings.addAll(Axe.findings(page, List.of()));
        Assertions.assertThat(findings).isEmpty();
    }

    @Test
    void itIsMadeWithoutScriptsToo(Visitors visitors) {
        Visitor viewer = visitors.visitor(profile -> profile.setJavaScriptEnabled(false));
        viewer.signIn("viewer@tien-giang", DemonstrationLoaded.PASSWORD);
        Page page = viewer.page();
        viewer.open(plan(viewer, "2014") + "/document");
        viewer.press("Tạo văn bản Word");
        for (int asked = 0; asked < 100 && page.getByText("Đã xong.").count() == 0; asked++) {
            viewer.follow("Xem lại tiến độ");
        }
        Download file = page.waitForDownload(() -> viewer.follow("Tải “KẾ HOẠCH"));
        Assertions.assertThat(file.suggestedFilename()).endsWith(".docx");
    }

    @Test
    void moneyByTwoDimensionsFitsTheDeskAndThePhone(Visitors visitors) {
        Visitor viewer = visitors.signedIn("viewer@quang-nam");
        Page page = viewer.page();
        viewer.open(plan(viewer, "2077") + "/funding");
        List<String> findings = new ArrayList<>();
        assertThat(page.locator("tfoot td").last()).containsText("117.510");
        viewer.page()
                .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Dòng"))
                .getByText("Nguồn vốn")
                .click();
        assertThat(page.locator("table.sums thead th").first()).hasText("Nguồn vốn");
        Assertions.assertThat(page.url()).contains("by=source,year");
        viewer.open(plan(viewer, "2077") + "/funding?by=group,year");
        for (int width : new int[] {1366, 390}) {
            page.setViewportSize(width, 844);
            take(page, "funding-" + width);
            findings.addAll(Axe.findings(page, List.of()));
            Object wide = page.evaluate("() => document.documentElement.scrollWidth");
            if (((Number) wide).intValue() > width) {
                findings.add("is " + wide + " px wide");
            }
        }
        Assertions.assertThat(findings).isEmpty();
    }

    private static String plan(Visitor visitor, String search) {
        visitor.open("/plans?q=" + search);
        return String.valueOf(visitor.page().locator("main td.name a").last().getAttribute("href"));
    }

    private static void take(Page page, String name) {
        String directory = System.getProperty("look");
        if (directory != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(directory, name + ".png")));
        }
    }
}
