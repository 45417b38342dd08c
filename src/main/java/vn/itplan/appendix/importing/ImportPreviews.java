package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.itplan.agency.AgencyMatcher;
import vn.itplan.agency.AgencyMatcher.AgencyMatch;
import vn.itplan.agency.AgencyMatcher.CellPart;
import vn.itplan.appendix.importing.ImportDifference.Status;
import vn.itplan.appendix.importing.ImportPreview.Agency;
import vn.itplan.appendix.importing.ImportPreview.ColumnView;
import vn.itplan.appendix.importing.ImportPreview.Counts;
import vn.itplan.appendix.importing.ImportPreview.Filter;
import vn.itplan.appendix.importing.ImportPreview.Row;
import vn.itplan.appendix.importing.ImportPreview.TableView;
import vn.itplan.appendix.importing.ImportPreview.Vanished;
import vn.itplan.appendix.importing.PastRows.PastRow;
import vn.itplan.appendix.importing.RunReader.Kept;
import vn.itplan.appendix.importing.RunReader.ReadRun;
import vn.itplan.appendix.importing.Ticked.Boxes;
import vn.itplan.common.Access;
import vn.itplan.common.Listing;
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
            return tables.stream()
                    .filter(table -> !table.is(TableRole.SKIP))
                    .flatMap(table -> Stream.concat(problems(table).stream(), found(table).stream()))
                    .toList();
        }

        /** What the comparison found. */
        List<Problem> found(ChosenTable table) {
            return difference.problems(table);
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
     * @param boxes what was ticked on a page that could not be taken
     * @throws vn.itplan.common.NotFoundException also when the account may not see the plan's province
     */
    ImportPreview of(long planId, long runId, ShownRows show, int page, int size, Boxes boxes) {
        Kept kept = runs.kept(planId, runId);
        boolean waiting = kept.summary().state() == ImportState.PREVIEW;
        access.require(waiting ? Permission.PLAN_EDIT : Permission.PLAN_READ, kept.provinceId());
        Compared compared = compare(runs.read(kept));
        ImportDifference difference = compared.difference();
        List<Row> all = new ArrayList<>();
        compared.past().forEach(row -> all.add(PreviewRows.of(row)));
        difference.rows().forEach(row -> all.add(PreviewRows.of(row)));
        List<Row> changed = ShownRows.CHANGED.of(all);
        List<Vanished> vanished = kept.pasted() == null ? vanished(difference) : List.of();
        boolean open = kept.summary().state() == ImportState.PREVIEW;
        Listing<Row> rows = page(show.listed() ? show.of(all) : List.of(), page, size);
        Listing<Row> differing = page(
                open && show != ShownRows.NEW && show != ShownRows.UNCHANGED ? changed : List.of(), show, page, size);
        Listing<Vanished> gone = page(open ? vanished : List.of(), show, page, size);
        String seen = compared.kept().fingerprint();
        return new ImportPreview(
                kept.summary(),
                kept.provinceId(),
                views(compared.tables()),
                show,
                filters(all, vanished.size()),
                rows,
                show == ShownRows.VANISHED ? List.of() : differing.items(),
                show == ShownRows.ALL || show == ShownRows.VANISHED ? gone.items() : List.of(),
                show == ShownRows.CHANGED ? differing : show == ShownRows.VANISHED ? gone : null,
                agencies(kept.provinceId(), items(compared.tables())),
                compared.problems().stream()
                        .sorted(Comparator.comparing(Problem::severity).reversed())
                        .toList(),
                counts(compared, vanished.size()),
                kept.ticked().with(boxes, seen),
                seen);
    }

    /** Those that a person decides of: in a list of their own paged, else the first of them. */
    private static <T> Listing<T> page(List<T> all, ShownRows show, int page, int size) {
        return page(all, show.listed() ? 0 : page, size);
    }

    private static <T> Listing<T> page(List<T> all, int page, int size) {
        int nearest = Listing.nearest(page, size, all.size());
        return new Listing<>(
                all.stream().skip((long) nearest * size).limit(size).toList(), nearest, size, all.size());
    }

    private static List<ChosenTable> items(List<ChosenTable> tables) {
        return tables.stream().filter(table -> table.is(TableRole.ITEMS)).toList();
    }

    private static List<Vanished> vanished(ImportDifference difference) {
        return difference.vanished().stream()
                .map(item -> new Vanished(
                        item.id(), item.values().number(), item.values().name()))
                .toList();
    }

    private static List<Filter> filters(List<Row> all, int vanished) {
        return Stream.of(ShownRows.values())
                .map(show -> new Filter(
                        show,
                        show == ShownRows.VANISHED ? vanished : show.of(all).size()))
                .toList();
    }

    private static Counts counts(Compared compared, int vanished) {
        List<ChosenTable> items = items(compared.tables());
        ImportDifference difference = compared.difference();
        return new Counts(
                items.stream()
                        .mapToInt(table ->
                                table.table().rows(RecognizedRow.Kind.GROUP).size()
                                        + (table.choices().group() == null ? 0 : 1))
                        .sum(),
                difference.count(Status.NEW),
                difference.count(Status.CHANGED),
                difference.count(Status.UNCHANGED),
                vanished,
                difference.itemTotal(),
                compared.saysNothingNew());
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
        return agencies(provinceId, items(tables)).stream()
                .filter(agency -> !agency.known())
                .map(Agency::text)
                .distinct()
                .toList();
    }
}
