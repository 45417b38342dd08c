package vn.itplan.appendix.importing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number that a workbook's XML means. Programs write the seventeen digits of the binary number
 * ({@code 1.1000000000000001}) where the person typed and sees 1.1; a spreadsheet works with fifteen digits, and so does
 * this. Nothing is ever computed in binary.
 */
final class DecimalText {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?([0-9]{1,40}([.][0-9]{0,40})?|[.][0-9]{1,40})([eE][-+]?[0-9]{1,3})?");
    private static final MathContext FIFTEEN_DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    private static final int MAX_EXPONENT = 308;

    private DecimalText() {}

    /** Empty for what is no number or none that a spreadsheet can hold. */
    static Optional<BigDecimal> parse(String text) {
        String stripped = text.strip();
        if (!NUMBER.matcher(stripped).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(stripped);
        if (number.precision() > FIFTEEN_DIGITS.getPrecision()) {
            number = number.round(FIFTEEN_DIGITS);
        }
        if (number.signum() != 0 && Math.abs(number.precision() - number.scale()) > MAX_EXPONENT) {
            return Optional.empty();
        }
        return Optional.of(number);
    }

    /** As digits without an exponent and without the ".0" that some programs write behind whole numbers. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
