package vn.itplan.appendix.importing;

import java.util.List;
import vn.itplan.appendix.importing.Heading.HeadingColumn;

/**
 * What was understood of pasted cells.
 *
 * @param rows all that hold anything, the heading too
 * @param headed whether the columns are named by rows of their own
 */
record PastedTable(List<RawRow> rows, boolean headed, Heading heading, RecognizedTable table) {

    /** What each column holds, from the left. */
    List<Meaning> columns() {
        return heading.columns().stream().map(HeadingColumn::meaning).toList();
    }

    /** The decisions made, for reading the same cells the same way again. */
    PasteChoices choices() {
        UnitFound unit = table.unit();
        return new PasteChoices(columns(), headed, unit == null ? null : unit.unit());
    }
}
