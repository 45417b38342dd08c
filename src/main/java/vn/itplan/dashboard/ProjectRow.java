package vn.itplan.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row behind a number: an item of a plan with its money of the year and how it stands. Amounts are whole đồng. */
public record ProjectRow(
        long id,
        long planId,
        long projectId,
        String name,
        @Nullable String leadText,
        @Nullable String status,
        @Nullable BigDecimal percent,
        @Nullable LocalDate asOf,
        @Nullable String difficulties,
        @Nullable Long planned,
        @Nullable Long allocated,
        @Nullable Long disbursed,
        boolean illustrative) {}
