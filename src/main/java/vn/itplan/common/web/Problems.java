package vn.itplan.common.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.util.UriUtils;

/** Errors of the JSON: {@code application/problem+json} with the request's number. */
public final class Problems {

    private Problems() {}

    /** Whether the path, within the application, is one of the JSON, where no HTML page is ever the answer. */
    public static boolean isJson(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** @param path of the request, encoded or not */
    public static ProblemDetail of(
            HttpStatusCode status, String title, String detail, String path, HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("about:blank"));
        problem.setTitle(title);
        problem.setInstance(URI.create(UriUtils.encodePath(UriUtils.decode(path, UTF_8), UTF_8)));
        problem.setProperty("reference", RequestReference.of(request));
        return problem;
    }
}
