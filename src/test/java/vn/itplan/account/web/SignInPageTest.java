package vn.itplan.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.testing.SignedIn.PASSWORD;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
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
class SignInPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private final String name = "someone-" + UUID.randomUUID();
    private long id;
    private Browser browser;

    @BeforeEach
    void makeAccount() {
        id = accounts.create(new NewAccount(name, "Trần Thị Bình", PASSWORD, false));
        browser = new Browser(mvc);
    }

    @Test
    void aVisitorSignsInAndGoesOnWhereTheyWanted() throws Exception {
        browser.open("/account/tokens?x=1");
        assertThat(browser.location()).isEqualTo("/sign-in?to=%2Faccount%2Ftokens%3Fx%3D1");
        browser.follow();
        assertThat(browser.page().select("input[name=to]").val()).isEqualTo("/account/tokens?x=1");
        browser.send("/sign-in", "username", name, "password", PASSWORD, "to", "/account/tokens?x=1");
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.location()).isEqualTo("/account/tokens?x=1");
        browser.follow();
        assertThat(browser.page().text()).contains("Trần Thị Bình");
    }

    @Test
    void signingInChangesTheSessionsNumberAndItsCsrfToken() throws Exception {
        browser.open("/sign-in");
        String before = session();
        String token = browser.page().select("input[name=_csrf]").val();
        browser.send("/sign-in", "username", name, "password", PASSWORD);
        assertThat(session()).isNotEqualTo(before);
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name = :name")
                        .param("name", name)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        Browser thief = new Browser(mvc).cookie(new Cookie("ITPLAN", before));
        assertThat(thief.open("/account").location()).startsWith("/sign-in");
        browser.open("/account");
        assertThat(browser.page().select("input[name=_csrf]").val()).isNotEqualTo(token);
    }

    @Test
    void unknownNameAndWrongPasswordGetTheSameAnswer() throws Exception {
        String wrong = answer(name, "wrong password");
        assertThat(browser.status()).isEqualTo(422);
        String unknown = answer("nobody-here", "wrong password");
        assertThat(unknown.replace("nobody-here", name)).isEqualTo(wrong);
        assertThat(wrong).contains("Tên đăng nhập hoặc mật khẩu không đúng").doesNotContain("wrong password");
    }

    @Test
    void afterFiveFailuresThePageSaysHowLongToWait() throws Exception {
        for (int i = 0; i < 5; i++) {
            browser.signIn(name, "wrong");
            assertThat(browser.status()).isEqualTo(422);
        }
        browser.signIn(name, PASSWORD);
        assertThat(browser.status()).isEqualTo(429);
        assertThat(Integer.parseInt(browser.response().getHeader("Retry-After")))
                .isBetween(50, 60);
        assertThat(browser.page().text()).contains("Thử lại sau 1 phút");
        assertThat(browser.page().select("#username").val()).isEqualTo(name);
    }

    @Test
    void leadsToNoOtherSite() throws Exception {
        for (String elsewhere :
                new String[] {"//evil.example", "https://evil.example/", "/\\evil.example", "/sign-in"}) {
            Browser fresh = new Browser(mvc);
            fresh.open("/sign-in").send("/sign-in", "username", name, "password", PASSWORD, "to", elsewhere);
            assertThat(fresh.location()).as(elsewhere).isEqualTo("/");
        }
    }

    @Test
    void theCookieIsBoundToTheHostOnHttpsAndPlainOnHttp() throws Exception {
        browser.signIn(name, PASSWORD);
        assertThat(setCookie(browser))
                .startsWith("ITPLAN=")
                .contains("Path=/", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure", "Domain");
        Browser secure = new Browser(mvc, true);
        secure.signIn(name, PASSWORD);
        assertThat(setCookie(secure))
                .startsWith("__Host-ITPLAN=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(secure.open("/account").status()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        browser.signIn(name, PASSWORD).open("/account").send("/sign-out");
        assertThat(browser.location()).isEqualTo("/sign-in?signed-out=true");
        assertThat(browser.cookie("ITPLAN")).isNull();
        browser.follow();
        assertThat(browser.page().text()).contains("Đã đăng xuất");
        assertThat(browser.open("/sign-in").page().text()).doesNotContain("Đã đăng xuất");
        assertThat(browser.open("/account").location()).startsWith("/sign-in");
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name = :name")
                        .param("name", name)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aDisabledAccountIsRefusedAtItsNextRequest() throws Exception {
        browser.signIn(name, PASSWORD);
        assertThat(browser.open("/account").status()).isEqualTo(200);
        accounts.disable(id);
        assertThat(browser.open("/account").location()).startsWith("/sign-in");
        assertThat(browser.signIn(name, PASSWORD).status()).isEqualTo(422);
    }

    @Test
    void whoIsSignedInDoesNotSeeThePage() throws Exception {
        browser.signIn(name, PASSWORD);
        assertThat(browser.open("/sign-in?to=/account").location()).isEqualTo("/account");
    }

    @Test
    void asksForBothFieldsWithoutCountingAFailure() throws Exception {
        for (int i = 0; i < 6; i++) {
            browser.signIn(name, "");
            assertThat(browser.status()).isEqualTo(422);
        }
        assertThat(browser.page().text()).contains("Nhập mật khẩu");
        assertThat(browser.signIn(name, PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void aFormOfAnotherSiteIsRefused() throws Exception {
        browser.signIn(name, PASSWORD).open("/account/tokens");
        Browser attacker = new Browser(mvc).cookie(Objects.requireNonNull(browser.cookie("ITPLAN")));
        attacker.header("Sec-Fetch-Site", "cross-site").send("/account/tokens", "name", "stolen");
        assertThat(attacker.status()).isEqualTo(403);
        attacker.header("Sec-Fetch-Site", "").header("Origin", "https://evil.example");
        assertThat(attacker.send("/account/tokens", "name", "stolen").status()).isEqualTo(403);
        assertThat(attacker.header("Sec-Fetch-Site", "cross-site")
                        .open("/account")
                        .status())
                .as("the cookie is good")
                .isEqualTo(200);
        assertThat(browser.open("/account/tokens").page().text()).doesNotContain("stolen");
    }

    private String answer(String username, String password) throws Exception {
        browser = new Browser(mvc);
        browser.signIn(username, password);
        return browser.page().select("main").html().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private String session() {
        return Objects.requireNonNull(browser.cookie("ITPLAN")).getValue();
    }

    private static String setCookie(Browser browser) {
        return browser.response().getHeaders("Set-Cookie").stream()
                .filter(header -> header.contains("ITPLAN="))
                .findFirst()
                .orElseThrow();
    }
}
