package vn.itplan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes the pictures of the documentation: {@code ./mvnw test -Dtest=ScreenshotsTest -Dscreenshots=docs/screenshots}. */
@JourneyTest
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
class ScreenshotsTest {

    private static final Path PLACE = Path.of(System.getProperty("screenshots", "docs/screenshots"));
    private static final int LARGEST = 300_000;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void takesThePicturesOfTheDocumentation(Visitors visitors) throws Exception {
        long plan = jdbc.sql("select plan_id from plan_version where number = '195/KH-UBND'")
                .query(Long.class)
                .single();
        Visitor stranger = visitors.visitor();
        stranger.open("/sign-in");
        take(stranger, "sign-in");

        Visitor planner = visitors.signedIn("planner@kien-giang");
        Planning planning = new Planning(planner);
        long next = planning.makePlan("Kế hoạch chuyển đổi số tỉnh Kiên Giang năm 2022");
        planning.upload(next, Planning.WORKBOOK);
        take(planner, "import-preview");

        planner.open("/plans");
        take(planner, "plans");
        planner.open("/plans/" + plan);
        take(planner, "plan-overview");
        planner.open("/plans/" + plan + "/projects");
        take(planner, "plan-page");
        planner.page().setViewportSize(390, 844);
        planner.page().evaluate("document.querySelector('.tabs').scrollIntoView()");
        take(planner, "plan-page-phone");
    }

    private static void take(Visitor visitor, String name) throws Exception {
        Files.createDirectories(PLACE);
        Path file = PLACE.resolve(name + ".png");
        visitor.page().screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(Files.size(file)).as(name).isLessThan(LARGEST);
    }
}
