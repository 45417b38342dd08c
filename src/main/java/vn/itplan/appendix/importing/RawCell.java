package vn.itplan.appendix.importing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Texts;

/**
 * One cell as the file holds it.
 *
 * @param row as the spreadsheet counts, from 1
 * @param column from 0
 * @param raw the value in the file: text as typed, a number as its decimal digits, a date as its number of days, an
 *     error as its name; empty for a formula that nobody has calculated
 * @param text what a spreadsheet with Vietnamese settings shows, cleaned
 * @param formula whether the value was calculated
 * @param bold whether all that stands there is bold
 * @param mark the automatic number in front of the text, which it is part of: "I."; null where there is none
 */
record RawCell(
        int row,
        int column,
        Kind kind,
        String raw,
        String text,
        boolean formula,
        boolean bold,
        @Nullable String mark) {

    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        ERROR,
        /** A formula without a value. */
        NOTHING
    }

    /** Cleans the text; where that changes nothing, raw value and text are one string in memory. */
    static RawCell of(int row, int column, Kind kind, String raw, String displayed, boolean formula) {
        String text = Texts.clean(displayed);
        return new RawCell(row, column, kind, raw, text.equals(raw) ? raw : text, formula, false, null);
    }

    RawCell bold(boolean isBold) {
        return isBold == bold ? this : new RawCell(row, column, kind, raw, text, formula, isBold, mark);
    }

    RawCell marked(@Nullable String number) {
        return number == null ? this : new RawCell(row, column, kind, raw, text, formula, bold, number);
    }

    /** Whether its text is numbered automatically; a dash in front is no number. */
    boolean isNumbered() {
        return mark != null && OrderStyle.of(mark) != OrderStyle.DASH;
    }

    /** Without the automatic number in front. */
    String unmarked() {
        return mark != null && text.startsWith(mark)
                ? text.substring(mark.length()).strip()
                : text;
    }

    String address() {
        return CellAddress.of(row, column);
    }

    /** On one line. */
    String line() {
        return text.indexOf('\n') < 0 && !text.contains("  ") ? text : Texts.cleanLine(text);
    }

    /** Whether nothing stands there for a reader: white space counts as nothing, an uncalculated formula does not. */
    boolean isBlank() {
        return kind == Kind.TEXT && text.isEmpty();
    }

    /** The exact value of a number cell. */
    BigDecimal number() {
        return new BigDecimal(raw);
    }
}
