package vn.itplan.common.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Errors of the JSON: {@code application/problem+json} with the request's number. */
public final class Problems {

    private Problems() {}

    /** Whether the path, within the application, is one of the JSON, where no HTML page is ever the answer. */
    public static boolean isJson(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** @param path of the request as the client sent it */
    public static ProblemDetail of(
            HttpStatusCode status, String title, String detail, String path, HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("about:blank"));
        problem.setTitle(title);
        problem.setInstance(URI.create(path));
        problem.setProperty("reference", RequestReference.of(request));
        return problem;
    }
}
