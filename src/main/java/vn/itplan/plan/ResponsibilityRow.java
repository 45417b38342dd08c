package vn.itplan.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A responsibility in its list.
 *
 * @param agencyId the agency of the catalogue that the words name, null when there is none of that name
 */
public record ResponsibilityRow(
        long id,
        long place,
        String agencyText,
        @Nullable Long agencyId,
        @Nullable String agency,
        @Nullable String duty,
        @Nullable String deadlineText,
        @Nullable LocalDate deadline)
        implements EntryRow {}
