package vn.itplan.common.web;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import vn.itplan.common.ForbiddenException;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.RuleException;
import vn.itplan.common.StaleException;

/**
 * What went wrong, as far as the person needs to know it.
 *
 * @param rule the rule that refused, whose message says more than the status
 * @param headers that belong to the answer, such as Allow or Retry-After
 */
record Failure(HttpStatusCode status, @Nullable RuleException rule, HttpHeaders headers) {

    private static final String RETRY_SECONDS = "30";

    static Failure of(HttpStatusCode status) {
        return new Failure(status, null, new HttpHeaders());
    }

    static Failure of(Throwable thrown) {
        if (isDatabaseAway(thrown)) {
            HttpHeaders headers = new HttpHeaders();
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            return new Failure(HttpStatus.SERVICE_UNAVAILABLE, null, headers);
        }
        if (thrown instanceof RuleException rule) {
            return new Failure(HttpStatus.UNPROCESSABLE_CONTENT, rule, new HttpHeaders());
        }
        if (thrown instanceof MaxUploadSizeExceededException) {
            return of(HttpStatus.CONTENT_TOO_LARGE);
        }
        if (thrown instanceof InvalidParameterException unreadable) {
            return of(HttpStatusCode.valueOf(unreadable.getErrorCode()));
        }
        if (thrown instanceof ErrorResponse response) {
            return new Failure(response.getStatusCode(), null, response.getHeaders());
        }
        if (thrown instanceof BindException) {
            return of(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return of(status(thrown));
    }

    boolean isOurs() {
        return status.is5xxServerError() && status.value() != HttpStatus.SERVICE_UNAVAILABLE.value();
    }

    private static HttpStatus status(Throwable thrown) {
        if (thrown instanceof NotFoundException || isPathVariable(thrown)) {
            return HttpStatus.NOT_FOUND;
        }
        if (thrown instanceof ForbiddenException) {
            return HttpStatus.FORBIDDEN;
        }
        if (thrown instanceof StaleException
                || thrown instanceof ConcurrencyFailureException
                || thrown instanceof DuplicateKeyException) {
            return HttpStatus.CONFLICT;
        }
        if (thrown instanceof TypeMismatchException
                || thrown instanceof HttpMessageNotReadableException
                || thrown instanceof MultipartException) {
            return HttpStatus.BAD_REQUEST;
        }
        return HttpStatus.INTERNAL_SERVER_ERROR;
    }

    /** {@code /plans/abc} names no plan. */
    private static boolean isPathVariable(Throwable thrown) {
        return thrown instanceof MethodArgumentTypeMismatchException mismatch
                && mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
    }

    /** Also when it went away while a template was filled, hence the search along the causes. */
    private static boolean isDatabaseAway(Throwable thrown) {
        @Nullable Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
