package vn.itplan.agency.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.itplan.account.Accounts;
import vn.itplan.account.Role;
import vn.itplan.testing.Browser;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.Places;
import vn.itplan.testing.SignedIn;

@IntegrationTest
class ProvincePagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    Browser browser = new Browser(mvc);

    @BeforeEach
    void theAdministratorSignsIn() throws Exception {
        browser = new Browser(mvc);
        browser.signIn(SignedIn.account(accounts, Role.ADMINISTRATOR, null), SignedIn.PASSWORD);
    }

    @Test
    void addsAndEditsAProvince() throws Exception {
        String code = "v-" + UUID.randomUUID().toString().substring(0, 8);
        String once = browser.open("/admin/provinces/new")
                .page()
                .select("[name=once]")
                .val();

        browser.send(
                "/admin/provinces/new", "once", once, "name", "Kiên Hải " + code, "kind", "PROVINCE", "code", code);
        assertThat(browser.follow().page().select("tbody tr").text()).contains(code);

        String edit = browser.page().select("td.name a:contains(" + code + ")").attr("href");
        String version = browser.open(edit).page().select("[name=version]").val();
        browser.send(edit, "version", version, "name", "Kiên Hòa", "kind", "CITY", "code", code);
        assertThat(browser.follow()
                        .page()
                        .select("tbody tr:contains(" + code + ")")
                        .text())
                .isEqualTo("Kiên Hòa Thành phố " + code);

        browser.send(edit, "version", version, "name", "Kiên Hà", "kind", "CITY", "code", code);
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.page().select(".stale").text()).contains("Kiên Hòa");
    }

    @Test
    void refusesACodeThatIsTakenOrNoCode() throws Exception {
        String code = "u-" + UUID.randomUUID().toString().substring(0, 8);
        Places.province(jdbc, code);
        browser.open("/admin/provinces/new");

        browser.send("/admin/provinces/new", "name", "A", "kind", "PROVINCE", "code", code);
        assertThat(browser.page().select("#code-error").text()).contains("Đã có");

        browser.send("/admin/provinces/new", "name", "A", "kind", "PROVINCE", "code", "Kiên Giang");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#code-error").text()).contains("kien-giang");
    }

    @Test
    void aPlannerHasNoBusinessThere() throws Exception {
        long province =
                Places.province(jdbc, "y-" + UUID.randomUUID().toString().substring(0, 8));
        Browser planner = new Browser(mvc);
        planner.signIn(SignedIn.account(accounts, Role.PLANNER, province), SignedIn.PASSWORD);

        assertThat(planner.open("/admin/provinces").status()).isEqualTo(403);
        assertThat(planner.open("/admin/provinces/" + province + "/edit").status())
                .isEqualTo(403);
        assertThat(planner.open("/agencies").page().select("#navigation a").eachAttr("href"))
                .contains("/agencies", "/funding-sources")
                .doesNotContain("/admin/provinces");
    }
}
