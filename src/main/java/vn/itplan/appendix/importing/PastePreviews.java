package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.Heading.HeadingColumn;
import vn.itplan.appendix.importing.PastePreview.CellProblem;
import vn.itplan.appendix.importing.PastePreview.ColumnMeaning;
import vn.itplan.appendix.importing.PastePreview.Kind;
import vn.itplan.appendix.importing.PastePreview.Row;

/** Puts together what a person sees of pasted cells. */
final class PastePreviews {

    private static final int SAMPLES = 2;
    private static final int SAMPLE = 60;

    private static final Set<Meaning> SHOWN =
            Set.of(Meaning.ORDER, Meaning.NAME, Meaning.LEAD, Meaning.AMOUNT, Meaning.GROUP, Meaning.SOURCE);

    private final PastedTable pasted;
    private final PastedGroups groups;
    private final Map<String, RawCell> cells = new HashMap<>();
    private final Map<Integer, RecognizedRow> recognized;
    private final Set<Integer> withProblem = new HashSet<>();

    private PastePreviews(PastedTable pasted, PastedGroups groups) {
        this.pasted = pasted;
        this.groups = groups;
        this.recognized =
                pasted.table().rows().stream().collect(Collectors.toMap(RecognizedRow::rowNumber, row -> row));
        pasted.rows().forEach(row -> row.cells().forEach(cell -> cells.put(cell.address(), cell)));
    }

    static PastePreview of(PastedTable pasted, PastedGroups groups, List<Problem> problems) {
        PastePreviews previews = new PastePreviews(pasted, groups);
        List<CellProblem> shown = problems.stream().map(previews::problem).toList();
        UnitFound unit = pasted.table().unit();
        return new PastePreview(
                previews.columns(),
                pasted.headed(),
                unit == null ? null : unit.unit(),
                pasted.rows().stream().map(previews::row).toList(),
                shown,
                pasted.table().rows(RecognizedRow.Kind.ITEM).size(),
                groups.added().size(),
                pasted.table().itemTotal());
    }

    private CellProblem problem(Problem problem) {
        RawCell cell = problem.address() == null ? null : cells.get(problem.address());
        if (cell == null) {
            return new CellProblem(problem, null, null);
        }
        if (problem.severity() != Problem.Severity.INFO) {
            withProblem.add(cell.row());
        }
        Meaning column = pasted.heading().columns().get(cell.column()).meaning();
        boolean ofRow = cell.row() > pasted.heading().lastRow();
        return new CellProblem(problem, column, ofRow ? cell.text() : null);
    }

    private List<ColumnMeaning> columns() {
        List<ColumnMeaning> result = new ArrayList<>();
        for (HeadingColumn column : pasted.heading().columns()) {
            String sample = pasted.rows().stream()
                    .filter(row -> row.number() > pasted.heading().lastRow())
                    .map(row -> row.cell(column.index()))
                    .filter(cell -> cell != null)
                    .limit(SAMPLES)
                    .map(cell -> shortened(cell.line()))
                    .collect(Collectors.joining("; "));
            result.add(new ColumnMeaning(
                    column.index(), CellAddress.letters(column.index()), column.text(), column.meaning(), sample));
        }
        return result;
    }

    private Row row(RawRow raw) {
        RecognizedRow row = recognized.get(raw.number());
        if (row == null) {
            boolean heading = pasted.headed()
                    && (raw.number() <= pasted.heading().lastRow()
                            || pasted.heading().isRepeatedBy(raw));
            return new Row(
                    raw.number(),
                    heading ? Kind.HEADING : Kind.LEFT_OUT,
                    null,
                    shortened(raw.cells().stream().map(RawCell::line).collect(Collectors.joining(" · "))),
                    null,
                    null,
                    null,
                    null,
                    "",
                    withProblem.contains(raw.number()));
        }
        boolean item = row.kind() == RecognizedRow.Kind.ITEM;
        Amount amount = item ? row.amount() : null;
        PastedGroups.Group group = item ? groups.of(row) : null;
        return new Row(
                raw.number(),
                kind(row),
                row.order(),
                row.name(),
                group == null ? null : group.title(),
                item ? text(row, Meaning.LEAD) : null,
                amount == null ? null : amount.money(),
                amount == null ? null : amount.text(),
                item ? rest(row) : "",
                withProblem.contains(raw.number()));
    }

    private Kind kind(RecognizedRow row) {
        return switch (row.kind()) {
            case ITEM -> Kind.ITEM;
            case GROUP -> groups.headedBy(row).id() == null ? Kind.GROUP : Kind.KNOWN_GROUP;
            case SUBTOTAL, TOTAL -> Kind.SUM;
        };
    }

    private static String rest(RecognizedRow row) {
        return row.cells().entrySet().stream()
                .filter(cell -> !SHOWN.contains(cell.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(cell -> cell.getValue().text())
                .collect(Collectors.joining(" · "));
    }

    private static @Nullable String text(RecognizedRow row, Meaning meaning) {
        CellText cell = row.cell(meaning);
        return cell == null ? null : cell.text();
    }

    private static String shortened(String text) {
        return text.length() <= SAMPLE ? text : text.substring(0, SAMPLE) + "…";
    }
}
