package vn.itplan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Phú Thọ's six annexes through the steps of an import, what is found in them, and out again in a layout of one's own. */
@JourneyTest
class ImportJourneyTest {

    private static final Path WORKBOOK = Path.of("src/main/resources/demo/phu-tho-2011-2015-phu-bieu.xlsx");
    private static final Pattern PREVIEW = Pattern.compile("/imports/[0-9]+$");
    private static final String OWN = "Biểu dự án của chuyến thử";

    @Test
    void bringsSixAnnexesInJudgesAFindingAndPrintsInALayoutOfItsOwn(Visitors visitors) throws Exception {
        Visitor planner = visitors.signedIn("planner@phu-tho");
        List<String> findings = new ArrayList<>();
        long plan = new Planning(planner).makePlanOfYears("Kế hoạch nhập từ sáu phụ biểu", 2011, 2015);

        importWithACorrectedUnit(planner, plan, findings);
        acceptTheFinding(planner, plan, findings);
        copyALayout(planner, findings);
        export(planner, plan, findings);

        assertThat(findings).isEmpty();
    }

    private static void importWithACorrectedUnit(Visitor planner, long plan, List<String> findings) {
        Page page = planner.page();
        new Planning(planner).send(plan, WORKBOOK);
        Locator tables = page.locator("fieldset.import-table");
        assertThat(tables).hasCount(6);
        findings.addAll(Axe.findings(page, List.of()));
        Locator last = tables.nth(5);
        last.getByLabel("Đơn vị tính").selectOption("MILLION");
        planner.press("Xem trước");
        page.waitForURL(PREVIEW);
        assertThat(page.locator("dl.facts")).containsText("98.541,7 triệu đồng");

        planner.follow("Sửa bảng và cột");
        assertThat(last.getByLabel("Đơn vị tính")).hasValue("MILLION");
        last.getByLabel("Đơn vị tính").selectOption("BILLION");
        last.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("h1")).hasText("Cột và tiêu đề: PB06");
        assertThat(page.getByLabel("Đơn vị tính")).hasValue("BILLION");
        assertThat(page.getByLabel("Năm của cột C")).hasValue("2011");
        assertThat(page.getByLabel("Năm của cột H"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setVisible(false));
        findings.addAll(Axe.findings(page, List.of()));
        planner.press("Lưu bảng");
        assertThat(page.locator("#notices")).containsText("Đã lưu");

        planner.press("Xem trước");
        page.waitForURL(PREVIEW);
        assertThat(page.locator("dl.facts")).containsText("115.225 triệu đồng");
        findings.addAll(Axe.findings(page, List.of()));
        planner.press("Nhập vào kế hoạch");
        assertThat(page.locator("#notices")).containsText("Đã nhập tệp vào kế hoạch.");
        assertThat(page.locator("tr.total data.money")).hasText("115.225");
    }

    private static void acceptTheFinding(Visitor planner, long plan, List<String> findings) {
        Page page = planner.page();
        planner.open("/plans/" + plan + "/imports");
        planner.follow("phu-tho-2011-2015-phu-bieu.xlsx");
        page.waitForURL(PREVIEW);
        planner.follow("Xem các điểm cần rà soát");
        Locator wrong = page.locator("table.findings tr[id^='finding-']")
                .filter(new Locator.FilterOptions().setHasText("Một dòng sai"));
        assertThat(wrong).containsText("Nâng cấp hệ thống thư điện tử tỉnh Phú Thọ");
        assertThat(wrong).containsText("-900 triệu đồng");
        findings.addAll(Axe.findings(page, List.of()));

        wrong.locator("a[href$='/accept']").click();
        page.getByLabel("Lý do").fill("Phụ biểu đã ký in như vậy");
        findings.addAll(Axe.findings(page, List.of()));
        planner.press("Giữ nguyên theo văn bản");
        assertThat(page.locator("#notices")).containsText("Đã ghi lý do");
        assertThat(wrong).containsText("Phụ biểu đã ký in như vậy");
    }

    private static void copyALayout(Visitor planner, List<String> findings) {
        Page page = planner.page();
        planner.open("/layouts/phu-tho-du-an");
        planner.follow("Sao chép mẫu");
        page.getByLabel("Tên mẫu").fill(OWN);
        findings.addAll(Axe.findings(page, List.of()));
        planner.press("Sao chép và sửa");
        assertThat(page.locator("#notices")).containsText("Đã sao chép mẫu");
        assertThat(page.getByLabel("Tên mẫu")).hasValue(OWN);
        planner.open("/layouts");
        assertThat(page.locator("main tbody")).containsText(OWN);
    }

    private static void export(Visitor planner, long plan, List<String> findings) throws Exception {
        Page page = planner.page();
        planner.open("/plans/" + plan + "/appendices");
        planner.follow(OWN);
        page.waitForURL(Pattern.compile("/appendices/[^/]+$"));
        assertThat(page.locator("main")).containsText("Nâng cấp hệ thống thư điện tử tỉnh Phú Thọ");
        findings.addAll(Axe.findings(page, List.of()));
        for (Map.Entry<String, String> format :
                Map.of("Excel", "PK", "Word", "PK", "PDF", "%PDF").entrySet()) {
            Download file = page.waitForDownload(() -> planner.follow(format.getKey() + ", như văn bản"));
            try (InputStream content = file.createReadStream()) {
                byte[] all = content.readAllBytes();
                assertThat(new String(all, StandardCharsets.ISO_8859_1))
                        .as(file.suggestedFilename())
                        .startsWith(format.getValue())
                        .hasSizeGreaterThan(2_000);
            }
        }
    }
}
