package vn.itplan.common.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.itplan.common.RuleException;

/**
 * The answer to a failure: a page with what happened and what to do, or a problem for the JSON. Whoever is signed in
 * keeps the navigation as long as it can be had; everybody else, and everything that is the server's fault, gets the
 * bare layout, which asks neither the database nor the session.
 */
@Component
class ErrorAnswers {

    private static final Set<Integer> EXPLAINED = Set.of(400, 401, 403, 404, 405, 409, 413, 422, 429, 500, 503);

    /** Asking once more may get another answer. */
    private static final Set<Integer> MAY_PASS = Set.of(409, 429);

    private final ShellSource source;
    private final MessageSource messages;

    ErrorAnswers(ShellSource source, MessageSource messages) {
        this.source = source;
        this.messages = messages;
    }

    Object answer(
            Failure failure,
            @Nullable Exception thrown,
            AskedFor asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        failure.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        return Problems.isJson(asked.path()) ? problem(failure, thrown, asked, request) : page(failure, asked, request);
    }

    private ResponseEntity<ProblemDetail> problem(
            Failure failure, @Nullable Exception thrown, AskedFor asked, HttpServletRequest request) {
        Locale locale = RequestContextUtils.getLocale(request);
        int code = explained(failure.status());
        RuleException rule = failure.rule();
        String title = messages.getMessage("error." + code + ".title", null, locale);
        String detail = rule == null
                ? messages.getMessage("error." + code + ".what", null, locale)
                : messages.getMessage(rule.key(), rule.arguments(), locale);
        ProblemDetail problem =
                Problems.of(failure.status(), title, detail, request.getContextPath() + asked.path(), request);
        if (rule != null && rule.field() != null) {
            problem.setProperty("field", rule.field());
            problem.setProperty("fields", Map.of(rule.field(), detail));
        } else if (thrown instanceof BindException unreadable) {
            Map<String, String> fields = new LinkedHashMap<>();
            unreadable
                    .getFieldErrors()
                    .forEach(error -> fields.putIfAbsent(error.getField(), messages.getMessage(error, locale)));
            problem.setProperty("fields", fields);
        }
        return ResponseEntity.status(failure.status())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private ModelAndView page(Failure failure, AskedFor asked, HttpServletRequest request) {
        Shell shell = new Shell(source, request, asked.path());
        ModelAndView page = new ModelAndView("error/error", failure.status());
        page.addObject("shell", shell);
        page.addObject("layout", hasNavigation(failure, shell) ? "layout/page" : "layout/bare");
        page.addObject("code", explained(failure.status()));
        page.addObject("reference", RequestReference.of(request));
        boolean mayHelp = failure.status().is5xxServerError()
                || MAY_PASS.contains(failure.status().value());
        boolean repeatable = mayHelp && asked.method().equals("GET") && Shell.isWithin(shell.address());
        page.addObject("again", repeatable ? shell.address() : "");
        page.addObject("rule", failure.rule());
        return page;
    }

    private static boolean hasNavigation(Failure failure, Shell shell) {
        if (failure.status().is5xxServerError()) {
            return false;
        }
        try {
            return shell.actor() != null && !shell.navigation().isEmpty();
        } catch (RuntimeException databaseAway) {
            return false;
        }
    }

    private static int explained(HttpStatusCode status) {
        if (EXPLAINED.contains(status.value())) {
            return status.value();
        }
        return status.is5xxServerError() ? 500 : 400;
    }
}
