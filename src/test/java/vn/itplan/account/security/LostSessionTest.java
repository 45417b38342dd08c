package vn.itplan.account.security;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.testing.SignedIn.PASSWORD;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import vn.itplan.account.Accounts;
import vn.itplan.account.NewAccount;
import vn.itplan.account.SignedInAccount;
import vn.itplan.testing.Browser;
import vn.itplan.testing.IntegrationTest;

@IntegrationTest
class LostSessionTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SessionRepository<? extends Session> sessions;

    private final String name = "someone-" + UUID.randomUUID();
    private Browser browser;

    @BeforeEach
    void signIn() throws Exception {
        accounts.create(new NewAccount(name, "Someone", PASSWORD, false));
        browser = new Browser(mvc).signIn(name, PASSWORD).open("/account/tokens");
        assertThat(browser.status()).isEqualTo(200);
    }

    @Test
    void afterSigningInTheFormHoldsWhatWasTypedAndNothingWasSent() throws Exception {
        expire();
        browser.send("/account/tokens", "name", "Báo cáo “quý” <b>II</b>", "scope", "WRITE");
        assertThat(browser.location()).startsWith("/account/tokens?resumed=");
        browser.follow();
        assertThat(browser.page().text()).contains("Phiên làm việc đã hết hạn");
        String to = browser.page().select("input[name=to]").val();
        assertThat(to).startsWith("/account/tokens?resumed=");
        browser.send("/sign-in", "username", name, "password", PASSWORD, "to", to)
                .follow();
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page().select("#name").val()).isEqualTo("Báo cáo “quý” <b>II</b>");
        assertThat(browser.page().select("input[name=scope][checked]").val()).isEqualTo("WRITE");
        assertThat(browser.page().select("#notices").text()).contains("đã được điền lại");
        assertThat(browser.page().text()).contains("Chưa có mã truy cập nào");

        String address = to;
        assertThat(browser.open(address).page().select("#name").val())
                .as("a reload")
                .isNotEmpty();
        browser.send("/account/tokens", "name", "Báo cáo", "scope", "WRITE");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.open(address).page().select("#name").val())
                .as("sent once, it is no longer kept")
                .isEmpty();
    }

    @Test
    void whatWasTypedIsKeptWhenTheSessionWasIdleTooLong() throws Exception {
        long ago = Instant.now().minus(Duration.ofMinutes(16)).toEpochMilli();
        jdbc.sql("""
                        update spring_session set last_access_time = :ago, expiry_time = :ago + max_inactive_interval * 1000
                        where session_id = :id
                        """).param("ago", ago).param("id", number()).update();
        comesBackTo("nghỉ quá lâu");
    }

    @Test
    void whatWasTypedIsKeptWhenTheSessionLastedTooLong() throws Exception {
        signedInAt(Instant.now().minus(Duration.ofHours(12).plusSeconds(1)));
        comesBackTo("quá mười hai giờ");
    }

    @Test
    void askingHowLongTheSessionLastsDoesNotKeepItAliveAndARequestDoes() throws Exception {
        long ago = Instant.now().minus(Duration.ofMinutes(14)).toEpochMilli();
        jdbc.sql("update spring_session set last_access_time = :ago where session_id = :id")
                .param("ago", ago)
                .param("id", number())
                .update();
        for (int i = 0; i < 2; i++) {
            assertThat(browser.open("/account/session-left").response().getContentAsString())
                    .matches("\\{\"idle\":(59|60),\"longest\":431[0-9]{2}}");
        }
        assertThat(lastUse()).isEqualTo(ago);
        assertThat(browser.open("/account/alive").status()).isEqualTo(204);
        assertThat(lastUse()).isGreaterThan(ago);
        assertThat(browser.open("/account/session-left").response().getContentAsString())
                .contains("\"idle\":89");
        expire();
        assertThat(browser.open("/account/session-left").response().getContentAsString())
                .isEqualTo("{\"idle\":0,\"longest\":0}");
        assertThat(new Browser(mvc).open("/account/session-left").response().getContentAsString())
                .isEqualTo("{\"idle\":0,\"longest\":0}");
    }

    @Test
    void whoSignsInAnotherWayDoesNotSeeWhatSomebodyElseTyped() throws Exception {
        expire();
        browser.send("/account/tokens", "name", "of another person");
        String address = Objects.requireNonNull(browser.location());
        String next = "next-" + UUID.randomUUID();
        accounts.create(new NewAccount(next, "Next", PASSWORD, false));
        browser.signIn(next, PASSWORD);
        assertThat(browser.open(address).page().select("#name").val()).isEmpty();
    }

    @Test
    void passwordsAndTokensAreNeverKept() throws Exception {
        expire();
        browser.send(
                "/account/password",
                "currentPassword",
                "typed-secret-1",
                "newPassword",
                "typed-secret-2",
                "accessToken",
                "typed-secret-3",
                "other",
                "typed-text");
        assertThat(kept()).contains("typed-text").doesNotContain("typed-secret");
        browser.follow();
        browser.send("/sign-in", "username", name, "password", PASSWORD, "to", "/account/password");
        assertThat(kept()).doesNotContain("typed-text");
    }

    @Test
    void nothingIsKeptOfAFormFromAnotherSite() throws Exception {
        expire();
        browser.header("Sec-Fetch-Site", "cross-site").send("/account/tokens", "name", "planted-text");
        assertThat(browser.status()).isEqualTo(403);
        browser.header("Sec-Fetch-Site", "").header("Origin", "https://evil.example");
        assertThat(browser.send("/account/tokens", "name", "planted-text").status())
                .isEqualTo(403);
        assertThat(browser.header("Origin", "")
                        .send("/account/tokens", "name", "planted-text")
                        .status())
                .isEqualTo(403);
        assertThat(kept()).doesNotContain("planted-text");
        browser.header("Origin", "http://localhost").send("/account/tokens", "name", "own-text");
        assertThat(browser.status()).isEqualTo(303);
    }

    @Test
    void farTooMuchTextIsNotKept() throws Exception {
        expire();
        browser.send("/account/tokens", "name", "x".repeat(300_000));
        assertThat(browser.location()).isEqualTo("/");
        assertThat(kept()).doesNotContain("xxxxxxxxxx");
    }

    @Test
    void anActWithoutAPageOfItsOwnLeadsBackToThePageItWasOn() throws Exception {
        expire();
        browser.header("Referer", "http://localhost/account/tokens").send("/account/tokens/5/revoke");
        assertThat(browser.location()).isEqualTo("/account/tokens");
        browser.header("Referer", "http://evil.example/account/tokens").send("/account/tokens/5/revoke");
        assertThat(browser.location()).isEqualTo("/");
    }

    @Test
    void whoSignedInAgainInAnotherTabFindsTheFormFilled() throws Exception {
        expire();
        Browser tab = new Browser(mvc).signIn(name, PASSWORD);
        browser.cookie(Objects.requireNonNull(tab.cookie("ITPLAN")));
        browser.send("/account/tokens", "name", "typed before").follow();
        assertThat(browser.page().select("#name").val()).isEqualTo("typed before");
        assertThat(browser.send("/account/tokens", "name", "typed before").status())
                .isEqualTo(200);
    }

    @Test
    void aSignInPageThatWasLeftOpenAsksOnceMoreAndKeepsTheName() throws Exception {
        browser = new Browser(mvc).open("/sign-in");
        expire();
        browser.send("/sign-in", "username", name, "password", PASSWORD, "to", "/account")
                .follow();
        assertThat(browser.page().select("#username").val()).isEqualTo(name);
        assertThat(browser.page().select("#password").val()).isEmpty();
        assertThat(browser.page().select("input[name=to]").val()).isEqualTo("/account");
    }

    @Test
    void htmxIsToldToLoadThePageInsteadOfSwappingTheSignInIntoIt() throws Exception {
        expire();
        browser.header("HX-Request", "true").open("/account/tokens");
        assertThat(browser.response().getHeader("HX-Refresh")).isEqualTo("true");
        assertThat(browser.response().getContentAsString()).isEmpty();
        browser.send("/account/tokens", "name", "typed");
        assertThat(browser.response().getHeader("HX-Redirect")).startsWith("/account/tokens?resumed=");
        assertThat(browser.location()).isNull();
    }

    @Test
    void aSessionThatCannotBeReadAnyMoreLeadsToSignIn() throws Exception {
        int changed = jdbc.sql("""
                update spring_session_attributes set attribute_bytes = 'no object'::bytea
                where session_primary_id = (select primary_id from spring_session where principal_name = :name)
                """).param("name", name).update();
        assertThat(changed).isPositive();
        assertThat(browser.open("/account/tokens").location()).startsWith("/sign-in");
        browser.signIn(name, PASSWORD);
        assertThat(browser.open("/account/tokens").status()).isEqualTo(200);
    }

    private void comesBackTo(String typed) throws Exception {
        browser.send("/account/tokens", "name", typed, "scope", "WRITE").follow();
        String to = browser.page().select("input[name=to]").val();
        assertThat(to).startsWith("/account/tokens?resumed=");
        browser.send("/sign-in", "username", name, "password", PASSWORD, "to", to)
                .follow();
        assertThat(browser.page().select("#name").val()).isEqualTo(typed);
        assertThat(browser.page().text()).contains("Chưa có mã truy cập nào");
    }

    private <S extends Session> void signedInAt(Instant moment) {
        @SuppressWarnings("unchecked")
        SessionRepository<S> repository = (SessionRepository<S>) sessions;
        S session = Objects.requireNonNull(repository.findById(number()));
        SecurityContext context = Objects.requireNonNull(session.getAttribute("SPRING_SECURITY_CONTEXT"));
        SignedInAccount now = (SignedInAccount)
                Objects.requireNonNull(context.getAuthentication()).getPrincipal();
        SignedInAccount then = new SignedInAccount(now.id(), now.username(), now.passwordChanges(), moment, null);
        session.setAttribute(
                "SPRING_SECURITY_CONTEXT",
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(then, null, List.of())));
        repository.save(session);
    }

    private long lastUse() {
        return jdbc.sql("select last_access_time from spring_session where session_id = :id")
                .param("id", number())
                .query(Long.class)
                .single();
    }

    private void expire() {
        jdbc.sql("delete from spring_session where session_id = :id")
                .param("id", number())
                .update();
    }

    private String number() {
        return new String(Base64.getDecoder().decode(cookie().getValue()), StandardCharsets.UTF_8);
    }

    private Cookie cookie() {
        return Objects.requireNonNull(browser.cookie("ITPLAN"));
    }

    private String kept() {
        return String.join(
                " ",
                jdbc.sql("select encode(attribute_bytes, 'escape') from spring_session_attributes")
                        .query(String.class)
                        .list());
    }
}
