package vn.itplan.common.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed outside the handlers: in a filter, in the container, while a template was filled. */
@Controller
class ErrorPageController implements ErrorController {

    private final ErrorAnswers answers;
    private final FailureLog log = new FailureLog();

    ErrorPageController(ErrorAnswers answers) {
        this.answers = answers;
    }

    @OpenToAll(because = "visitors too are told what went wrong; the page holds nothing but that")
    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        @Nullable Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        @Nullable Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        AskedFor asked = AskedFor.of(request);
        Failure failure = failure(status, thrown);
        log.write(failure, asked, thrown instanceof Throwable cause ? cause : null);
        return answers.answer(failure, null, asked, request, response);
    }

    private static Failure failure(@Nullable Object status, @Nullable Object thrown) {
        if (!(status instanceof Integer code)) {
            return Failure.of(HttpStatus.NOT_FOUND);
        }
        boolean unexplained = code == HttpStatus.INTERNAL_SERVER_ERROR.value();
        return unexplained && thrown instanceof Throwable cause
                ? Failure.of(cause)
                : Failure.of(HttpStatusCode.valueOf(code));
    }
}
