package vn.itplan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.itplan.demo.DemonstrationLoaded;

/** The table of a plan as a spreadsheet: by keys alone at the desk, by thumb on a phone, by plain forms without scripts. */
@JourneyTest
class TableJourneyTest {

    @Test
    void editsMovesAndUndoesByKeysAlone(Visitors visitors) {
        Visitor planner = visitors.signedIn("planner@kien-giang");
        Page page = planner.page();
        Keyboard keys = page.keyboard();
        Planning planning = new Planning(planner);
        long plan = planning.makePlan("Kế hoạch sửa bằng bàn phím");
        planning.bringIn(plan, Planning.WORKBOOK);
        planner.open("/plans/" + plan + "/projects");
        String third = names(page).get(2);

        enterTable(page);
        keys.press("ArrowDown");
        keys.press("End");
        for (int left = 0; left < 2; left++) {
            keys.press("ArrowLeft");
        }
        keys.press("Enter");
        for (String amount : List.of("510", "520", "0,53 tỷ")) {
            assertThat(page.locator("tr.editing [name=amount]")).isFocused();
            String row = page.locator("tr.editing").getAttribute("id");
            keys.type(amount);
            assertThat(page.locator("tr.editing output.understood")).containsText("0.000.000 đồng");
            keys.press("Control+Enter");
            assertThat(page.locator("#" + row + ":not(.editing)")).hasCount(1);
        }
        assertThat(page.locator("#total-row .amount")).hasText("19.260");
        assertThat(page.locator("#plan-head .figure")).containsText("19.260");
        assertThat(page.locator("tr.group .amount").first()).hasText("1.860");
        assertThat(page.locator("tr.editing [name=amount]")).isFocused();
        keys.type("Gõ dở");
        keys.press("Escape");
        assertThat(page.locator("tr.editing")).hasCount(0);
        keys.press("Enter");
        assertThat(page.locator("tr.editing .row-said")).containsText("gõ dở");
        keys.press("Escape");
        assertThat(page.locator("tr.editing")).hasCount(0);

        keys.press("Control+Home");
        keys.press("ArrowDown");
        keys.press("Insert");
        assertThat(page.locator("#name-new")).isFocused();
        keys.press("Enter");
        assertThat(page.locator("#name-new-error")).containsText("Nhập giá trị");
        axe(page);
        keys.type("Dòng thêm giữa");
        keys.press("Enter");
        assertThat(rows(page).nth(1)).containsText("Dòng thêm giữa");

        keys.press("Alt+Shift+ArrowDown");
        assertThat(rows(page).nth(2)).containsText("Dòng thêm giữa");
        keys.press("Control+d");
        assertThat(page.locator("tr.editing textarea[name=name]")).hasValue("Dòng thêm giữa");
        keys.press("Escape");
        assertThat(rows(page)).hasCount(29);

        keys.press("Delete");
        assertThat(rows(page)).hasCount(28);
        page.locator("#notices button").press("Enter");
        assertThat(rows(page)).hasCount(29);
        assertThat(page.locator("#notices")).containsText("Đã khôi phục");

        Locator second = page.locator("tr.group").nth(1);
        second.locator("td.name").focus();
        keys.press("Alt+Shift+ArrowRight");
        assertThat(second).hasAttribute("data-depth", "2");
        keys.press("Alt+Shift+ArrowLeft");
        assertThat(second).hasAttribute("data-depth", "1");
        keys.press("Enter");
        page.locator("tr.group.editing textarea").fill("Nhóm đổi tên");
        keys.press("Enter");
        assertThat(page.locator("tr.group").nth(1)).containsText("Nhóm đổi tên");

        rows(page).first().locator("td.name").focus();
        keys.press("Space");
        keys.press("ArrowDown");
        keys.press("Space");
        assertThat(page.locator("#selection .count")).containsText("2");
        axe(page);
        page.locator("#groupId").selectOption(new SelectOption().setLabel("II. Nhóm đổi tên"));
        page.locator("#selection button[value=group]").press("Enter");
        assertThat(page.locator("#notices")).containsText("Đã chuyển 2 dòng");
        assertThat(rows(page).first()).not().containsText(third.substring(0, 10));
        assertThat(page.locator("#total-row .amount")).hasText("19.260");
        axe(page);
    }

    @Test
    void choosesARangeAndDeletesItWithOneUndo(Visitors visitors) {
        Visitor planner = visitors.signedIn("planner@kien-giang");
        Page page = planner.page();
        Planning planning = new Planning(planner);
        long plan = planning.makePlan("Kế hoạch xóa nhiều dòng");
        planning.bringIn(plan, Planning.WORKBOOK);
        planner.open("/plans/" + plan + "/projects");

        rows(page).nth(1).locator("input[type=checkbox]").check();
        rows(page)
                .nth(4)
                .locator("input[type=checkbox]")
                .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        assertThat(page.locator("#selection .count")).containsText("4");
        page.locator("#selection button[value=delete]").click();
        assertThat(rows(page)).hasCount(23);
        page.locator("#notices button").click();
        assertThat(rows(page)).hasCount(27);
        assertThat(page.locator("#total-row .amount")).hasText("19.000");
    }

    @Test
    void keepsWhatWasTypedWhenTheNetworkIsAway(Visitors visitors) {
        Visitor planner = visitors.signedIn("planner@kien-giang");
        Page page = planner.page();
        Planning planning = new Planning(planner);
        long plan = planning.makePlan("Kế hoạch mất mạng");
        planning.bringIn(plan, Planning.WORKBOOK);
        planner.open("/plans/" + plan + "/projects");

        rows(page).first().locator("td.note").dblclick();
        page.locator("tr.editing [name=note]").fill("Ghi khi mất mạng");
        page.route("**/*", Route::abort);
        page.keyboard().press("Enter");
        assertThat(page.locator("tr.editing .row-said")).containsText("Không kết nối được");
        page.unroute("**/*");
        page.locator("tr.editing button[type=submit]").click();
        assertThat(rows(page).first().locator("td.note")).hasText("Ghi khi mất mạng");
    }

    @Test
    void bringsTheRowBackAfterALostSession(Visitors visitors) {
        Visitor planner = visitors.signedIn("planner@kien-giang");
        Page page = planner.page();
        Planning planning = new Planning(planner);
        long plan = planning.makePlan("Kế hoạch mất phiên");
        planning.bringIn(plan, Planning.WORKBOOK);
        planner.open("/plans/" + plan + "/projects");

        rows(page).first().locator("td.note").dblclick();
        page.locator("tr.editing [name=note]").fill("Gõ trước bữa trưa");
        planner.loseSession();
        page.keyboard().press("Enter");
        page.waitForURL("**/sign-in**");
        planner.fillIn("planner@kien-giang", DemonstrationLoaded.PASSWORD);
        assertThat(page.locator("tr.editing [name=note]")).hasValue("Gõ trước bữa trưa");
        page.locator("tr.editing button[type=submit]").click();
        assertThat(rows(page).first().locator("td.note")).hasText("Gõ trước bữa trưa");
    }

    @Test
    void isUsableByThumb(Visitors visitors) {
        Visitor planner = visitors.signedIn("planner@kien-giang");
        Page page = planner.page();
        Planning planning = new Planning(planner);
        long plan = planning.makePlan("Kế hoạch trên điện thoại");
        planning.bringIn(plan, Planning.WORKBOOK);
        page.setViewportSize(390, 844);
        planner.open("/plans/" + plan + "/projects");

        rows(page).first().locator(".row-menu").click();
        page.locator("#item-menu [data-act=edit]").click();
        page.locator("tr.editing [name=note]").fill("Sửa trên điện thoại");
        axe(page);
        page.locator("tr.editing button[type=submit]").click();
        assertThat(rows(page).first().locator("td.note")).hasText("Sửa trên điện thoại");
        rows(page).first().locator("input[type=checkbox]").check();
        assertThat(page.locator("#selection .count")).containsText("1");
        axe(page);
        assertThat(((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue())
                .isLessThanOrEqualTo(390);
    }

    @Test
    void doesTheSameByPlainFormsWithoutScripts(Visitors visitors) {
        Visitor planner = visitors.visitor(profile -> profile.setJavaScriptEnabled(false));
        planner.signIn("planner@kien-giang", DemonstrationLoaded.PASSWORD);
        Page page = planner.page();
        Planning planning = new Planning(planner);
        long plan = planning.makePlan("Kế hoạch không có tập lệnh");
        planning.bringIn(plan, Planning.WORKBOOK);
        planner.open("/plans/" + plan + "/projects");
        String first = names(page).get(0);

        rows(page).first().locator(".row-menu").click();
        planner.press("Chuyển xuống");
        assertThat(rows(page).nth(1)).containsText(first);
        rows(page).nth(1).locator(".row-menu").click();
        planner.follow("Sửa dòng");
        page.locator("tr.editing [name=amount]").fill("600");
        page.locator("tr.editing button[type=submit]").click();
        assertThat(page.locator("#total-row .amount")).hasText("19.100");

        rows(page).nth(0).locator("input[type=checkbox]").check();
        rows(page).nth(1).locator("input[type=checkbox]").check();
        planner.press("Sửa các dòng đã chọn");
        assertThat(page.locator(".chosen-names li")).hasCount(2);
        planner.press("Xóa các dòng");
        assertThat(rows(page)).hasCount(25);
        planner.press("Hoàn tác");
        assertThat(rows(page)).hasCount(27);
    }

    private static void enterTable(Page page) {
        page.locator("#table-tools a").last().focus();
        for (int presses = 0; presses < 10; presses++) {
            if ((Boolean) page.evaluate("() => document.activeElement.matches('#grid td')")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        assertThat(false).as("the table is reached by Tab").isTrue();
    }

    private static Locator rows(Page page) {
        return page.locator("#grid tbody tr.item");
    }

    private static List<String> names(Page page) {
        return page.locator("#grid tbody tr.item td.name").allInnerTexts();
    }

    private static void axe(Page page) {
        assertThat(new AxeBuilder(page)
                        .setLegacyMode(true).analyze().getViolations().stream()
                                .map(rule -> rule.getId() + " "
                                        + rule.getNodes().get(0).getHtml())
                                .toList())
                .isEmpty();
    }
}
