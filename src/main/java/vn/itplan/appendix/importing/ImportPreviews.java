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
import vn.itplan.agency.AgencyMatcher;
import vn.itplan.agency.AgencyMatcher.AgencyMatch;
import vn.itplan.agency.AgencyMatcher.CellPart;
import vn.itplan.appendix.importing.ImportDifference.RowDifference;
import vn.itplan.appendix.importing.ImportDifference.Status;
import vn.itplan.appendix.importing.ImportPreview.Agency;
import vn.itplan.appendix.importing.ImportPreview.Counts;
import vn.itplan.appendix.importing.ImportPreview.ImportSummary;
import vn.itplan.appendix.importing.ImportPreview.Row;
import vn.itplan.common.Access;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Listing;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;

/** Reads a kept file with the choices made so far and holds it against the plan. */
@Component
class ImportPreviews {

    private static final String SUMMARY = """
            select r.id, f.name as file_name, r.state, r.created_at, r.created_by, r.applied_at, r.applied_by,
              r.undone_at, r.undone_by, r.added, r.changed, r.unchanged
            from import_run r join stored_file f on f.id = r.file_id where r.plan_id = :plan
            """;

    private static final String KEPT = SUMMARY.replace(
                    "from import_run",
                    ", r.province_id, r.version_id, r.sheet, r.unit, r.year, r.source_id, r.source_name, r.stage, r.pasted_columns,"
                            + " r.pasted_heading, f.content"
                            + " from import_run")
            + " and r.id = :run";

    private final AppendixReader reader;
    private final AgencyMatcher matcher;
    private final Access access;
    private final ImportProperties properties;
    private final JdbcClient jdbc;

    ImportPreviews(
            AppendixReader reader, AgencyMatcher matcher, Access access, ImportProperties properties, JdbcClient jdbc) {
        this.reader = reader;
        this.matcher = matcher;
        this.access = access;
        this.properties = properties;
        this.jdbc = jdbc;
    }

    /** A table read with the choices made, and the plan that it is held against. */
    record ReadRun(List<String> sheets, RecognizedTable table, KeptPlan kept) {}

    /** An import with its file, in one statement. */
    private record Kept(
            ImportSummary summary,
            long provinceId,
            long versionId,
            ImportChoices choices,
            @Nullable PasteChoices pasted,
            byte[] content) {}

    /** The sheets that hold a table. */
    List<String> sheets(ImportRun run) {
        Kept kept = kept(run.planId(), run.id());
        return file(kept, run.choices()).tables().stream()
                .map(RecognizedTable::sheet)
                .toList();
    }

    /** Read with the choices that the run has now, saved or not. */
    ReadRun read(ImportRun run) {
        return read(kept(run.planId(), run.id()), run.choices());
    }

    private ReadRun read(Kept kept, ImportChoices choices) {
        ReadFile file = file(kept, choices);
        RecognizedTable table = file.tables().stream()
                .filter(found -> found.sheet().equals(choices.sheet()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("sheet " + choices.sheet()));
        KeptPlan plan = KeptPlan.read(jdbc, kept.versionId(), choices, file.sha256());
        return new ReadRun(file.tables().stream().map(RecognizedTable::sheet).toList(), table, plan);
    }

    private ReadFile file(Kept kept, ImportChoices choices) {
        if (kept.pasted() != null) {
            return PasteReader.file(kept.content(), kept.pasted());
        }
        return reader.read(
                kept.summary().fileName(),
                kept.content(),
                properties.limits(),
                new Choices(null, choices.unit(), null, Map.of()));
    }

    private Kept kept(long planId, long runId) {
        return jdbc.sql(KEPT)
                .param("plan", planId)
                .param("run", runId)
                .query((row, number) -> new Kept(
                        summary(row, number),
                        row.getLong("province_id"),
                        row.getLong("version_id"),
                        new ImportChoices(
                                row.getString("sheet"),
                                row.getString("unit") == null ? null : MoneyUnit.valueOf(row.getString("unit")),
                                row.getObject("year", Integer.class),
                                row.getObject("source_id", Long.class),
                                row.getString("source_name"),
                                FundingStage.valueOf(row.getString("stage"))),
                        row.getString("pasted_columns") == null
                                ? null
                                : PasteChoices.kept(
                                        row.getString("pasted_columns"),
                                        row.getBoolean("pasted_heading"),
                                        row.getString("unit")),
                        row.getBytes("content")))
                .optional()
                .orElseThrow(() -> new NotFoundException("import " + runId));
    }

    /**
     * @throws NotFoundException also when the account may not see the plan's province
     */
    ImportPreview of(long planId, long runId, int page, int size) {
        Kept kept = kept(planId, runId);
        access.require(Permission.PLAN_READ, kept.provinceId());
        ReadRun read = read(kept, kept.choices());
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
                kept.summary(),
                kept.provinceId(),
                kept.choices(),
                read.sheets(),
                table.titles(),
                table.unit() == null ? null : table.unit().unit(),
                table.columns(),
                new Listing<>(shown, page, size, all.size()),
                differing,
                kept.pasted() == null ? difference.vanished() : List.of(),
                agencies(kept.provinceId(), table),
                table.problems(),
                counts,
                read.kept().fingerprint());
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

    private List<Agency> agencies(long provinceId, RecognizedTable table) {
        Set<String> cells = AgencyTexts.in(table);
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
