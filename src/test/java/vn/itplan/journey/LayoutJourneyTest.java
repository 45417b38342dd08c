package vn.itplan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.demo.DemonstrationLoaded;

/** A layout is copied, seen with a plan while it is changed, shared, deleted and taken back. */
@JourneyTest
class LayoutJourneyTest {

    private static final String PREVIEW_WITH = "Xem trước với số liệu của";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPlannerSeesThePlanWhileTheLayoutChangesAndTakesADeletedOneBack(Visitors visitors) {
        Visitor planner = visitors.signedIn("planner@kien-giang");
        Page page = planner.page();
        List<String> findings = new ArrayList<>();
        copy(planner, "Mẫu của chuyến thử");

        page.getByLabel(PREVIEW_WITH).selectOption(String.valueOf(plan()));
        Locator preview = page.locator("#preview");
        assertThat(preview).containsText("19.000");
        page.getByLabel("Tên phụ lục, in hoa đậm").fill("Phụ lục của riêng tỉnh");
        assertThat(preview).containsText("PHỤ LỤC CỦA RIÊNG TỈNH");
        page.getByLabel("Tên trang tính").fill("Danh mục riêng");
        findings.addAll(Axe.findings(page, List.of()));
        planner.press("Lưu mẫu");
        assertThat(page.locator("#notices")).containsText("Đã lưu mẫu phụ lục.");

        planner.press("Cho các tỉnh khác dùng chung");
        assertThat(page.locator("#notices")).containsText("Đã cho các tỉnh khác dùng");
        page.locator("#notices button").first().click();
        assertThat(page.locator("#notices")).containsText("Đã ngừng dùng chung");

        planner.follow("Xóa mẫu");
        assertThat(page.locator("h1")).hasText("Xóa mẫu “Mẫu của chuyến thử”?");
        findings.addAll(Axe.findings(page, List.of()));
        planner.press("Xóa mẫu");
        assertThat(page.locator("main tbody")).not().containsText("Mẫu của chuyến thử");
        planner.press("Lấy lại mẫu");
        assertThat(page.locator("h1")).hasText("Mẫu của chuyến thử");
        assertThat(findings).isEmpty();
        assertThat(planner.complaints()).isEmpty();
    }

    @Test
    void thePreviewShowsThePlanWithoutScriptsToo(Visitors visitors) {
        Visitor planner = visitors.visitor(profile -> profile.setJavaScriptEnabled(false));
        planner.signIn("planner@kien-giang", DemonstrationLoaded.PASSWORD);
        copy(planner, "Mẫu không cần JavaScript");

        planner.page().getByLabel(PREVIEW_WITH).selectOption(String.valueOf(plan()));
        planner.press("Cập nhật xem trước");

        assertThat(planner.page().locator("#preview")).containsText("19.000");
    }

    private long plan() {
        return jdbc.sql("select plan_id from plan_version where number = '195/KH-UBND' order by plan_id limit 1")
                .query(Long.class)
                .single();
    }

    private static void copy(Visitor planner, String name) {
        planner.open("/layouts/danh-muc/copy");
        planner.page().getByLabel("Tên mẫu").fill(name);
        planner.press("Sao chép và sửa");
        assertThat(planner.page().locator("h1")).hasText("Sửa mẫu phụ lục");
    }
}
