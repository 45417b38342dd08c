package vn.itplan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.itplan.demo.DemonstrationLoaded;

/** The wizard by the keys of a phone's width without scripts: a wrong column is switched off, the import done and undone. */
@JourneyTest
class WizardJourneyTest {

    private static final int MOST_TABS = 120;

    @Test
    void byKeyboardAloneOnANarrowScreenWithoutScripts(Visitors visitors) {
        Visitor planner =
                visitors.visitor(profile -> profile.setJavaScriptEnabled(false).setViewportSize(390, 844));
        planner.signIn("planner@kien-giang", DemonstrationLoaded.PASSWORD);
        long plan = new Planning(planner).makePlan("Kế hoạch nhập bằng bàn phím");
        Page page = planner.page();
        planner.open("/plans/" + plan + "/imports");
        page.getByLabel("Tệp")
                .setInputFiles(new FilePayload(
                        "phu-luc.csv",
                        "text/csv",
                        "TT;Tên dự án;Kinh phí;Ghi chú\n1;Mạng;theo dự toán;a\n2;Máy;5;b\n"
                                .getBytes(StandardCharsets.UTF_8)));
        enter(page, "main form[enctype] button.primary");

        page.waitForURL(Pattern.compile("/tables$"));
        assertThat(page.locator(".problems")).containsText("C2");
        enter(page, "button[name=act][value='0']");
        page.waitForURL(Pattern.compile("/tables/0$"));
        tabTo(page, "#meaning-C");
        page.keyboard().press("Home");
        assertThat(page.locator("#meaning-C")).hasValue("OTHER");
        fits(page);
        enter(page, "form.wide button.primary");

        page.waitForURL(Pattern.compile("/tables$"));
        assertThat(page.locator("#notices")).containsText("Đã lưu");
        enter(page, "button[name=act][value=preview]");
        page.waitForURL(Pattern.compile("/imports/[0-9]+$"));
        assertThat(page.locator(".import-rows tbody tr")).hasCount(2);
        fits(page);
        enter(page, "form[action$='/apply'] button.primary");

        assertThat(page.locator("#notices")).containsText("Đã nhập tệp vào kế hoạch.");
        enter(page, "#notices form button");
        assertThat(page.locator("#notices")).containsText("Đã hoàn tác");
    }

    private static void enter(Page page, String selector) {
        tabTo(page, selector);
        page.keyboard().press("Enter");
    }

    private static void tabTo(Page page, String selector) {
        Locator focused = page.locator(selector + ":focus");
        for (int i = 0; i < MOST_TABS && focused.count() == 0; i++) {
            page.keyboard().press("Tab");
        }
        assertThat(focused).hasCount(1);
    }

    /** Nothing is wider than the screen. */
    private static void fits(Page page) {
        assertThat(page.locator("main").boundingBox().width).isLessThanOrEqualTo(390);
        assertThat(page.locator("html").boundingBox().width).isLessThanOrEqualTo(390);
    }
}
