package vn.itplan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.account.Accounts;
import vn.itplan.account.NewAccount;
import vn.itplan.account.Role;
import vn.itplan.demo.DemonstrationLoaded;

/** Rows from a spreadsheet, and two people at the same row. */
@JourneyTest
class TwoPlannersTest {

    private static final String SECOND = "second.planner@kien-giang";

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void pastesTwentyRowsCorrectsThreeAndUndoesADelete(Visitors visitors) {
        Visitor planner = visitors.signedIn("planner@kien-giang");
        Page page = planner.page();
        long plan = new Planning(planner).makePlan("Kế hoạch dán từ bảng tính");
        planner.open("/plans/" + plan + "/projects");

        // Pasting on the page of the table opens the page for pasting, filled in.
        page.evaluate(
                "text => { const data = new DataTransfer(); data.setData('text/plain', text);"
                        + " document.body.dispatchEvent(new ClipboardEvent('paste',"
                        + " { clipboardData: data, bubbles: true, cancelable: true })); }",
                twentyRows());
        page.waitForURL("**/paste");
        Locator mends = page.locator(".problems .mend input");
        assertThat(mends).hasCount(3);
        for (int i = 0; i < 3; i++) {
            mends.nth(i).fill("1.000");
        }
        planner.press("Xem lại");
        assertThat(page.locator(".problems .mend input")).hasCount(0);
        planner.press("Thêm 20 nhiệm vụ vào kế hoạch");

        Locator rows = page.locator("table.plan-table tbody tr[id^=item-]");
        assertThat(page.locator("#notices")).containsText("Đã thêm các dòng đã dán");
        assertThat(rows).hasCount(20);
        assertThat(page.locator("table.plan-table tfoot data.money")).hasText("20.000");

        String name = rows.nth(4).locator("td.name").innerText();
        rows.nth(4).locator("td.name a").click();
        planner.press("Xóa nhiệm vụ");
        assertThat(rows).hasCount(19);
        planner.press("Hoàn tác");
        assertThat(page.locator("h1")).hasText(name);
        planner.open("/plans/" + plan + "/projects");
        assertThat(rows).hasCount(20);
    }

    private static String twentyRows() {
        return "TT\tTên nhiệm vụ, dự án\tĐơn vị chủ trì\tKinh phí (triệu đồng)\n"
                + IntStream.rangeClosed(1, 20)
                        .mapToObj(i -> i + "\tNhiệm vụ dán số " + i + "\tSở Y tế\t"
                                + (i % 7 == 0 || i == 20 ? "l.o0o" : "1.000"))
                        .collect(Collectors.joining("\n"));
    }

    @Test
    void theSecondIsToldAndNothingIsLostWhenTheyCollide(Visitors visitors) {
        secondPlanner();
        Visitor first = visitors.signedIn("planner@kien-giang");
        long plan = new Planning(first).makePlan("Kế hoạch của hai người");
        first.open("/plans/" + plan + "/projects/new");
        first.page().getByLabel("Tên nhiệm vụ, dự án").fill("Mua máy chủ");
        first.press("Lưu nhiệm vụ");
        String item = first.page().url();

        Visitor second = visitors.signedIn(SECOND);
        first.open(item + "/edit");
        assertThat(first.page().locator(".presence p")).hasCount(0);
        second.open(item + "/edit");
        assertThat(second.page().locator(".presence")).containsText("planner@kien-giang");

        first.page().getByLabel("Ghi chú").fill("ghi chú của người thứ nhất");
        first.press("Lưu nhiệm vụ");
        second.page().getByLabel("Ghi chú").fill("ghi chú của người thứ hai");
        second.press("Lưu nhiệm vụ");

        assertThat(second.page().locator("#error-summary")).containsText("Người khác đã lưu");
        assertThat(second.page().getByLabel("Ghi chú")).hasValue("ghi chú của người thứ hai");
        assertThat(second.page().locator(".stale")).containsText("ghi chú của người thứ nhất");
        assertThat(second.page().locator(".presence p")).hasCount(0);

        second.page().getByLabel("Ghi chú").fill("ghi chú của cả hai");
        second.press("Lưu nhiệm vụ");
        assertThat(second.page().locator("main")).containsText("ghi chú của cả hai");
        long id = Long.parseLong(item.replaceAll(".*/", ""));
        assertThat(jdbc.sql("""
                        select string_agg(new_value, ' > ' order by id) from audit_entry
                        where object_type = 'plan-item' and object_id = :item and field = 'note'
                        """).param("item", id).query(String.class).single())
                .isEqualTo("ghi chú của người thứ nhất > ghi chú của cả hai");
    }

    private void secondPlanner() {
        long province = jdbc.sql("select id from province where code = 'kien-giang'")
                .query(Long.class)
                .single();
        long id = accounts.create(new NewAccount(SECOND, "Chuyên viên thứ hai", DemonstrationLoaded.PASSWORD, false));
        accounts.grant(id, Role.PLANNER, province, null);
    }
}
