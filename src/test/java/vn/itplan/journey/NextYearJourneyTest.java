package vn.itplan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.account.Accounts;
import vn.itplan.account.NewAccount;
import vn.itplan.account.Role;
import vn.itplan.demo.DemonstrationLoaded;

/** Next year's plan begins with this year's, and two people write in it without losing a word. */
@JourneyTest
class NextYearJourneyTest {

    private static final double PATIENCE = 120_000;
    private static final String COLLEAGUE = "writing.planner@kien-giang";

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private final List<String> findings = new ArrayList<>();

    @Test
    void startsThePlanOf2022FromThatOf2021AndTakesTheDocumentOut(Visitors visitors) throws Exception {
        Visitor planner = visitors.signedIn("planner@kien-giang");
        Page page = planner.page();
        String plan = startFrom2021(planner);
        assertThat(page.locator("#notices")).containsText("Đã tạo kế hoạch từ kế hoạch trước");
        assertThat(task(page, "Chỉ tiêu")).containsText("12 chỉ tiêu chưa có mục tiêu");
        assertThat(task(page, "Căn cứ pháp lý")).containsText("Xong");
        assertThat(page.locator(".tasks")).containsText("Lập từ 195/KH-UBND");
        sound(page);

        page.navigate(plan + "/sections");
        Locator begin = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bắt đầu từ đề cương mẫu"));
        if (begin.isVisible()) {
            begin.click();
        }
        Locator section = page.locator(".outline-text > section").first();
        section.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Sửa")))
                .click();
        page.waitForURL("**/edit");
        text(planner).fill("Kế hoạch năm 2022 tiếp tục Kế hoạch năm 2021.");
        assertThat(page.locator("[data-state]")).containsText("Đã giữ bản nháp lúc");
        sound(page);
        planner.press("Lưu mục");
        assertThat(page.locator(".outline-text")).containsText("Kế hoạch năm 2022 tiếp tục Kế hoạch năm 2021.");

        addLegalBasis(planner, plan);
        addIndicator(planner, plan);
        setATargetInItsRow(planner, plan);

        page.navigate(plan);
        assertThat(task(page, "Căn cứ pháp lý")).containsText("39");
        assertThat(task(page, "Chỉ tiêu")).containsText("13");
        assertThat(task(page, "Chỉ tiêu")).containsText("Còn thiếu");
        assertThat(page.locator(".plan-head")).containsText("Việc tiếp theo");
        planner.follow("Tạo văn bản của kế hoạch");
        Download word = download(page, "Tải văn bản Word");
        try (InputStream in = word.createReadStream();
                XWPFDocument document = new XWPFDocument(in)) {
            assertThat(document.getParagraphs().stream().map(paragraph -> paragraph.getText()))
                    .anyMatch(text -> text.contains("tiếp tục Kế hoạch năm 2021"));
        }
        Download print = download(page, "Tải văn bản PDF");
        try (InputStream in = print.createReadStream()) {
            assertThat(new String(in.readNBytes(5))).isEqualTo("%PDF-");
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void theSecondAtASectionIsToldBeforeTheyTypeAndNothingIsLost(Visitors visitors) {
        colleague();
        Visitor first = visitors.signedIn("planner@kien-giang");
        long plan = new Planning(first).makePlan("Kế hoạch hai người cùng viết");
        first.open("/plans/" + plan + "/sections");
        first.press("Bắt đầu từ đề cương mẫu");
        List<Locator> edits =
                first.page().locator(".section-head a[href$='/edit']").all();
        String one = String.valueOf(edits.get(0).getAttribute("href"));
        String other = String.valueOf(edits.get(1).getAttribute("href"));

        Visitor second = visitors.signedIn(COLLEAGUE);
        first.open(one);
        second.open(other);
        assertThat(second.page().locator(".presence p")).hasCount(0);
        second.open(one);
        assertThat(second.page().locator(".presence")).containsText("planner@kien-giang");

        text(first).fill("Của người thứ nhất.");
        first.press("Lưu mục");
        assertThat(first.page().locator(".outline-text")).containsText("Của người thứ nhất.");
        text(second).fill("Của người thứ hai.");
        second.press("Lưu mục");
        assertThat(second.page().locator("#error-summary")).containsText("Người khác đã lưu");
        assertThat(second.page().locator(".stale")).containsText("Của người thứ nhất.");
        assertThat(text(second)).hasValue("Của người thứ hai.");
        second.press("Lưu mục");
        assertThat(second.page().locator(".outline-text")).containsText("Của người thứ hai.");

        first.open(other);
        assertThat(first.page().locator(".presence p")).hasCount(0);
    }

    @Test
    void aRowOfAListIsWrittenInItsPlaceByKeyboard(Visitors visitors) {
        Visitor planner = visitors.signedIn("planner@kien-giang");
        Page page = planner.page();
        long plan = new Planning(planner).makePlan("Kế hoạch phân công");
        for (String agency : List.of("Sở Tài chính", "Sở Nội vụ")) {
            planner.open("/plans/" + plan + "/responsibilities/new");
            page.getByLabel("Cơ quan, đơn vị").fill(agency);
            planner.press("Lưu trách nhiệm");
        }
        Locator rows = page.locator("#entries tbody tr");
        assertThat(rows).hasCount(2);

        page.getByLabel("Sửa dòng 1").press("Enter");
        Locator open = page.locator("tr.editing");
        assertThat(open.getByLabel("Cơ quan, đơn vị")).isFocused();
        sound(page);
        open.getByLabel("Cơ quan, đơn vị").fill("");
        open.getByLabel("Cơ quan, đơn vị").press("Enter");
        assertThat(open.locator(".error-summary")).isFocused();
        open.getByLabel("Cơ quan, đơn vị").fill("Sở Tài chính tỉnh");
        open.getByLabel("Cơ quan, đơn vị").press("Control+Enter");
        assertThat(rows.first()).containsText("Sở Tài chính tỉnh");
        assertThat(open.getByLabel("Cơ quan, đơn vị")).hasValue("Sở Nội vụ");
        assertThat(open.getByLabel("Cơ quan, đơn vị")).isFocused();
        open.getByLabel("Cơ quan, đơn vị").press("Escape");
        assertThat(open).hasCount(0);
        assertThat(page.getByLabel("Sửa dòng 2")).isFocused();
        assertThat(rows.nth(1)).containsText("Sở Nội vụ");
        assertThat(findings).isEmpty();
    }

    private String startFrom2021(Visitor planner) {
        Page page = planner.page();
        planner.open("/plans");
        planner.follow("Tạo kế hoạch");
        page.getByLabel("Tên kế hoạch").fill("Kế hoạch ứng dụng công nghệ thông tin tỉnh Kiên Giang năm 2022");
        page.getByLabel("Ứng dụng công nghệ thông tin").check();
        page.getByLabel("Năm đầu").fill("2022");
        page.getByLabel("Kế hoạch trước của tỉnh").check();
        String of2021 = jdbc.sql("""
                        select p.id from plan p join plan_version v on v.plan_id = p.id and v.current
                        join province r on r.id = p.province_id and r.code = 'kien-giang'
                        where v.number = '195/KH-UBND' order by p.id limit 1
                        """).query(String.class).single();
        Locator from = page.getByLabel("Chép từ kế hoạch", new Page.GetByLabelOptions().setExact(true));
        if (!from.inputValue().equals(of2021)) {
            page.waitForResponse("**/plans/new/start*", () -> from.selectOption(new SelectOption().setValue(of2021)));
        }
        assertThat(page.getByLabel("Nhiệm vụ, dự án chưa kết thúc (17)")).isChecked();
        assertThat(page.getByLabel("Kinh phí kế hoạch của nhiệm vụ")).not().isChecked();
        sound(page);
        planner.press("Lưu kế hoạch");
        page.waitForURL(Pattern.compile(".*/plans/[0-9]+$"));
        return page.url();
    }

    private void addLegalBasis(Visitor planner, String plan) {
        Page page = planner.page();
        page.navigate(plan + "/legal-bases");
        planner.follow("Thêm căn cứ");
        Locator row = page.locator("tr.editing");
        row.getByLabel("Số, ký hiệu").fill("102/2009/nđ-cp");
        row.getByText("Dùng văn bản này").click();
        assertThat(row.getByLabel("Cơ quan ban hành")).hasValue("Chính phủ");
        sound(page);
        row.getByText("Lưu căn cứ").click();
        assertThat(page.locator("#entries tbody tr")).hasCount(39);
        assertThat(page.locator("#entries tbody tr").last()).containsText("Nghị định 102/2009/NĐ-CP");
        assertThat(page.locator("#notices")).containsText("Đã lưu");
        sound(page);
    }

    private void addIndicator(Visitor planner, String plan) {
        Page page = planner.page();
        page.navigate(plan + "/indicators/new");
        page.getByLabel("Tên chỉ tiêu, số liệu").fill("Hồ sơ công việc cấp huyện xử lý trên môi trường mạng, năm 2022");
        page.getByLabel("Đơn vị tính").fill("%");
        page.getByLabel("Chiều hướng tốt").selectOption("HIGHER");
        page.getByLabel("Mục tiêu như văn bản ghi").fill("từ 80% trở lên");
        page.getByLabel("Năm đạt").fill("2022");
        sound(page);
        planner.press("Lưu chỉ tiêu");
        assertThat(page.locator("main")).containsText("từ 80% trở lên");
    }

    private void setATargetInItsRow(Visitor planner, String plan) {
        Page page = planner.page();
        page.navigate(plan + "/indicators?missing=TARGET");
        Locator rows = page.locator("#targets tbody tr[id]");
        assertThat(rows).hasCount(12);
        rows.first().locator(".row-actions a").press("Enter");
        Locator open = page.locator("tr.editing");
        Locator target = open.getByLabel("Mục tiêu như văn bản ghi");
        target.fill("tăng mạnh");
        target.press("Enter");
        assertThat(open.locator(".error-summary")).isFocused();
        sound(page);
        target.fill("từ 50% trở lên");
        open.getByLabel("Năm đạt").fill("2022");
        target.press("Enter");
        assertThat(rows).hasCount(11);
        assertThat(page.locator(".filter-note")).containsText("11 chỉ tiêu chưa có mục tiêu");
    }

    /** A document of many pages takes its time on a slow machine. */
    private static Download download(Page page, String link) {
        return page.waitForDownload(
                new Page.WaitForDownloadOptions().setTimeout(PATIENCE),
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                        .click(new Locator.ClickOptions().setTimeout(PATIENCE)));
    }

    private static Locator task(Page page, String name) {
        return page.locator(".task-list > li")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName(name).setExact(true))));
    }

    private static Locator text(Visitor visitor) {
        return visitor.page().locator("#body");
    }

    private void sound(Page page) {
        Axe.findings(page, List.of())
                .forEach(found -> findings.add(page.url().replaceFirst("^[a-z]+://[^/]+", "") + ": " + found));
    }

    private void colleague() {
        long province = jdbc.sql("select id from province where code = 'kien-giang'")
                .query(Long.class)
                .single();
        long id = accounts.create(
                new NewAccount(COLLEAGUE, "Chuyên viên cùng viết", DemonstrationLoaded.PASSWORD, false));
        accounts.grant(id, Role.PLANNER, province, null);
    }
}
