package vn.itplan.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static vn.itplan.testing.SignedIn.signedInAs;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What an account asks for, one request at a time, without a session of its own; {@link Browser} keeps one. */
public final class Visit {

    private final MockMvc mvc;
    private final String username;
    private final boolean script;

    public Visit(MockMvc mvc, String username) {
        this(mvc, username, false);
    }

    private Visit(MockMvc mvc, String username, boolean script) {
        this.mvc = mvc;
        this.username = username;
        this.script = script;
    }

    /** The same account, whose requests come from a script of a page and want a part of it. */
    public Visit asScript() {
        return new Visit(mvc, username, true);
    }

    public Answer open(String address) throws Exception {
        return ask(HttpMethod.GET, address, Map.of());
    }

    /** Sends a form; the fields are names and values in turn. */
    public Answer send(String address, String... fields) throws Exception {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        return send(address, values);
    }

    public Answer send(String address, Map<String, String> fields) throws Exception {
        return ask(HttpMethod.POST, address, fields);
    }

    private Answer ask(HttpMethod method, String address, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = request(method, URI.create(address))
                .header("Sec-Fetch-Site", "same-origin")
                .with(signedInAs(username));
        if (method == HttpMethod.POST) {
            request.with(csrf());
        }
        if (script) {
            request.header("HX-Request", "true");
        }
        fields.forEach(request::param);
        MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
        return new Answer(
                response.getStatus(),
                response.getHeader("Location"),
                response.getContentAsString(StandardCharsets.UTF_8));
    }

    /**
     * @param location where it leads to, null when it leads nowhere
     */
    public record Answer(int status, @Nullable String location, String body) {

        public Document page() {
            return Jsoup.parse(body);
        }

        /** The number at the end of the address that it leads to. */
        public long newId() {
            if (location == null) {
                throw new AssertionError(status + " " + page().select("main").text());
            }
            return Long.parseLong(location.replaceAll(".*/", ""));
        }

        /** The message beside a field, empty when there is none. */
        public String error(String field) {
            return page().select("#" + field + "-error").text();
        }

        /** The summary at the top of the form. */
        public String summary() {
            return page().select("#error-summary").text();
        }

        /** What a field of the form holds; of choices the one that is chosen. */
        public String value(String field) {
            Element element = page().selectFirst(
                            "form.form input[type=radio][name=%1$s][checked], form.form select[name=%1$s] option[selected], form.form [name=%1$s]:not([type=radio]):not(select)"
                                    .formatted(field));
            if (element == null) {
                return "";
            }
            return element.normalName().equals("textarea") ? element.text() : element.val();
        }

        /** What the page says outside its frame. */
        public String text() {
            return page().select("main").text();
        }
    }
}
