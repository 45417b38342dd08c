package vn.itplan.common.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.itplan.common.Access;
import vn.itplan.common.CurrentUser;
import vn.itplan.common.Permission;

@ShellTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorAdviceTest {

    @MockitoBean
    CurrentUser users;

    @MockitoBean
    Access access;

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "missing, 404",
        "forbidden, 403",
        "stale, 409",
        "twice, 409",
        "large, 413",
        "throttled, 429",
        "away, 503",
        "rule, 422",
        "teapot, 418",
        "bug, 500"
    })
    void saysWhatHappenedWithTheNumberThatIsInTheLog(String how, int status, CapturedOutput log) throws Exception {
        MvcTestResult result = get("/fail/" + how);

        assertThat(result).hasStatus(status).hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
        Document page = page(result);
        String reference = result.getResponse().getHeader(RequestReference.HEADER);
        assertThat(reference).matches("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");
        assertThat(page.select(".reference").text()).isEqualTo("Mã tham chiếu: " + reference);
        assertThat(page.select("main").text()).doesNotContain("??", "Exception", "secret", "plan 7");
        assertThat(log.getOut()).contains("[" + reference + "]").contains(status + " GET /fail/" + how);
        if (status != 500) {
            assertThat(log.getOut()).doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @CsvSource({"missing, 404", "forbidden, 403", "stale, 409", "away, 503", "bug, 500"})
    void answersJsonWithAProblem(String how, int status) {
        MvcTestResult result = mvc.get()
                .uri("/api/v1/fail/" + how)
                .accept(MediaType.TEXT_HTML)
                .with(user("u"))
                .exchange();

        assertThat(result).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result)
                .bodyJson()
                .extractingPath("$")
                .asMap()
                .containsKeys("type", "title", "detail")
                .containsEntry("status", status)
                .containsEntry("instance", "/api/v1/fail/" + how)
                .containsEntry("reference", result.getResponse().getHeader(RequestReference.HEADER));
    }

    @Test
    void tellsTheRuleOfARefusedChange() throws Exception {
        assertThat(page(get("/fail/rule")).select("main p").first().text()).isEqualTo("Trang 7");
        assertThat(get("/api/v1/fail/rule"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$")
                .asMap()
                .containsAllEntriesOf(Map.of("detail", "Trang 7", "field", "name"));
    }

    @Test
    void speaksTheChosenLanguage() throws Exception {
        MvcTestResult result = mvc.get()
                .uri("/fail/missing")
                .cookie(new Cookie("language", "en"))
                .with(user("u"))
                .exchange();

        assertThat(page(result).select("h1").text()).isEqualTo("Page not found");
    }

    @Test
    void unknownAddressesAndNumbersThatAreNoneAreNotFound() {
        assertThat(get("/nothing/here")).hasStatus(404).bodyText().contains("Không tìm thấy trang");
        assertThat(get("/api/v1/nothing")).hasStatus(404).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(get("/number/abc?page=1")).hasStatus(404);
        assertThat(get("/number/1?page=abc")).hasStatus(400);
        assertThat(get("/number/1")).hasStatus(400);
    }

    @Test
    void saysWhichMethodsAreAllowed() {
        assertThat(mvc.post().uri("/half-written").with(user("u")).with(csrf()))
                .hasStatus(405)
                .headers()
                .hasValue("Allow", "GET");
    }

    @Test
    void neverDownloadsAnErrorPageAsTheFile() {
        assertThat(get("/half-written")).hasStatus(404).headers().doesNotContainHeader("Content-Disposition");
    }

    @Test
    void keepsTheNavigationForWhoeverIsSignedIn() throws Exception {
        given(users.actor())
                .willReturn(Optional.of(new CurrentUser.Actor(1, "planner@kien-giang", "Lê An", "PLANNER")));
        given(access.mayAnywhere(Permission.PLAN_READ)).willReturn(true);

        assertThat(page(get("/fail/missing")).select("#navigation a")).hasSize(1);
        assertThat(page(get("/fail/bug")).select("#navigation a")).isEmpty();
    }

    @Test
    void doesWithoutNavigationWhenItCannotBeHad() throws Exception {
        given(users.actor()).willThrow(new IllegalStateException("database away"));

        Document page = page(get("/fail/missing"));

        assertThat(page.select("h1").text()).isEqualTo("Không tìm thấy trang");
        assertThat(page.select("form")).isEmpty();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(user("u")).exchange();
    }

    private static Document page(MvcTestResult result) throws Exception {
        return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
