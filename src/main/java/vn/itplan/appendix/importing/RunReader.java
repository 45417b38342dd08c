package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.itplan.appendix.importing.ImportPreview.ImportSummary;
import vn.itplan.common.FundingStage;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.NotFoundException;
import vn.itplan.funding.FundingSources;

/** Reads the kept file of an import again, with the choices made so far. */
@Component
class RunReader {

    private static final String KEPT = ImportSummaries.SUMMARY.replace(
                    "from import_run",
                    ", r.province_id, r.version_id, r.sheet, r.unit, r.year, r.source_id, r.source_name, r.stage,"
                            + " r.pasted_columns, r.pasted_heading, r.tables::text as tables, r.decided::text as decided,"
                            + " f.content"
                            + " from import_run")
            + " and r.id = :run";

    private final AppendixReader reader;
    private final FundingSources sources;
    private final ImportProperties properties;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RunReader(
            AppendixReader reader,
            FundingSources sources,
            ImportProperties properties,
            JdbcClient jdbc,
            JsonMapper json) {
        this.reader = reader;
        this.sources = sources;
        this.properties = properties;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An import with its file, in one statement. */
    record Kept(
            ImportSummary summary,
            long provinceId,
            long versionId,
            ImportChoices choices,
            @Nullable List<TableChoices> tables,
            @Nullable PasteChoices pasted,
            Ticked ticked,
            byte[] content) {}

    /** The tables of a kept file with what each is taken for. */
    record ReadRun(Kept kept, ReadFile file, SourceBook sources, List<ChosenTable> tables) {

        ChosenTable table(int index) {
            if (index < 0 || index >= tables.size()) {
                throw new NotFoundException("table " + index);
            }
            return tables.get(index);
        }
    }

    /**
     * @throws NotFoundException when the plan has no such import
     */
    Kept kept(long planId, long runId) {
        return jdbc.sql(KEPT)
                .param("plan", planId)
                .param("run", runId)
                .query((row, number) -> new Kept(
                        ImportSummaries.summary(row, number),
                        row.getLong("province_id"),
                        row.getLong("version_id"),
                        new ImportChoices(
                                row.getString("sheet"),
                                row.getString("unit") == null ? null : MoneyUnit.valueOf(row.getString("unit")),
                                row.getObject("year", Integer.class),
                                row.getObject("source_id", Long.class),
                                row.getString("source_name"),
                                FundingStage.valueOf(row.getString("stage"))),
                        row.getString("tables") == null ? null : parse(row.getString("tables")),
                        row.getString("pasted_columns") == null
                                ? null
                                : PasteChoices.kept(
                                        row.getString("pasted_columns"),
                                        row.getBoolean("pasted_heading"),
                                        row.getString("unit")),
                        row.getString("decided") == null
                                ? Ticked.NONE
                                : json.readValue(row.getString("decided"), Ticked.class),
                        row.getBytes("content")))
                .optional()
                .orElseThrow(() -> new NotFoundException("import " + runId));
    }

    List<TableChoices> parse(String tables) {
        return json.readValue(tables, new TypeReference<List<TableChoices>>() {});
    }

    String write(List<TableChoices> tables) {
        return json.writeValueAsString(tables);
    }

    String write(Ticked ticked) {
        return json.writeValueAsString(ticked);
    }

    ReadRun read(Kept kept) {
        return read(kept, kept.tables());
    }

    /**
     * @param choices null for an import from the time when a file had one table
     */
    ReadRun read(Kept kept, @Nullable List<TableChoices> choices) {
        SourceBook book = new SourceBook(sources.of(kept.provinceId()));
        ReadFile file = kept.pasted() != null
                ? PasteReader.file(kept.content(), kept.pasted())
                : reader.read(
                        kept.summary().fileName(),
                        kept.content(),
                        properties.limits(),
                        index -> choices == null || index >= choices.size()
                                ? Choices.NONE
                                : choices.get(index).reading());
        List<TableChoices> used = choices == null ? older(file, kept.choices()) : choices;
        return new ReadRun(kept, file, book, chosen(file, used, book));
    }

    static List<ChosenTable> chosen(ReadFile file, List<TableChoices> choices, SourceBook sources) {
        List<ChosenTable> tables = new ArrayList<>();
        for (int i = 0; i < file.tables().size() && i < choices.size(); i++) {
            tables.add(new ChosenTable(
                    i, file.tables().get(i), choices.get(i), file.guesses().get(i), sources));
        }
        return tables;
    }

    private static List<TableChoices> older(ReadFile file, ImportChoices choices) {
        return file.tables().stream()
                .map(table -> new TableChoices(
                        table.sheet().equals(choices.sheet()) ? TableRole.ITEMS : TableRole.SKIP,
                        null,
                        choices.unit(),
                        null,
                        choices.year(),
                        choices.sourceId(),
                        choices.sourceName(),
                        choices.stage(),
                        null,
                        null,
                        null,
                        List.of()))
                .toList();
    }
}
