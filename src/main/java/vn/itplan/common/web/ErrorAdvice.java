package vn.itplan.common.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Turns what a handler threw into an answer and a line of the log that share a number. */
@ControllerAdvice
class ErrorAdvice {

    private final ErrorAnswers answers;
    private final FailureLog log = new FailureLog();

    ErrorAdvice(ErrorAnswers answers) {
        this.answers = answers;
    }

    /** Refusals of the security filters stay theirs: they know how a visitor signs in. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException refused) {
        throw refused;
    }

    /** The reader went away; there is nobody to answer. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void nobodyListens() {}

    @ExceptionHandler(Exception.class)
    @Nullable
    Object answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        Failure failure = Failure.of(thrown);
        AskedFor asked = AskedFor.of(request);
        log.write(failure, asked, thrown);
        if (response.isCommitted()) {
            return null;
        }
        response.resetBuffer();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        return answers.answer(failure, thrown, asked, request, response);
    }
}
