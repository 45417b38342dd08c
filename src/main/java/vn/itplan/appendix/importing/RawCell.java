package vn.itplan.appendix.importing;

import java.math.BigDecimal;
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
 */
record RawCell(int row, int column, Kind kind, String raw, String text, boolean formula) {

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
        return new RawCell(row, column, kind, raw, text.equals(raw) ? raw : text, formula);
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
