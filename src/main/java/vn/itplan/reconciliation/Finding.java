package vn.itplan.reconciliation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Money;

/**
 * One thing that does not agree.
 *
 * @param variant which of the code's messages says it, empty for the only one
 * @param arguments of the message, in the types of the domain: {@link Money}, dates, numbers, texts, {@link Place}s
 * @param stated what the paper says; money in đồng
 * @param computed what it should be by the rest of the paper
 * @param unit of both; {@link #DONG} for money
 * @param detail tells apart two findings of one code at one place
 */
public record Finding(
        CheckCode code,
        Severity severity,
        String variant,
        Place place,
        List<Object> arguments,
        @Nullable BigDecimal stated,
        @Nullable BigDecimal computed,
        @Nullable String unit,
        String detail) {

    public static final String DONG = "đồng";

    public static Finding of(CheckCode code, Place place, Object... arguments) {
        return new Finding(code, code.severity(), "", place, List.of(arguments), null, null, null, "");
    }

    /** With the two amounts that disagree, in đồng. */
    public Finding money(long statedDong, long computedDong) {
        return numbers(BigDecimal.valueOf(statedDong), BigDecimal.valueOf(computedDong), DONG);
    }

    /** With the amount, in đồng, that the paper should print and does not. */
    public Finding computed(long computedDong) {
        return numbers(null, BigDecimal.valueOf(computedDong), DONG);
    }

    public Finding numbers(@Nullable BigDecimal said, @Nullable BigDecimal found, @Nullable String of) {
        return new Finding(code, severity, variant, place, arguments, said, found, of, detail);
    }

    /** Said by another of the code's messages. */
    public Finding saying(String other) {
        return new Finding(code, severity, other, place, arguments, stated, computed, unit, detail);
    }

    /** Less, or more, than findings of this code mostly are. */
    public Finding as(Severity other) {
        return new Finding(code, other, variant, place, arguments, stated, computed, unit, detail);
    }

    /** Tells it from others of the same code at the same place. */
    public Finding about(Object... what) {
        return new Finding(
                code, severity, variant, place, arguments, stated, computed, unit, Arrays.deepToString(what));
    }

    /** Stated minus computed, null where one of them is missing. */
    public @Nullable BigDecimal difference() {
        return stated == null || computed == null ? null : stated.subtract(computed);
    }

    public String key() {
        return variant.isEmpty() ? code.key() : code.key() + "." + variant;
    }

    /** The same as long as code, place and values are: what an acceptance is kept under. */
    public String fingerprint() {
        String text = String.join(
                "\n",
                code.name(),
                variant,
                place.kind().name(),
                String.valueOf(place.id()),
                String.valueOf(place.document()),
                plain(stated),
                plain(computed),
                detail);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
