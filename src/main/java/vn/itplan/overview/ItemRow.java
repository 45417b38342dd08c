package vn.itplan.overview;

import org.jspecify.annotations.Nullable;

/**
 * An item in the table of a plan.
 *
 * @param totalVnd the sum of its planned lines, null without lines
 */
public record ItemRow(
        long id,
        long projectId,
        @Nullable Long groupId,
        @Nullable String number,
        String name,
        @Nullable String leadText,
        @Nullable String coordinatingText,
        @Nullable String monitoringText,
        @Nullable String deliverable,
        @Nullable String period,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear,
        boolean carriedOver,
        @Nullable String statusAsPrinted,
        @Nullable String note,
        @Nullable Long totalVnd,
        int rowVersion) {}
