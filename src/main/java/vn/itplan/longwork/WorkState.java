package vn.itplan.longwork;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far work is.
 *
 * @param step key of the words for what is being done
 * @param done of {@code total}, which is 0 where nothing is counted
 * @param failure key of the words for why there is no result, null while there is nothing to say
 * @param reference the number of the request that began it, under which the log speaks of it
 * @param resultSize in bytes
 */
public record WorkState(
        long id,
        String kind,
        long subjectId,
        String variant,
        Status status,
        String step,
        int done,
        int total,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String failure,
        String reference,
        @Nullable String resultName,
        @Nullable Long resultSize) {

    public enum Status {
        RUNNING,
        DONE,
        FAILED,
        STOPPED
    }

    public boolean isRunning() {
        return status == Status.RUNNING;
    }

    public boolean isDone() {
        return status == Status.DONE;
    }

    /** Of 100, 0 where nothing is counted. */
    public int percent() {
        return total == 0 ? 0 : Math.min(100, done * 100 / total);
    }
}
