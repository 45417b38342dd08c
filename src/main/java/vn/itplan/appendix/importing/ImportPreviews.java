package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.itplan.agency.AgencyMatcher;
import vn.itplan.agency.AgencyMatcher.AgencyMatch;
import vn.itplan.agency.AgencyMatcher.CellPart;
import vn.itplan.appendix.importing.ImportDifference.RowDifference;
import vn.itplan.appendix.importing.ImportDifference.Status;
import vn.itplan.appendix.importing.ImportPreview.Agency;
import vn.itplan.appendix.importing.ImportPreview.ColumnView;
import vn.itplan.appendix.importing.ImportPreview.Counts;
import vn.itplan.appendix.importing.ImportPreview.Part;
import vn.itplan.appendix.importing.ImportPreview.Row;
import vn.itplan.appendix.importing.ImportPreview.TableView;
import vn.itplan.appendix.importing.ImportPreview.Vanished;
import vn.itplan.appendix.importing.PastRows.PastRow;
import vn.itplan.appendix.importing.RunReader.Kept;
import vn.itplan.appendix.importing.RunReader.ReadRun;
import vn.itplan.common.Access;
import vn.itplan.common.Listing;
import vn.itplan.common.Money;
import vn.itplan.common.Permission;

/** Holds a kept file, read with the choices made so far, against the plan. */
@Component
class ImportPreviews {

    private final RunReader runs;
    private final AgencyMatcher matcher;
    private final Access access;
    private final JdbcClient jdbc;

    ImportPreviews(RunReader runs, AgencyMatcher matcher, Access access, JdbcClient jdbc) {
        this.runs = runs;
        this.matcher = matcher;
        this.access = access;
        this.jdbc = jdbc;
    }

    /** The tables of a file held against the plan. */
    record Compared(List<ChosenTable> tables, KeptPlan kept, ImportDifference difference, List<PastRow> past) {

        boolean saysNothingNew() {
            return difference.saysNothingNew() && past.stream().allMatch(row -> row.status() == Status.UNCHANGED);
        }

        List<Problem> problems() {
            return problems(tables);
        }

        static List<Problem> problems(List<ChosenTable> tables) {
            return tables.stream()
                    .filter(table -> !table.is(TableRole.SKIP))
                    .flatMap(table -> problems(table).stream())
                    .toList();
        }

        static List<Problem> problems(ChosenTable table) {
            return Stream.concat(table.table().problems().stream(), table.problems().stream())
                    .toList();
        }
    }

    Compared compare(ReadRun run) {
        return compare(run.kept().versionId(), run.file(), run.tables());
    }

    Compared compare(long version, ReadFile file, List<ChosenTable> tables) {
        KeptPlan plan = KeptPlan.read(jdbc, version, file.sha256());
        return new Compared(tables, plan, ImportDifference.of(tables, plan), PastRows.of(tables, jdbc, version));
    }

    /** The tables of the file, without looking into the plan. */
    static List<TableView> views(List<ChosenTable> tables) {
        return tables.stream().map(ImportPreviews::view).toList();
    }

    static TableView view(ChosenTable chosen) {
        RecognizedTable table = chosen.table();
        UnitFound unit = table.unit();
        return new TableView(
                chosen.index(),
                table.sheet(),
                table.titles(),
                chosen.choices(),
                unit == null || chosen.choices().unit() != null ? null : unit.unit(),
                unit == null ? null : unit.unit(),
                table.headingRow(),
                table.headingLast(),
                table.columns().stream()
                        .map(column -> new ColumnView(column, table.samples().get(column.letter())))
                        .toList(),
                table.rows(RecognizedRow.Kind.GROUP).size(),
                table.rows(RecognizedRow.Kind.ITEM).size(),
                !table.amountColumns().isEmpty(),
                table.itemTotal(),
                Compared.problems(chosen));
    }

    /**
     * @throws vn.itplan.common.NotFoundException also when the account may not see the plan's province
     */
    ImportPreview of(long planId, long runId, int page, int size) {
        Kept kept = runs.kept(planId, runId);
        access.require(Permission.PLAN_READ, kept.provinceId());
        Compared compared = compare(runs.read(kept));
        ImportDifference difference = compared.difference();
        List<Row> all = new ArrayList<>();
        compared.past().forEach(row -> all.add(row(row)));
        difference.rows().forEach(row -> all.add(row(row)));
        List<Row> shown = all.stream().skip((long) page * size).limit(size).toList();
        List<ChosenTable> items = compared.tables().stream()
                .filter(table -> table.is(TableRole.ITEMS))
                .toList();
        Counts counts = new Counts(
                items.stream()
                        .mapToInt(table ->
                                table.table().rows(RecognizedRow.Kind.GROUP).size()
                                        + (table.choices().group() == null ? 0 : 1))
                        .sum(),
                difference.count(Status.NEW),
                difference.count(Status.CHANGED),
                difference.count(Status.UNCHANGED),
                items.stream().map(table -> table.table().itemTotal()).reduce(Money.ZERO, Money::plus),
                compared.saysNothingNew());
        return new ImportPreview(
                kept.summary(),
                kept.provinceId(),
                views(compared.tables()),
                new Listing<>(shown, page, size, all.size()),
                all.stream()
                        .filter(row -> row.status().equals(Status.CHANGED.name()))
                        .toList(),
                kept.pasted() == null
                        ? difference.vanished().stream()
                                .map(item -> new Vanished(
                                        item.id(),
                                        item.values().number(),
                                        item.values().name()))
                                .toList()
                        : List.of(),
                agencies(kept.provinceId(), items),
                compared.problems(),
                counts,
                compared.kept().fingerprint());
    }

    private static Row row(RowDifference difference) {
        return row(difference.table(), difference.row(), difference.status(), difference.fields());
    }

    private static Row row(PastRow past) {
        return row(past.table(), past.row(), past.status(), List.of());
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
                text(row, Meaning.LEAD),
                text(row, Meaning.COORDINATING),
                text(row, Meaning.NOTE),
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

    private static @Nullable String text(RecognizedRow row, Meaning meaning) {
        CellText cell = row.cell(meaning);
        return cell == null ? null : cell.text();
    }

    private List<Agency> agencies(long provinceId, List<ChosenTable> items) {
        Set<String> cells = new LinkedHashSet<>();
        items.forEach(table -> cells.addAll(AgencyTexts.in(table.table())));
        Map<String, List<CellPart>> parts = cells.isEmpty() ? Map.of() : matcher.find(provinceId, cells);
        List<Agency> agencies = new ArrayList<>();
        for (String cell : cells) {
            for (CellPart part : Objects.requireNonNull(parts.get(cell))) {
                AgencyMatch match = part.match();
                agencies.add(new Agency(
                        cell,
                        part.text(),
                        match == null ? null : match.agencyId(),
                        match == null ? null : match.name()));
            }
        }
        return agencies;
    }

    /** The agencies that the file names and nobody has met before. */
    List<String> unknownAgencies(long provinceId, List<ChosenTable> tables) {
        return agencies(
                        provinceId,
                        tables.stream()
                                .filter(table -> table.is(TableRole.ITEMS))
                                .toList())
                .stream()
                .filter(agency -> !agency.known())
                .map(Agency::text)
                .distinct()
                .toList();
    }
}
