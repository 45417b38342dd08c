package vn.itplan.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who does what by when.
 *
 * @param duty null while the document's list names the agency alone
 * @param deadlineText the deadline as written: "trước ngày 15/12 hằng năm"
 * @param deadline the day, where one is known
 */
public record ResponsibilityCommand(
        String agencyText,
        @Nullable String duty,
        @Nullable String deadlineText,
        @Nullable LocalDate deadline,
        int rowVersion)
        implements EntryCommand {}
