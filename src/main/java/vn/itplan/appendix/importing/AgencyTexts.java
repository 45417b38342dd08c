package vn.itplan.appendix.importing;

import java.util.LinkedHashSet;
import java.util.Set;
import vn.itplan.common.Texts;

/** The words by which a table names agencies. */
final class AgencyTexts {

    private AgencyTexts() {}

    /** Every text of its columns of agencies once, in the order of the table. */
    static Set<String> in(RecognizedTable table) {
        Set<String> texts = new LinkedHashSet<>();
        for (RecognizedRow row : table.rows(RecognizedRow.Kind.ITEM)) {
            for (Meaning meaning : new Meaning[] {Meaning.LEAD, Meaning.COORDINATING, Meaning.MONITORING}) {
                CellText cell = row.cell(meaning);
                String text = cell == null ? null : Texts.cleanOrNull(cell.text());
                if (text != null) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }
}
