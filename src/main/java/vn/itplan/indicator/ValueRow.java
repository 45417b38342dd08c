package vn.itplan.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.VietnameseNumbers;

/**
 * A value with who gave it and when.
 *
 * @param correctedAt when another value took its place, null while it stands
 * @param replacesId the value whose place it took
 */
public record ValueRow(
        long id,
        ValuePeriod period,
        @Nullable String text,
        @Nullable BigDecimal number,
        @Nullable Ratio parts,
        @Nullable String note,
        boolean illustrative,
        Instant recordedAt,
        String recordedBy,
        @Nullable Long replacesId,
        @Nullable String reason,
        @Nullable Instant correctedAt) {

    private static final int SHOWN = 2;

    /** The number given, or what its parts make. */
    public BigDecimal value(String unit) {
        return value(number, parts, unit);
    }

    public String shown(String unit) {
        return shown(text, number, parts, unit);
    }

    /** What the words mean with the bound that they say, or the number, or what its parts make. */
    public Figure figure(String unit) {
        return Figure.parse(text, unit).orElseGet(() -> Figure.exactly(value(unit)));
    }

    /** What the parts make, where a number is printed beside them; else null. */
    public @Nullable String computed(String unit) {
        return parts == null ? null : parts.shown(unit);
    }

    static BigDecimal value(@Nullable BigDecimal number, @Nullable Ratio parts, String unit) {
        return number != null ? number : Objects.requireNonNull(parts).computed(unit);
    }

    static String shown(@Nullable String text, @Nullable BigDecimal number, @Nullable Ratio parts, String unit) {
        return text != null ? text : VietnameseNumbers.format(value(number, parts, unit), SHOWN);
    }
}
