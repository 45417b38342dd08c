package vn.itplan.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * A browser in small on top of MockMvc: keeps cookies, sends the CSRF token of the page it is on and says that a form
 * comes from the same origin. Redirects are followed when asked.
 */
public final class Browser {

    private final MockMvc mvc;
    private final boolean https;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private MockHttpServletResponse response = new MockHttpServletResponse();
    private String csrf = "";

    public Browser(MockMvc mvc) {
        this(mvc, false);
    }

    public Browser(MockMvc mvc, boolean https) {
        this.mvc = mvc;
        this.https = https;
        headers.put("Sec-Fetch-Site", "same-origin");
    }

    /** A header of every request from now on; an empty value takes it away. */
    public Browser header(String name, String value) {
        if (value.isEmpty()) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
        return this;
    }

    public Browser open(String address) throws Exception {
        return perform(get(URI.create(address)));
    }

    /** Sends a form of this page; the parameters are names and values in turn. */
    public Browser send(String address, String... parameters) throws Exception {
        MockHttpServletRequestBuilder request = post(URI.create(address)).param("_csrf", csrf);
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return perform(request);
    }

    /** Goes where the answer leads, as often as it leads on. */
    public Browser follow() throws Exception {
        for (int i = 0; i < 5 && location() != null; i++) {
            open(Objects.requireNonNull(location()));
        }
        return this;
    }

    public Browser signIn(String username, String password) throws Exception {
        return open("/sign-in").send("/sign-in", "username", username, "password", password);
    }

    public int status() {
        return response.getStatus();
    }

    public @Nullable String location() {
        return response.getHeader("Location");
    }

    public MockHttpServletResponse response() {
        return response;
    }

    public Document page() throws Exception {
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    public @Nullable Cookie cookie(String name) {
        return cookies.get(name);
    }

    /** Puts a cookie that another browser got. */
    public Browser cookie(Cookie cookie) {
        cookies.put(cookie.getName(), cookie);
        return this;
    }

    private Browser perform(MockHttpServletRequestBuilder request) throws Exception {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        headers.forEach(request::header);
        response = mvc.perform(request.secure(https)).andReturn().getResponse();
        for (Cookie cookie : response.getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        Element field = page().selectFirst("input[name=_csrf]");
        if (field != null) {
            csrf = field.val();
        }
        return this;
    }
}
