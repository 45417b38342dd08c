package vn.itplan.appendix.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many characters a plan keeps in each place, so that a longer text is refused at its cell and not half way in. */
final class TextLimits {

    private static final String TOO_LONG = "import.text.too-long";

    private static final int ORDER = 20;
    private static final int GROUP_NAME = 1_000;

    private static final Map<Meaning, Integer> OF_ITEM = new EnumMap<>(Map.ofEntries(
            Map.entry(Meaning.ORDER, ORDER),
            Map.entry(Meaning.NAME, 2_000),
            Map.entry(Meaning.LEAD, 1_000),
            Map.entry(Meaning.COORDINATING, 1_000),
            Map.entry(Meaning.MONITORING, 1_000),
            Map.entry(Meaning.OBJECTIVE, 20_000),
            Map.entry(Meaning.CONTENT, 20_000),
            Map.entry(Meaning.SCOPE, 20_000),
            Map.entry(Meaning.DELIVERABLE, 4_000),
            Map.entry(Meaning.PERIOD, 200),
            Map.entry(Meaning.STATUS, 500),
            Map.entry(Meaning.DECISION, 500),
            Map.entry(Meaning.NOTE, 4_000)));

    private TextLimits() {}

    static List<Problem> find(String sheet, List<RecognizedRow> rows) {
        Problems problems = new Problems(sheet);
        for (RecognizedRow row : rows) {
            if (row.kind() == RecognizedRow.Kind.ITEM) {
                OF_ITEM.forEach((meaning, limit) -> check(problems, row.cell(meaning), limit));
            } else if (row.kind() == RecognizedRow.Kind.GROUP) {
                check(problems, row.cell(Meaning.ORDER), ORDER);
                check(problems, row.cell(Meaning.NAME), GROUP_NAME);
            }
        }
        return problems.all();
    }

    private static void check(Problems problems, @Nullable CellText cell, int limit) {
        if (cell != null && cell.text().length() > limit) {
            problems.error(
                    TOO_LONG,
                    cell.address(),
                    String.valueOf(limit),
                    String.valueOf(cell.text().length()));
        }
    }
}
