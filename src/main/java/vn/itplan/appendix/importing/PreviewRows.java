package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.ImportDifference.RowDifference;
import vn.itplan.appendix.importing.ImportDifference.Status;
import vn.itplan.appendix.importing.ImportPreview.Part;
import vn.itplan.appendix.importing.ImportPreview.Row;
import vn.itplan.appendix.importing.PastRows.PastRow;
import vn.itplan.common.Money;

/** Rows of a file as a preview shows them. */
final class PreviewRows {

    /** Order and name have columns of their own. */
    private static final List<Meaning> TEXTS = RowFields.TEXTS.stream()
            .filter(meaning -> meaning != Meaning.ORDER && meaning != Meaning.NAME)
            .toList();

    private PreviewRows() {}

    static Row of(RowDifference difference) {
        return row(difference.table(), difference.row(), difference.status(), difference.fields());
    }

    static Row of(PastRow past) {
        return row(past.table(), past.row(), past.status(), past.fields());
    }

    private static Row row(ChosenTable table, RecognizedRow row, Status status, List<FieldDifference> fields) {
        Set<String> cells = row.cells().values().stream().map(CellText::address).collect(Collectors.toSet());
        row.amounts().forEach(amount -> cells.add(amount.address()));
        List<Amount> added = row.added();
        boolean several = row.parts().size() > 1 || row.printedSum() != null;
        return new Row(
                table.key(row),
                table.table().sheet(),
                row.rowNumber(),
                table.choices().role(),
                row.kind(),
                row.order(),
                row.name(),
                texts(row),
                sum(added),
                added.size() == 1 ? added.get(0).text() : null,
                several ? parts(row) : List.of(),
                status.name(),
                fields,
                table.table().problems().stream()
                        .filter(problem -> problem.address() != null && cells.contains(problem.address()))
                        .toList());
    }

    private static List<Part> parts(RecognizedRow row) {
        List<Part> parts = new ArrayList<>();
        for (RecognizedRow.Part part : row.parts()) {
            AmountOf of = part.column().of();
            String heading = Stream.of(Objects.toString(of.year(), null), of.source())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
            parts.add(new Part(
                    heading.isEmpty() ? part.column().letter() : heading,
                    part.amount().text(),
                    part.amount().money()));
        }
        return parts;
    }

    private static @Nullable Money sum(List<Amount> amounts) {
        Money sum = null;
        for (Amount amount : amounts) {
            if (amount.money() == null) {
                return null;
            }
            sum = sum == null ? amount.money() : sum.plus(amount.money());
        }
        return sum;
    }

    private static Map<String, String> texts(RecognizedRow row) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Meaning meaning : TEXTS) {
            CellText cell = row.cell(meaning);
            if (cell != null && !cell.text().isEmpty()) {
                texts.put(RowFields.field(meaning), cell.text());
            }
        }
        return texts;
    }
}
