package vn.itplan.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.testing.SignedIn.PASSWORD;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.itplan.account.Accounts;
import vn.itplan.account.NewAccount;
import vn.itplan.testing.Browser;
import vn.itplan.testing.IntegrationTest;

@IntegrationTest
class PasswordPageTest {

    private static final String CHOSEN = "tre xanh bên bờ sông Cái";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    private final String name = "someone-" + UUID.randomUUID();
    private Browser browser;

    @BeforeEach
    void signIn() throws Exception {
        accounts.create(new NewAccount(name, "Someone", PASSWORD, false));
        browser = new Browser(mvc).signIn(name, PASSWORD);
    }

    @Test
    void changesThePasswordAndEndsAllOtherSessions() throws Exception {
        Browser other = new Browser(mvc).signIn(name, PASSWORD);
        change(PASSWORD, CHOSEN, CHOSEN);
        assertThat(browser.location()).isEqualTo("/account");
        browser.follow();
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page().text()).contains("Đã đổi mật khẩu");
        assertThat(other.open("/account").location()).startsWith("/sign-in");
        assertThat(new Browser(mvc).signIn(name, PASSWORD).status()).isEqualTo(422);
        assertThat(new Browser(mvc).signIn(name, CHOSEN).status()).isEqualTo(303);
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() throws Exception {
        assertThat(refusal("wrong password", CHOSEN, CHOSEN)).isEqualTo("currentPassword");
        assertThat(refusal(PASSWORD, "ngắn quá", "ngắn quá")).isEqualTo("newPassword");
        assertThat(refusal(PASSWORD, "matkhau1234567890", "matkhau1234567890")).isEqualTo("newPassword");
        assertThat(refusal(PASSWORD, PASSWORD, PASSWORD)).isEqualTo("newPassword");
        assertThat(refusal(PASSWORD, CHOSEN, "tre xanh bên bờ sông")).isEqualTo("repeatedPassword");
        assertThat(refusal(PASSWORD, "", "")).isEqualTo("newPassword");
        assertThat(browser.page().select("input[type=password]").eachAttr("value"))
                .allMatch(String::isEmpty);
    }

    @Test
    void guessingAtAnOpenDeskIsLocked() throws Exception {
        for (int i = 0; i < 5; i++) {
            refusal("wrong password", CHOSEN, CHOSEN);
        }
        assertThat(refusal(PASSWORD, CHOSEN, CHOSEN)).isEqualTo("currentPassword");
        assertThat(browser.page().text()).contains("Thử lại sau 1 phút");
    }

    @Test
    void aGivenPasswordMustBeChangedBeforeAnythingElse(@Autowired JdbcClient jdbc) throws Exception {
        String given = "given-" + UUID.randomUUID();
        accounts.create(new NewAccount(given, "Given", PASSWORD, true));
        browser = new Browser(mvc).signIn(given, PASSWORD);
        assertThat(browser.open("/account/tokens").location()).isEqualTo("/account/password");
        assertThat(browser.open("/api/v1/openapi").status()).isEqualTo(403);
        browser.open("/account/password");
        assertThat(browser.page().text()).contains("Đổi mật khẩu trước khi tiếp tục");
        change(PASSWORD, CHOSEN, CHOSEN);
        assertThat(browser.location()).isEqualTo("/");
        assertThat(browser.open("/account/tokens").status()).isEqualTo(200);
        assertThat(jdbc.sql(
                                "select actor || ' ' || action from audit_entry where object_name = :name order by id desc limit 1")
                        .param("name", given)
                        .query(String.class)
                        .single())
                .isEqualTo(given + " PASSWORD_CHANGED");
    }

    private String refusal(String current, String chosen, String repeated) throws Exception {
        change(current, chosen, repeated);
        assertThat(browser.status()).isEqualTo(422);
        return browser.page().select("input[aria-invalid=true]").first().attr("name");
    }

    private void change(String current, String chosen, String repeated) throws Exception {
        browser.open("/account/password")
                .send(
                        "/account/password",
                        "currentPassword",
                        current,
                        "newPassword",
                        chosen,
                        "repeatedPassword",
                        repeated);
    }
}
