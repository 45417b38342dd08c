package vn.itplan.common.web;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for what the person or the network caused, a stack trace for what we did. The number comes from the pattern. */
class FailureLog {

    private static final Logger LOG = LoggerFactory.getLogger("vn.itplan.errors");

    void write(Failure failure, AskedFor asked, @Nullable Throwable thrown) {
        int status = failure.status().value();
        if (failure.isOurs()) {
            LOG.error("{} {} {}", status, asked.method(), asked.path(), thrown);
        } else if (failure.status().is5xxServerError()) {
            LOG.warn("{} {} {}: {}", status, asked.method(), asked.path(), said(thrown));
        } else {
            LOG.info("{} {} {}: {}", status, asked.method(), asked.path(), said(thrown));
        }
    }

    /** Messages may hold what somebody typed; a line of the log stays one line. */
    private static String said(@Nullable Throwable thrown) {
        return thrown == null ? "" : thrown.toString().replaceAll("\\p{Cc}+", " ");
    }
}
