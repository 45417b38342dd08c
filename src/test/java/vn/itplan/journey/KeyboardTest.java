package vn.itplan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import vn.itplan.demo.DemonstrationLoaded;

/** Nothing needs a mouse. */
@JourneyTest
class KeyboardTest {

    @Test
    void signsInAndMakesAPlanWithoutAMouse(Visitors visitors) {
        Visitor planner = visitors.visitor();
        Page page = planner.page();
        Keyboard keys = page.keyboard();
        planner.open("/sign-in");
        reach(page, "#username");
        keys.type("planner@kien-giang");
        keys.press("Tab");
        keys.type(DemonstrationLoaded.PASSWORD);
        keys.press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));

        keys.press("Tab");
        assertThat(page.locator(".skip-link")).isFocused();
        assertThat(page.locator(".skip-link")).isInViewport();
        keys.press("Enter");
        assertThat(page.locator("main")).isFocused();

        planner.open("/");
        reach(page, "#navigation a[href='/plans']");
        keys.press("Enter");
        page.waitForURL("**/plans");
        reach(page, "a[href='/plans/new']");
        keys.press("Enter");
        page.waitForURL("**/plans/new");

        reach(page, "#title");
        keys.press("Tab");
        reach(page, ".submit-row button");
        keys.press("Enter");
        assertThat(page.locator("#error-summary")).isFocused();
        keys.press("Tab");
        keys.press("Enter");
        assertThat(page.locator("#title")).isFocused();
        keys.type("Kế hoạch không dùng chuột");
        reach(page, ".submit-row button");
        keys.press("Enter");
        assertThat(page.locator("h1")).hasText("Kế hoạch không dùng chuột");
    }

    @Test
    void opensTheMenuOfThePhoneAndClosesItAgain(Visitors visitors) {
        Visitor planner = visitors.signedIn("planner@kien-giang");
        Page page = planner.page();
        page.setViewportSize(390, 844);

        reach(page, ".menu-button");
        page.keyboard().press("Enter");
        assertThat(page.locator("#navigation")).isVisible();
        reach(page, "#navigation a[href='/plans']");
        page.keyboard().press("Escape");
        assertThat(page.locator("#navigation")).isHidden();
        assertThat(page.locator(".menu-button")).isFocused();
    }

    /** Tabs until the element has the focus, as a person would. */
    private static void reach(Page page, String selector) {
        for (int presses = 0; presses < 60; presses++) {
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        assertThat(false).as("%s is reached by Tab", selector).isTrue();
    }
}
