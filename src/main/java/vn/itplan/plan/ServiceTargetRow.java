package vn.itplan.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A public service in its list.
 *
 * @param agencyId the agency of the catalogue that the words name, null when there is none of that name
 */
public record ServiceTargetRow(
        long id,
        long place,
        String name,
        @Nullable Integer level,
        @Nullable String agencyText,
        @Nullable Long agencyId,
        @Nullable String agency,
        @Nullable String deadlineText,
        @Nullable LocalDate deadline,
        @Nullable String note)
        implements EntryRow {}
