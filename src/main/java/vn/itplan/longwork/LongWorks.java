package vn.itplan.longwork;

import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.stereotype.Service;
import vn.itplan.account.ActingAs;
import vn.itplan.common.CurrentUser;
import vn.itplan.common.CurrentUser.Actor;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.RuleException;
import vn.itplan.longwork.WorkState.Status;

/**
 * Starts work that is done beside the request, under the name and with the permissions of the account that asked for it, and
 * keeps the result for a day. Each account sees its own work only; the caller checks that it may still see what the work is
 * about.
 */
@Service
public class LongWorks {

    private static final Logger LOG = LoggerFactory.getLogger(LongWorks.class);

    /** Said while it waits for its turn. */
    private static final String WAITING = "longwork.step.waiting";

    private static final String FAILED = "longwork.failed.error";

    private final WorkRows rows;
    private final CurrentUser user;
    private final ActingAs acting;
    private final TaskExecutor executor;

    LongWorks(WorkRows rows, CurrentUser user, ActingAs acting, @Qualifier("longWorkExecutor") TaskExecutor executor) {
        this.rows = rows;
        this.user = user;
        this.acting = acting;
        this.executor = executor;
    }

    /**
     * Begins work, or finds the same work of this account that is running.
     *
     * @param reference the number of the request
     * @param work says how far it is and makes a file; it runs without the request, so it brings what it needs of it
     * @return the number of the work
     * @throws RuleException when too much other work waits
     */
    public long start(WorkSubject subject, String reference, Function<Progress, WorkResult> work) {
        Actor actor = actor();
        Long id = rows.begin(actor.accountId(), subject, WAITING, reference).orElse(null);
        if (id == null) {
            return rows.running(actor.accountId(), subject).orElseThrow(() -> new RuleException("longwork.busy"));
        }
        try {
            executor.execute(() -> run(id, actor.username(), reference, work));
        } catch (TaskRejectedException tooMuch) {
            rows.end(id, Status.FAILED, "longwork.busy");
            throw new RuleException("longwork.busy");
        }
        return id;
    }

    /**
     * @throws NotFoundException when the account has no such work, or it ran out
     */
    public WorkState state(long id) {
        return rows.state(actor().accountId(), id).orElseThrow(() -> missing(id));
    }

    /** The work about one thing, newest first. */
    public List<WorkState> recent(String kind, long subjectId) {
        return rows.recent(actor().accountId(), kind, subjectId);
    }

    /** Its node notices when the work next says how far it is. */
    public void stop(long id) {
        state(id);
        rows.end(id, Status.STOPPED, "longwork.stopped");
    }

    /**
     * @throws NotFoundException when there is no result, or it ran out
     */
    public WorkResult result(long id) {
        return rows.result(actor().accountId(), id).orElseThrow(() -> missing(id));
    }

    private void run(long id, String username, String reference, Function<Progress, WorkResult> work) {
        try {
            Progress progress = (step, done, total) -> {
                if (!rows.at(id, step, done, total)) {
                    throw new WorkStoppedException(id);
                }
            };
            rows.finish(id, acting.call(username, () -> work.apply(progress)));
        } catch (WorkStoppedException stopped) {
            LOG.info("[{}] {}: stopped", reference, stopped.getMessage());
        } catch (RuleException refused) {
            LOG.info("[{}] long work {}: {}", reference, id, refused.getMessage());
            rows.end(id, Status.FAILED, refused.arguments().length == 0 ? refused.key() : FAILED);
        } catch (Exception | OutOfMemoryError | StackOverflowError failed) {
            LOG.error("[{}] long work {}", reference, id, failed);
            rows.end(id, Status.FAILED, FAILED);
        }
    }

    private Actor actor() {
        return user.actor().orElseThrow(() -> new NotFoundException("account"));
    }

    private static NotFoundException missing(long id) {
        return new NotFoundException("long work " + id);
    }
}
