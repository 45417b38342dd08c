package vn.itplan.appendix.importing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.RawCell.Kind;
import vn.itplan.common.VietnameseNumbers;
import vn.itplan.common.VietnameseNumbers.Convention;

/** Reads the cells of the amount column. What cannot be read exactly is a problem at its cell, never a guess. */
final class AmountReader {

    /** A dash stands for nothing, as in accounts. */
    private static final Pattern NOTHING = Pattern.compile("[-–—./\\s]*");

    private static final Pattern DECIMAL_DOT = Pattern.compile("[0-9]{1,12}[.][0-9]{1,2}");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[0-9]{1,12},[0-9]{1,2}");

    private static final int SHOWN = 60;

    private final Convention convention;
    private final Problems problems;

    AmountReader(Convention convention, Problems problems) {
        this.convention = convention;
        this.problems = problems;
    }

    /** Null for a cell that says there is no amount. */
    @Nullable
    Amount read(RawCell cell) {
        if (cell.kind() == Kind.TEXT && NOTHING.matcher(cell.line()).matches()) {
            return null;
        }
        BigDecimal number = number(cell);
        if (number != null && number.signum() < 0) {
            problems.error("import.amount.negative", cell.address(), shown(cell));
        }
        return new Amount(cell.address(), cell.text(), cell.raw(), number, null);
    }

    private @Nullable BigDecimal number(RawCell cell) {
        switch (cell.kind()) {
            case NUMBER:
                return cell.number();
            case TEXT:
                return fromText(cell);
            case DATE:
                problems.error("import.amount.date", cell.address(), shown(cell));
                return null;
            case NOTHING:
                problems.error("import.amount.formula-without-value", cell.address());
                return null;
            case ERROR:
                problems.error("import.amount.formula-error", cell.address(), shown(cell));
                return null;
            default:
                problems.error("import.amount.unreadable", cell.address(), shown(cell));
                return null;
        }
    }

    private @Nullable BigDecimal fromText(RawCell cell) {
        Optional<BigDecimal> number = VietnameseNumbers.parse(cell.line(), convention);
        if (number.isPresent()) {
            return number.get();
        }
        Optional<BigDecimal> foreign = decimalOfTheOther(cell.line());
        if (foreign.isPresent()) {
            problems.warn(
                    "import.amount.other-mark", cell.address(), shown(cell), VietnameseNumbers.format(foreign.get()));
            return foreign.get();
        }
        Optional<String> suggestion = suggestion(cell.line());
        if (suggestion.isPresent()) {
            problems.error("import.amount.unreadable-but", cell.address(), shown(cell), suggestion.get());
        } else {
            problems.error("import.amount.unreadable", cell.address(), shown(cell));
        }
        return null;
    }

    /** "10.0" among figures like "9,4": not groups of three, so that it can only be a decimal of the other convention. */
    private Optional<BigDecimal> decimalOfTheOther(String text) {
        boolean dots = convention == Convention.DOT_GROUPS;
        return (dots ? DECIMAL_DOT : DECIMAL_COMMA).matcher(text).matches()
                ? VietnameseNumbers.parse(text, dots ? Convention.COMMA_GROUPS : Convention.DOT_GROUPS)
                : Optional.empty();
    }

    /** What was probably meant: letters for digits, a space for the mark, the marks of the other convention. */
    private Optional<String> suggestion(String text) {
        String digits = text.replaceAll("[oO]", "0").replaceAll("[lI]", "1");
        boolean dots = convention == Convention.DOT_GROUPS;
        String spaceAsGroup = digits.replace(' ', dots ? '.' : ',');
        for (String attempt : new String[] {digits, digits.replace(" ", ""), spaceAsGroup}) {
            if (VietnameseNumbers.parse(attempt, convention).isPresent()) {
                return Optional.of(attempt);
            }
        }
        Convention other = dots ? Convention.COMMA_GROUPS : Convention.DOT_GROUPS;
        return VietnameseNumbers.parse(digits, other).map(number -> swapped(VietnameseNumbers.format(number), dots));
    }

    private static String swapped(String vietnamese, boolean dots) {
        return dots
                ? vietnamese
                : vietnamese.replace('.', '#').replace(',', '.').replace('#', ',');
    }

    private static String shown(RawCell cell) {
        String line = cell.line();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
