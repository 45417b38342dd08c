package vn.itplan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees what: by province and by role. */
@JourneyTest
class ScopeTest {

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "planner@kien-giang, true",
        "officer@kien-giang, false",
        "reviewer@kien-giang, false",
        "leader@kien-giang, false",
        "viewer@kien-giang, false"
    })
    void eachRoleSeesThePlanOfItsProvinceAndOnlyThePlannerMayChangeIt(
            String username, boolean mayEdit, Visitors visitors) {
        Visitor visitor = visitors.signedIn(username);

        assertThat(visitor.open("/plans/" + demonstrated() + "/projects").status())
                .isEqualTo(200);

        assertThat(visitor.page().locator("tr.total data.money")).hasText("19.000");
        assertThat(visitor.page().locator(".plan-head .actions")).hasCount(mayEdit ? 1 : 0);
        assertThat(link(visitor, "Nhập dữ liệu")).isEqualTo(mayEdit);
        visitor.open("/plans");
        assertThat(visitor.page().locator("#results tbody tr").filter(text("195/KH-UBND")))
                .hasCount(1);
        assertThat(link(visitor, "Tạo kế hoạch")).isEqualTo(mayEdit);
    }

    @ParameterizedTest
    @CsvSource({
        "officer@kien-giang",
        "reviewer@kien-giang",
        "leader@kien-giang",
        "viewer@kien-giang",
    })
    void whoMayNotChangePlansIsRefusedTheFormsToo(String username, Visitors visitors) {
        Visitor visitor = visitors.signedIn(username);

        assertThat(visitor.open("/plans/" + demonstrated() + "/edit").status()).isEqualTo(403);
        assertThat(visitor.heading()).isEqualTo("Không có quyền thực hiện");
        assertThat(visitor.open("/plans/new").status()).isEqualTo(403);
    }

    @Test
    void aViewerOfAnotherProvinceDoesNotLearnThatThePlanIsThere(Visitors visitors) {
        Visitor viewer = visitors.signedIn("viewer@phu-tho");

        for (String page : new String[] {"", "/projects", "/funding", "/appendices", "/imports", "/edit"}) {
            int status = viewer.open("/plans/" + demonstrated() + page).status();
            assertThat(status).as(page).isIn(403, 404);
            assertThat(viewer.text("main")).doesNotContain("Kiên Giang");
        }
        assertThat(viewer.open("/plans/" + demonstrated()).status()).isEqualTo(404);
        assertThat(viewer.heading()).isEqualTo("Không tìm thấy trang");
        viewer.open("/plans");
        assertThat(viewer.page().locator("main")).not().containsText("Kiên Giang");
    }

    @Test
    void theAdministratorSeesThePlansOfAllProvinces(Visitors visitors) {
        Visitor administrator = visitors.signedIn("admin");

        assertThat(administrator.open("/plans").status()).isEqualTo(200);

        assertThat(administrator.page().locator("#results")).containsText("195/KH-UBND");
    }

    private static boolean link(Visitor visitor, String name) {
        return visitor.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                        .count()
                > 0;
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private long demonstrated() {
        return jdbc.sql("""
                        select v.plan_id from plan_version v where v.number = '195/KH-UBND'
                        """).query(Long.class).single();
    }
}
