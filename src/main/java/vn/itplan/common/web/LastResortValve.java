package vn.itplan.common.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.HtmlUtils;

/**
 * The answer when no error page can be had: the request was no HTTP that reaches the application, or the error page
 * failed too. Tomcat makes it by name, so it takes its words from the bundle itself.
 */
public class LastResortValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger("vn.itplan.errors");
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="vi"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
            <body><main><h1>%s</h1><p>%s</p><p>%s</p><p>%s</p></main></body></html>
            """;
    private static final String PROBLEM = """
            {"type":"about:blank","title":"%s","status":%d,"reference":"%s"}""";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < HttpStatus.BAD_REQUEST.value()
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        String reference = RequestReference.of(request);
        LOG.warn("[{}] {} without an error page", reference, status, thrown);
        @Nullable String address = request.getDecodedRequestURI();
        boolean json = address != null && Problems.isJson(address);
        try {
            response.setHeader(RequestReference.HEADER, reference);
            response.setContentType(json ? "application/problem+json" : "text/html;charset=UTF-8");
            response.getOutputStream()
                    .write((json ? problem(status, reference) : page(status, reference))
                            .getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException | IllegalStateException nobodyListens) {
            LOG.debug("Not answered", nobodyListens);
        }
    }

    private static String page(int status, String reference) {
        ResourceBundle words = ResourceBundle.getBundle(
                "messages.messages",
                Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String key = "error." + (status < HttpStatus.INTERNAL_SERVER_ERROR.value() ? 400 : 500);
        String title = HtmlUtils.htmlEscape(words.getString(key + ".title"), "UTF-8");
        return PAGE.formatted(
                title,
                title,
                HtmlUtils.htmlEscape(words.getString(key + ".what"), "UTF-8"),
                HtmlUtils.htmlEscape(words.getString(key + ".do"), "UTF-8"),
                HtmlUtils.htmlEscape(words.getString("error.reference").replace("{0}", reference), "UTF-8"));
    }

    private static String problem(int status, String reference) {
        HttpStatus known = HttpStatus.resolve(status);
        return PROBLEM.formatted(known == null ? "" : known.getReasonPhrase(), status, reference);
    }
}
