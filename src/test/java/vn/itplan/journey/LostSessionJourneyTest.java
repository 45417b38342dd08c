package vn.itplan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.itplan.demo.DemonstrationLoaded;

/** A session that ends while a form is being filled in costs nobody what they typed. */
@JourneyTest
class LostSessionJourneyTest {

    @Test
    void comesBackToWhatWasTyped(Visitors visitors) {
        Visitor planner = visitors.signedIn("planner@kien-giang");
        planner.open("/plans/new");
        planner.page().getByLabel("Tên kế hoạch").fill("Kế hoạch gõ dở trước giờ nghỉ trưa");
        planner.page().getByLabel("Năm đầu").fill("2024");
        planner.loseSession();

        planner.press("Lưu kế hoạch");

        assertThat(planner.heading()).isEqualTo("Đăng nhập");
        planner.fillIn("planner@kien-giang", DemonstrationLoaded.PASSWORD);
        assertThat(planner.page().getByLabel("Tên kế hoạch")).hasValue("Kế hoạch gõ dở trước giờ nghỉ trưa");
        assertThat(planner.page().getByLabel("Năm đầu")).hasValue("2024");
        planner.press("Lưu kế hoạch");
        assertThat(planner.heading()).isEqualTo("Kế hoạch gõ dở trước giờ nghỉ trưa");
    }
}
