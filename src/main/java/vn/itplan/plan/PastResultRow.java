package vn.itplan.plan;

import org.jspecify.annotations.Nullable;

/**
 * A project of the period before in its list; amounts in đồng.
 *
 * @param allocated the sum of its allocated amounts, null without any and for rates. So with {@code disbursed}
 * @param allTotal what the whole list adds up to, without rates; null where no row has any. So with the two after it
 * @param sources the sources of its money, joined by "; "
 */
public record PastResultRow(
        long id,
        long place,
        @Nullable String heading,
        String name,
        @Nullable String period,
        @Nullable Long total,
        @Nullable String rateUnit,
        @Nullable Long allocated,
        @Nullable Long disbursed,
        @Nullable String sources,
        @Nullable String status,
        @Nullable String outcome,
        @Nullable String decision,
        @Nullable String note,
        @Nullable Long allTotal,
        @Nullable Long allAllocated,
        @Nullable Long allDisbursed)
        implements EntryRow {}
