package vn.itplan.common.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.itplan.common.Access;
import vn.itplan.common.CurrentUser;
import vn.itplan.common.Permission;

@ShellTest
class ShellPagesTest {

    @MockitoBean
    CurrentUser users;

    @MockitoBean
    Access access;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void signsInAPlanner() {
        given(users.actor())
                .willReturn(Optional.of(new CurrentUser.Actor(1, "planner@kien-giang", "Lê An", "PLANNER")));
        given(access.mayAnywhere(Permission.PLAN_READ)).willReturn(true);
        given(access.mayAnywhere(Permission.OWN_ACCOUNT)).willReturn(true);
    }

    @Test
    void showsOnlyEntriesThatThePersonMayUseAndMarksTheCurrentOne() throws Exception {
        Document page = get("/sample/edit");

        assertThat(page.select("#navigation a").eachAttr("href")).containsExactly("/", "/sample");
        assertThat(page.select("#navigation a[aria-current=page]").eachAttr("href"))
                .containsExactly("/sample");
        assertThat(page.select(".account-menu form").attr("action")).isEqualTo("/sign-out");
        assertThat(page.select(".account-menu .name").text()).isEqualTo("Lê An");
    }

    @Test
    void showsVisitorsNoNavigation() throws Exception {
        given(users.actor()).willReturn(Optional.empty());

        Document page = get("/sample");

        assertThat(page.select("#navigation, .menu-button, .account-menu")).isEmpty();
        assertThat(page.select("a.sign-in")).hasSize(1);
    }

    @Test
    void bareLayoutAsksNobodyWhoIsThere() throws Exception {
        reset(users, access);

        assertThat(get("/sample/sign-in").select("input[type=file]")).hasSize(1);

        verifyNoInteractions(users, access);
    }

    @Test
    void answersHtmxWithThePartAndRestoredHistoryWithThePage() {
        assertThat(mvc.get().uri("/sample").header("HX-Request", "true").with(user("u")))
                .bodyText()
                .startsWith("<div id=\"results\"");
        assertThat(mvc.get()
                        .uri("/sample")
                        .header("HX-Request", "true")
                        .header("HX-History-Restore-Request", "true")
                        .with(user("u")))
                .bodyText()
                .startsWith("<!DOCTYPE html>");
    }

    @Test
    void linksOfPagesUnitsAndOrderKeepTheRestOfTheQuery() throws Exception {
        Document page = get("/sample?q=&page=5&year=2021");

        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/sample?q=&year=2021&page=6");
        assertThat(page.select(".unit-switch a").last().attr("href"))
                .isEqualTo("/sample?q=&page=5&year=2021&unit=billion");
        assertThat(page.select("th a").first().attr("href")).isEqualTo("/sample?q=&year=2021&sort=name");
        assertThat(get("/sample?sort=name").select("th a").first().attr("href")).isEqualTo("/sample?sort=-name");
        assertThat(get("/sample?sort=-name").select("th").first().attr("aria-sort"))
                .isEqualTo("descending");
    }

    @Test
    void remembersTheUnitOfMoney() throws Exception {
        MvcTestResult chosen =
                mvc.get().uri("/sample?unit=billion").with(user("u")).exchange();

        assertThat(chosen).cookies().hasValue("unit", "billion");
        Document later = page(mvc.get()
                .uri("/sample")
                .cookie(new Cookie("unit", "billion"))
                .with(user("u"))
                .exchange());
        assertThat(later.select("td .money").get(1).text()).isEqualTo("≈ 1,235");
        assertThat(later.select(".unit-line").text()).isEqualTo("Đơn vị: tỷ đồng");
        assertThat(mvc.get().uri("/sample?unit=dollar").with(user("u")))
                .cookies()
                .doesNotContainCookie("unit");
    }

    @Test
    void showsARefusedFormAgainWithEverythingTyped() throws Exception {
        MvcTestResult refused = mvc.post()
                .uri("/sample/edit")
                .param("name", " ")
                .param("content", "Đã <gõ>")
                .param("kind", "en")
                .with(user("u"))
                .with(csrf())
                .exchange();

        assertThat(refused).hasStatus(422);
        Document page = page(refused);
        assertThat(page.select(".error-summary a").attr("href")).isEqualTo("#name");
        assertThat(page.select("#name").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#"
                                + page.select("#name").attr("aria-describedby").split(" ")[1])
                        .text())
                .contains("Chọn");
        assertThat(page.select("#content").val()).isEqualTo("Đã <gõ>");
        assertThat(page.select("input[name=kind][checked]").val()).isEqualTo("en");
    }

    @Test
    void showsARefusingRuleAtItsFieldOrAtTheTop() throws Exception {
        assertThat(posted("rule").select("#name-error").text()).endsWith("Trang 7");
        Document general = posted("general");
        assertThat(general.select(".error-summary").text()).contains("Trang 8");
        assertThat(general.select(".field .error")).isEmpty();
    }

    @Test
    void saysAfterTheRedirectWhatWasDone() throws Exception {
        MvcTestResult done = mvc.post()
                .uri("/sample/edit")
                .param("name", "ok")
                .with(user("u"))
                .with(csrf())
                .exchange();

        Document page = page(mvc.get()
                .uri("/sample")
                .flashAttrs(done.getMvcResult().getFlashMap())
                .with(user("u"))
                .exchange());
        assertThat(page.select("#notices .alert.success p").text()).isEqualTo("Trang 9");
        assertThat(page.select("#notices form").attr("action")).isEqualTo("/sample/undo");
    }

    @Test
    void switchesTheLanguageAndStaysOnThePage() throws Exception {
        assertThat(chooseEnglish("/sample?q=%7Bx%7D&page=2"))
                .hasRedirectedUrl("/sample?q=%7Bx%7D&page=2")
                .cookies()
                .hasValue("language", "en");
        Document english = page(mvc.get()
                .uri("/sample")
                .cookie(new Cookie("language", "en"))
                .with(user("u"))
                .exchange());
        assertThat(english.select("html").attr("lang")).isEqualTo("en");
        assertThat(english.select("h1").text()).isEqualTo("Pages");
    }

    @Test
    void languageSwitchLeadsToNoOtherSite() {
        for (String elsewhere :
                new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil", ""}) {
            assertThat(chooseEnglish(elsewhere)).hasRedirectedUrl("/");
        }
    }

    private MvcTestResult chooseEnglish(String from) {
        return mvc.post()
                .uri("/language")
                .param("language", "en")
                .param("from", from)
                .with(user("u"))
                .with(csrf())
                .exchange();
    }

    private Document posted(String name) throws UnsupportedEncodingException {
        return page(mvc.post()
                .uri("/sample/edit")
                .param("name", name)
                .with(user("u"))
                .with(csrf())
                .exchange());
    }

    private Document get(String address) throws UnsupportedEncodingException {
        MvcTestResult result = mvc.get().uri(address).with(user("u")).exchange();
        assertThat(result).hasStatusOk();
        return page(result);
    }

    private static Document page(MvcTestResult result) throws UnsupportedEncodingException {
        return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
