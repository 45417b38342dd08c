package vn.itplan.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Listing;

/** Reads what was said of a project. */
@Service
@Transactional(readOnly = true)
public class ProgressHistory {

    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private final ReportedProjects projects;
    private final UpdateReader reader;

    ProgressHistory(ReportedProjects projects, UpdateReader reader) {
        this.projects = projects;
        this.reader = reader;
    }

    /**
     * @throws vn.itplan.common.NotFoundException also when the account may not see its province
     */
    public ProjectProgress of(long projectId, int page, int size) {
        ReportedProject project = projects.readable(projectId);
        Listing<Update> history = reader.history(projectId, Math.max(0, page), size);
        return new ProjectProgress(
                projectId,
                project.provinceId(),
                projects.mayReport(project),
                project.planned(),
                project.allocated(),
                history.page() == 0 ? latest(projectId, history.items()) : null,
                history);
    }

    /** The first page begins with it, unless it is full of corrected ones. */
    private @Nullable Update latest(long projectId, List<Update> newestFirst) {
        for (Update update : newestFirst) {
            if (update.counts()) {
                return update;
            }
        }
        return newestFirst.isEmpty()
                ? null
                : reader.latest(List.of(projectId), LAST_DAY).get(projectId);
    }
}
