package vn.itplan.common.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for what the person or the network caused, a stack trace for what we did. The number comes from the pattern. */
class FailureLog {

    private static final Logger LOG = LoggerFactory.getLogger("vn.itplan.errors");

    void write(Failure failure, HttpServletRequest request, String path, @Nullable Throwable thrown) {
        int status = failure.status().value();
        String method = request.getMethod();
        if (failure.isOurs()) {
            LOG.error("{} {} {}", status, method, path, thrown);
        } else if (failure.status().is5xxServerError()) {
            LOG.warn("{} {} {}: {}", status, method, path, said(thrown));
        } else {
            LOG.info("{} {} {}: {}", status, method, path, said(thrown));
        }
    }

    /** Messages may hold what somebody typed; a line of the log stays one line. */
    private static String said(@Nullable Throwable thrown) {
        return thrown == null ? "" : thrown.toString().replaceAll("\\p{Cc}+", " ");
    }
}
