package vn.itplan.progress;

import org.jspecify.annotations.Nullable;

/**
 * A new update of a project.
 *
 * @param baseId the latest counting update that the person saw, null for none
 * @param reason why what is unusual is right all the same
 * @param illustrative invented, for the demonstration
 */
public record UpdateCommand(
        long projectId,
        @Nullable Long baseId,
        Report report,
        @Nullable String reason,
        boolean illustrative) {}
