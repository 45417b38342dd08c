package vn.itplan.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agency with projects in execution, for whoever looks after all of them.
 *
 * @param late projects of which nothing was said for thirty days, though they are not over
 * @param latest the latest day that anything was said of
 */
public record LeadAgency(
        long id,
        String name,
        long projects,
        long late,
        @Nullable LocalDate latest) {}
