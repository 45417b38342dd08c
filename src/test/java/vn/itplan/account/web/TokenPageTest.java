package vn.itplan.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.testing.SignedIn.PASSWORD;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.itplan.account.Accounts;
import vn.itplan.account.NewAccount;
import vn.itplan.testing.Browser;
import vn.itplan.testing.IntegrationTest;

@IntegrationTest
class TokenPageTest {

    @Autowired
    MockMvc mvc;

    private Browser browser;

    @BeforeEach
    void signIn(@Autowired Accounts accounts) throws Exception {
        String name = "someone-" + UUID.randomUUID();
        accounts.create(new NewAccount(name, "Someone", PASSWORD, false));
        browser = new Browser(mvc).signIn(name, PASSWORD).open("/account/tokens");
    }

    @Test
    void showsANewTokenOnceAndRevokesIt() throws Exception {
        assertThat(browser.page().text()).contains("Chưa có mã truy cập nào");
        browser.send("/account/tokens", "name", " Báo cáo  tháng ");
        assertThat(browser.status()).isEqualTo(200);
        String token = browser.page().select("#token").val();
        assertThat(token).startsWith("itplan_");
        assertThat(browser.page().select("td.name").text()).isEqualTo("Báo cáo tháng");
        assertThat(browser.page().select("#name").val()).isEmpty();
        browser.open("/account/tokens");
        assertThat(browser.page().html()).contains("Báo cáo tháng", "Chỉ đọc").doesNotContain(token);
        browser.send(browser.page().select("form[action$=revoke]").attr("action"));
        assertThat(browser.location()).isEqualTo("/account/tokens");
        browser.follow();
        assertThat(browser.page().text()).contains("Đã thu hồi", "Chưa có mã truy cập nào");
    }

    @Test
    void sendingTheFormTwiceMakesOneToken() throws Exception {
        browser.send("/account/tokens", "name", "Báo cáo", "scope", "WRITE", "days", "30");
        browser.send("/account/tokens", "name", "Báo cáo", "scope", "WRITE", "days", "30");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("td.name")).hasSize(1);
        assertThat(browser.page().select("#name").val()).isEqualTo("Báo cáo");
        assertThat(browser.page().select("input[name=scope][checked]").val()).isEqualTo("WRITE");
    }

    @Test
    void refusesWhatTheFormDoesNotOffer() throws Exception {
        browser.send("/account/tokens", "name", "");
        assertThat(browser.status()).isEqualTo(422);
        browser.send("/account/tokens", "name", "x", "scope", "ALL");
        assertThat(browser.status()).isEqualTo(422);
        browser.send("/account/tokens", "name", "x", "days", "9999");
        assertThat(browser.status()).isEqualTo(422);
        browser.send("/account/tokens", "name", "x".repeat(101));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("td.name")).isEmpty();
    }

    @Test
    void speaksEnglishToo() throws Exception {
        browser.send("/language", "language", "en", "from", "/account/tokens").follow();
        assertThat(browser.page().select("h1").text()).isEqualTo("Access tokens");
    }
}
