package vn.itplan.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A public service that is to be had online.
 *
 * @param level 1 to 4, as the decrees before 2022 counted; null where the paper says none
 */
public record ServiceTargetCommand(
        String name,
        @Nullable Integer level,
        @Nullable String agencyText,
        @Nullable String deadlineText,
        @Nullable LocalDate deadline,
        @Nullable String note,
        int rowVersion)
        implements EntryCommand {}
