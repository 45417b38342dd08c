package vn.itplan.appendix.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.itplan.agency.Agencies;
import vn.itplan.agency.Agencies.AgencyChoice;
import vn.itplan.agency.AgencyMatcher;
import vn.itplan.agency.NamedAgency;
import vn.itplan.appendix.importing.ImportDifference.RowDifference;
import vn.itplan.appendix.importing.ImportDifference.Status;
import vn.itplan.appendix.importing.ImportPreview.Agency;
import vn.itplan.appendix.importing.ImportPreview.Counts;
import vn.itplan.appendix.importing.ImportPreview.ImportSummary;
import vn.itplan.appendix.importing.ImportPreview.Row;
import vn.itplan.attachment.StoredFiles;
import vn.itplan.common.Listing;
import vn.itplan.common.NotFoundException;

/** Reads a kept file with the choices made so far and holds it against the plan. */
@Component
class ImportPreviews {

    private static final String SUMMARY = """
            select r.id, f.name as file_name, r.state, r.created_at, r.created_by, r.applied_at, r.applied_by,
              r.undone_at, r.undone_by, r.added, r.changed, r.unchanged
            from import_run r join stored_file f on f.id = r.file_id where r.plan_id = :plan
            """;

    private final StoredFiles files;
    private final AppendixReader reader;
    private final AgencyMatcher matcher;
    private final Agencies catalogue;
    private final ImportProperties properties;
    private final JdbcClient jdbc;

    ImportPreviews(
            StoredFiles files,
            AppendixReader reader,
            AgencyMatcher matcher,
            Agencies catalogue,
            ImportProperties properties,
            JdbcClient jdbc) {
        this.files = files;
        this.reader = reader;
        this.matcher = matcher;
        this.catalogue = catalogue;
        this.properties = properties;
        this.jdbc = jdbc;
    }

    /** A table read with the choices made, and the plan that it is held against. */
    record ReadRun(List<String> sheets, RecognizedTable table, KeptPlan kept) {}

    /** The sheets that hold a table. */
    List<String> sheets(ImportRun run) {
        return file(run).tables().stream().map(RecognizedTable::sheet).toList();
    }

    private ReadFile file(ImportRun run) {
        byte[] bytes = files.content(run.provinceId(), run.fileId());
        String name = summary(run.planId(), run.id()).fileName();
        return reader.read(
                name,
                bytes,
                properties.limits(),
                new Choices(null, run.choices().unit(), null, Map.of()));
    }

    ReadRun read(ImportRun run) {
        ImportChoices choices = run.choices();
        ReadFile file = file(run);
        RecognizedTable table = file.tables().stream()
                .filter(found -> found.sheet().equals(choices.sheet()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("sheet " + choices.sheet()));
        KeptPlan kept = KeptPlan.read(jdbc, run.versionId(), choices, file.sha256());
        return new ReadRun(file.tables().stream().map(RecognizedTable::sheet).toList(), table, kept);
    }

    ImportPreview of(ImportRun run, int page, int size) {
        ReadRun read = read(run);
        RecognizedTable table = read.table();
        ImportDifference difference = ImportDifference.of(table, read.kept());
        List<RowDifference> all = difference.rows();
        List<Row> shown = all.stream()
                .skip((long) page * size)
                .limit(size)
                .map(row -> row(table, row))
                .toList();
        List<Row> differing = all.stream()
                .filter(row -> row.status() == Status.CHANGED)
                .map(row -> row(table, row))
                .toList();
        Counts counts = new Counts(
                table.rows(RecognizedRow.Kind.GROUP).size(),
                difference.count(Status.NEW),
                difference.count(Status.CHANGED),
                difference.count(Status.UNCHANGED),
                table.itemTotal(),
                difference.saysNothingNew());
        return new ImportPreview(
                summary(run.planId(), run.id()),
                run.choices(),
                read.sheets(),
                table.titles(),
                table.unit() == null ? null : table.unit().unit(),
                table.columns(),
                new Listing<>(shown, page, size, all.size()),
                differing,
                difference.vanished(),
                agencies(run, table),
                table.problems(),
                counts);
    }

    private static Row row(RecognizedTable table, RowDifference difference) {
        RecognizedRow row = difference.row();
        Amount amount = row.amount();
        Set<String> cells = row.cells().values().stream().map(CellText::address).collect(Collectors.toSet());
        return new Row(
                row.rowNumber(),
                row.kind(),
                row.order(),
                row.name(),
                text(row, Meaning.LEAD),
                text(row, Meaning.COORDINATING),
                text(row, Meaning.NOTE),
                amount == null ? null : amount.money(),
                amount == null ? null : amount.text(),
                amount == null ? null : amount.address(),
                difference.status().name(),
                difference.fields(),
                table.problems().stream()
                        .filter(problem -> problem.address() != null && cells.contains(problem.address()))
                        .toList());
    }

    private static @Nullable String text(RecognizedRow row, Meaning meaning) {
        CellText cell = row.cell(meaning);
        return cell == null ? null : cell.text();
    }

    private List<Agency> agencies(ImportRun run, RecognizedTable table) {
        Set<String> cells = AgencyTexts.in(table);
        Map<String, List<NamedAgency>> named = cells.isEmpty() ? Map.of() : matcher.resolve(run.provinceId(), cells);
        Map<Long, String> names = catalogue.choices(run.provinceId()).stream()
                .collect(Collectors.toMap(AgencyChoice::id, AgencyChoice::name));
        List<Agency> agencies = new ArrayList<>();
        for (String cell : cells) {
            for (NamedAgency agency : Objects.requireNonNull(named.get(cell))) {
                Long id = agency.agencyId();
                agencies.add(new Agency(cell, agency.text(), id, id == null ? null : names.get(id)));
            }
        }
        return agencies;
    }

    List<ImportSummary> summaries(long planId) {
        return jdbc.sql(SUMMARY + " order by r.id desc limit 200")
                .param("plan", planId)
                .query(ImportPreviews::summary)
                .list();
    }

    ImportSummary summary(long planId, long runId) {
        return jdbc.sql(SUMMARY + " and r.id = :run")
                .param("plan", planId)
                .param("run", runId)
                .query(ImportPreviews::summary)
                .optional()
                .orElseThrow(() -> new NotFoundException("import " + runId));
    }

    private static ImportSummary summary(ResultSet row, int number) throws SQLException {
        return new ImportSummary(
                row.getLong("id"),
                row.getString("file_name"),
                ImportState.valueOf(row.getString("state")),
                Objects.requireNonNull(row.getObject("created_at", OffsetDateTime.class))
                        .toInstant(),
                row.getString("created_by"),
                instant(row, "applied_at"),
                row.getString("applied_by"),
                instant(row, "undone_at"),
                row.getString("undone_by"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("unchanged"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
