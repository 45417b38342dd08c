package vn.itplan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The monthly ten minutes of an officer: five projects by keyboard alone, and on the phone one after the other. */
@JourneyTest
class OfficersJourneyTest {

    /** What was measured stands in the README; a page may grow by a few stops more. */
    private static final int MOST_KEYS = 50;

    private static final int MOST_REQUESTS = 3;

    private static final List<String> MONEY = List.of("700", "140", "290", "390", "490");

    @Test
    void updatesFiveProjectsByKeyboardAlone(Visitors visitors) throws IOException {
        Visitor officer = visitors.signedIn("officer@kien-giang");
        Page page = officer.page();
        List<String> requests = new ArrayList<>();
        page.onRequest(request -> {
            if (List.of("document", "xhr", "fetch").contains(request.resourceType())) {
                requests.add(request.method());
            }
        });
        officer.open("/");
        assertThat(page.locator("fieldset.work")).hasCount(10);
        List<String> names =
                page.locator("fieldset.work legend").allInnerTexts().subList(0, 5);
        Keys keys = new Keys(page);

        page.locator("#asOf").focus();
        keys.reach("[id='rows0.percent']");
        for (int at = 0; at < 5; at++) {
            if (at > 0) {
                keys.press("ArrowDown");
            }
            keys.type("95");
        }
        keys.press("Tab");
        for (int at = 4; at >= 0; at--) {
            if (at < 4) {
                keys.press("ArrowUp");
            }
            keys.type(MONEY.get(at));
        }
        keys.press("Enter");

        assertThat(page.locator("#notices")).containsText("Đã lưu cập nhật của 5 dự án");
        Files.writeString(Path.of("target/officers-journey.txt"), keys.pressed + " keys, requests " + requests + "\n");
        assertThat(keys.pressed).as("keys").isLessThanOrEqualTo(MOST_KEYS);
        assertThat(requests).as("requests").hasSizeLessThanOrEqualTo(MOST_REQUESTS);
        for (String name : names) {
            officer.open("/?page=0");
            assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(name)))
                    .not()
                    .containsText("Quá 30 ngày");
        }
    }

    @Test
    void isRefusedTheProjectOfAnotherAgency(Visitors visitors) {
        Visitor officer = visitors.signedIn("officer@kien-giang");
        officer.open("/");
        officer.page().locator("fieldset.work .work-head a").first().click();
        officer.open(officer.page().url().replaceFirst("/projects/.*", "/projects"));
        officer.follow("Triển khai hệ thống thông tin quản lý kế hoạch thanh tra");
        officer.follow("Trang dự án");

        assertThat(officer.page().locator(".facts")).containsText("Tạm dừng");
        assertThat(officer.page().locator(".facts")).containsText("Số liệu minh họa");
        assertThat(officer.page().locator("main")).not().containsText("Cập nhật tiến độ");
        assertThat(officer.open(officer.page().url() + "/updates/new").status()).isEqualTo(403);
    }

    @Test
    void goesThroughTheProjectsOnAPhone(Visitors visitors) {
        Visitor officer = visitors.signedIn("officer@kien-giang");
        Page page = officer.page();
        page.setViewportSize(390, 844);
        officer.open("/?page=1");
        String second = page.locator("fieldset.work legend").nth(1).innerText();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Dự án tiếp theo"))
                .first()
                .click();
        assertThat(page.locator("#rows1")).isInViewport();
        page.locator("[id='rows1.nextStep']").fill("Bảo hành.");
        page.locator("#rows1 button[name=row]").click();

        assertThat(page.locator("#notices")).containsText("Đã lưu cập nhật của 1 dự án");
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .isLessThanOrEqualTo(390);
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .isEmpty();
        assertThat(second).isNotBlank();
    }

    /** A keyboard that counts. */
    private static final class Keys {

        private final Page page;
        private int pressed;

        Keys(Page page) {
            this.page = page;
        }

        void press(String key) {
            pressed++;
            page.keyboard().press(key);
        }

        void type(String text) {
            pressed += text.length();
            page.keyboard().type(text);
        }

        /** Tabs until the element has the focus, as a person would. */
        void reach(String selector) {
            for (int presses = 0; presses < 40; presses++) {
                if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                    return;
                }
                press("Tab");
            }
            assertThat(false).as("%s is reached by Tab", selector).isTrue();
        }
    }
}
