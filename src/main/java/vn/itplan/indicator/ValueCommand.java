package vn.itplan.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value as it is to be kept; it has a number, or the parts of a ratio, or both.
 *
 * @param text as written, null where the number says it all
 * @param illustrative invented for a demonstration, and said so wherever it shows
 * @param reason why an earlier value is corrected; null for a first one
 * @param generation how often the value had been corrected when the form was opened; ignored for a first one
 */
public record ValueCommand(
        ValuePeriod period,
        @Nullable String text,
        @Nullable BigDecimal number,
        @Nullable Ratio parts,
        @Nullable String note,
        boolean illustrative,
        @Nullable String reason,
        int generation) {}
