package vn.itplan.journey;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A person at a browser. Notes what the pages complain of: scripts, the console, the content policy, missing files. */
final class Visitor implements AutoCloseable {

    private static final String TELL_VIOLATIONS = "document.addEventListener('securitypolicyviolation',"
            + " (event) => console.error(`policy ${event.violatedDirective}: ${event.blockedURI}`))";

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext context) {
        this.context = context;
        context.addInitScript(TELL_VIOLATIONS);
        page = context.newPage();
        slowDown();
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> complaints.add(page.url() + " " + error));
        page.onResponse(this::see);
    }

    /** With -Djourney.latency=300 every answer comes 300 ms later, which shows a test that does not wait for it. */
    private void slowDown() {
        int latency = Integer.getInteger("journey.latency", 0);
        if (latency > 0) {
            JsonObject conditions = new JsonObject();
            conditions.addProperty("offline", false);
            conditions.addProperty("latency", latency);
            conditions.addProperty("downloadThroughput", -1);
            conditions.addProperty("uploadThroughput", -1);
            CDPSession session = context.newCDPSession(page);
            session.send("Network.enable");
            session.send("Network.emulateNetworkConditions", conditions);
        }
    }

    Page page() {
        return page;
    }

    Response open(String address) {
        Response response = page.navigate(address);
        if (response == null) {
            throw new IllegalStateException("no answer from " + address);
        }
        return response;
    }

    void signIn(String username, String password) {
        open("/sign-in");
        fillIn(username, password);
    }

    /** On the page of sign-in, wherever it leads. */
    void fillIn(String username, String password) {
        page.getByLabel("Tên đăng nhập").fill(username);
        page.getByLabel("Mật khẩu").fill(password);
        press("Đăng nhập");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    String text(String selector) {
        return page.locator(selector).innerText();
    }

    void speakEnglish() {
        String here = URI.create(page.url()).resolve("/").toString();
        context.addCookies(List.of(new Cookie("language", "en").setUrl(here)));
    }

    /** As when the person went to lunch: the browser still shows the page, the server knows nobody. */
    void loseSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("ITPLAN"));
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }

    private void hear(ConsoleMessage message) {
        // An answer with an error status is written there too, by the browser; see() judges those.
        boolean answered = message.text().startsWith("Failed to load resource");
        if (Set.of("error", "warning").contains(message.type()) && !answered) {
            complaints.add(page.url() + " " + message.text());
        }
    }

    private void see(Response response) {
        boolean pageItself = response.request().isNavigationRequest();
        // By these a script is told that the session is over, or that what it sent is stale or refused; it shows that.
        boolean refusal = Set.of(401, 409, 422).contains(response.status());
        if (response.status() >= (pageItself || refusal ? 500 : 400)) {
            complaints.add(page.url() + " " + response.status() + " " + response.url());
        }
    }
}
