package vn.itplan.common;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as Vietnamese papers write them: dots between groups of three, a comma before decimals. Real files mix in the
 * other convention, so the reader is told which one a table uses ({@link Convention}) and refuses what does not fit it.
 */
public final class VietnameseNumbers {

    /** Which mark separates groups of three digits. */
    public enum Convention {
        /** {@code 1.234.567,89}: the Vietnamese rule. */
        DOT_GROUPS('.', ','),
        /** {@code 1,234,567.89}: what spreadsheets in English produce. */
        COMMA_GROUPS(',', '.');

        private final char group;
        private final char decimal;
        private final Pattern plain;
        private final Pattern grouped;

        Convention(char group, char decimal) {
            this.group = group;
            this.decimal = decimal;
            String d = Pattern.quote(String.valueOf(decimal));
            String g = Pattern.quote(String.valueOf(group));
            this.plain = Pattern.compile("-?[0-9]{1,30}(" + d + "[0-9]{1,12})?");
            this.grouped = Pattern.compile("-?[1-9][0-9]{0,2}(" + g + "[0-9]{3}){1,9}(" + d + "[0-9]{1,12})?");
        }
    }

    private VietnameseNumbers() {}

    /** The number written in Vietnamese style, or empty when the text is no such number. */
    public static Optional<BigDecimal> parse(@Nullable String text) {
        return parse(text, Convention.DOT_GROUPS);
    }

    /**
     * The number written in the given convention. A group never begins with a zero: "0.500" is a decimal of the other
     * convention, not five hundred. White space around it is ignored, within it never: "1.012 673" is no
     * number but a typing error to be shown.
     *
     * @return empty when the text does not follow the convention exactly
     */
    public static Optional<BigDecimal> parse(@Nullable String text, Convention convention) {
        String trimmed = Texts.cleanLine(text).replace('−', '-');
        if (!convention.plain.matcher(trimmed).matches()
                && !convention.grouped.matcher(trimmed).matches()) {
            return Optional.empty();
        }
        String plain = trimmed.replace(String.valueOf(convention.group), "").replace(convention.decimal, '.');
        return Optional.of(new BigDecimal(plain));
    }

    /** {@code 1.234.567,89}: all digits that the number has, never rounded. */
    public static String format(BigDecimal number) {
        return format(number, Math.max(0, number.stripTrailingZeros().scale()));
    }

    /** At most so many decimals, rounded half up for showing; trailing zeros are left out. */
    public static String format(BigDecimal number, int maxDecimals) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMaximumFractionDigits(maxDecimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        String text = format.format(number);
        return text.matches("-[0,]+") ? text.substring(1) : text;
    }
}
