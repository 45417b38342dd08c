package vn.itplan.appendix.importing;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.appendix.importing.ImportPreview.ImportSummary;
import vn.itplan.appendix.importing.Problem.Severity;
import vn.itplan.attachment.StoredFiles;
import vn.itplan.common.CurrentUser;
import vn.itplan.common.FundingStage;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.RuleException;
import vn.itplan.common.StaleException;
import vn.itplan.common.Texts;
import vn.itplan.funding.BudgetLevel;
import vn.itplan.funding.BudgetNature;
import vn.itplan.funding.FundingSources;
import vn.itplan.funding.SourceCommand;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.Plans;

/**
 * Files on their way into a plan: uploaded and read, looked at, applied as a whole, undone. An import that is not yet
 * applied waits in the database, so that it can be left and taken up again.
 */
@Service
@Transactional
public class Imports {

    private static final int LONGEST_SOURCE = 300;

    private final Plans plans;
    private final ImportRunRepository runs;
    private final StoredFiles files;
    private final FundingSources sources;
    private final AppendixReader reader;
    private final ImportPreviews previews;
    private final ImportApplier applier;
    private final ImportUndo undo;
    private final ImportProperties properties;
    private final EntityManager entities;
    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final CurrentUser user;
    private final Clock clock;

    Imports(
            Plans plans,
            ImportRunRepository runs,
            StoredFiles files,
            FundingSources sources,
            AppendixReader reader,
            ImportPreviews previews,
            ImportApplier applier,
            ImportUndo undo,
            ImportProperties properties,
            EntityManager entities,
            JdbcTemplate jdbc,
            JdbcClient client,
            CurrentUser user,
            Clock clock) {
        this.plans = plans;
        this.runs = runs;
        this.files = files;
        this.sources = sources;
        this.reader = reader;
        this.previews = previews;
        this.applier = applier;
        this.undo = undo;
        this.properties = properties;
        this.entities = entities;
        this.jdbc = jdbc;
        this.client = client;
        this.user = user;
        this.clock = clock;
    }

    /** The imports of a plan, newest first. */
    @Transactional(readOnly = true)
    public List<ImportSummary> list(long planId) {
        plans.get(planId);
        return previews.summaries(planId);
    }

    /**
     * Reads a file and keeps it for a preview.
     *
     * @return the import's id
     * @throws UnreadableFileException when it is no workbook that may be read or holds no such table
     * @throws ImportRefusedException when a cell of the table cannot be read; nothing is kept
     */
    public long upload(long planId, String fileName, byte[] bytes) {
        PlanDetails plan = plans.getForEditing(planId);
        String name = StoredFiles.bareName(fileName);
        ReadFile read = reader.read(name, bytes, properties.limits(), Choices.NONE);
        RecognizedTable table = read.tables().stream()
                .max(Comparator.comparingInt(found -> found.rows().size()))
                .orElseThrow();
        List<Problem> errors = table.problems(Severity.ERROR).stream()
                .filter(problem -> !problem.code().equals(UnitChecks.MISSING))
                .toList();
        if (!errors.isEmpty()) {
            throw new ImportRefusedException(errors);
        }
        long file = files.keep(plan.provinceId(), name, read.kind().mediaType(), bytes);
        return runs.save(new ImportRun(plan, file, proposals(plan, table), by(), clock.instant()))
                .id();
    }

    /** What would be stored, and what the file does not say. */
    @Transactional(readOnly = true)
    public ImportPreview preview(long planId, long runId, int page, int size) {
        return previews.of(planId, runId, page, size);
    }

    /**
     * Takes what a person says where the table does not.
     *
     * @return whether the rows are now other ones than those seen so far, so that they are to be looked at again
     */
    public boolean choose(long planId, long runId, ImportChoices choices) {
        PlanDetails plan = lock(planId);
        Long source = choices.sourceId();
        if (source != null && sources.get(source).provinceId() != plan.provinceId()) {
            throw new NotFoundException("funding source " + source);
        }
        ImportRun run = find(planId, runId);
        ImportChoices before = run.choices();
        run.choose(choices);
        boolean otherSheet = !before.sheet().equals(choices.sheet());
        if (otherSheet && !previews.sheets(run).contains(choices.sheet())) {
            throw RuleException.at("sheet", "form.error.choose");
        }
        return otherSheet || before.unit() != choices.unit();
    }

    /**
     * Stores the file's rows in the plan, all or none.
     *
     * @param taken numbers of the rows that differ and for which the file's values are to replace the plan's
     * @param seen what the plan held when the preview was made, null when nobody saw one
     * @throws StaleException when rows are taken over values that were changed since the preview
     * @throws RuleException while something stands in the way, or when the plan says all of it already
     */
    public void apply(long planId, long runId, Set<Integer> taken, @Nullable String seen) {
        PlanDetails plan = lock(planId);
        ImportRun run = find(planId, runId);
        run.require(ImportState.PREVIEW, "import.applied-already");
        makeSource(plan, run);
        ImportPreviews.ReadRun read = previews.read(run);
        if (read.table().hasErrors()) {
            throw new RuleException("import.blocked");
        }
        if (!taken.isEmpty() && seen != null && !seen.equals(read.kept().fingerprint())) {
            throw new StaleException("plan " + planId + " since the preview of import " + runId);
        }
        ImportDifference difference = ImportDifference.of(read.table(), read.kept());
        if (difference.saysNothingNew()) {
            throw new RuleException("import.nothing-to-do");
        }
        ImportApplier.Work work = applier.apply(run, read.table(), read.kept(), difference, taken);
        run.applied(
                (int) difference.count(ImportDifference.Status.NEW),
                work.changed(),
                (int) difference.count(ImportDifference.Status.UNCHANGED),
                by(),
                clock.instant());
        entities.flush();
        work.provenance().write(jdbc, run);
        work.effects().write(jdbc, client, run);
    }

    /** Gives up an import that was not applied; its file goes with it. */
    public void cancel(long planId, long runId) {
        lock(planId);
        ImportRun run = find(planId, runId);
        run.require(ImportState.PREVIEW, "import.applied-already");
        runs.delete(run);
        entities.flush();
        files.drop(run.fileId());
    }

    /**
     * @throws RuleException when something was built on it
     */
    public void undo(long planId, long runId) {
        lock(planId);
        ImportRun run = find(planId, runId);
        run.require(ImportState.APPLIED, "import.undo.not-applied");
        undo.undo(run);
        run.undone(by(), clock.instant());
    }

    /** The file as it was uploaded. */
    @Transactional(readOnly = true)
    public ImportedFile file(long planId, long runId) {
        plans.get(planId);
        ImportRun run = find(planId, runId);
        return new ImportedFile(
                previews.summary(planId, runId).fileName(), files.content(run.provinceId(), run.fileId()));
    }

    /** Name and bytes of an uploaded file. */
    public record ImportedFile(String name, byte[] content) {}

    /** Imports into one plan take their turns, so that none is applied twice or to rows that it has not seen. */
    private PlanDetails lock(long planId) {
        PlanDetails plan = plans.getForEditing(planId);
        client.sql("select id from plan where id = :plan for no key update")
                .param("plan", planId)
                .query(Long.class)
                .single();
        return plan;
    }

    private ImportChoices proposals(PlanDetails plan, RecognizedTable table) {
        Proposals found = table.proposals();
        Integer year =
                found.years() != null && found.years().first() == found.years().last()
                        ? Integer.valueOf(found.years().first())
                        : plan.values().firstYear() == plan.values().lastYear()
                                ? Integer.valueOf(plan.values().firstYear())
                                : null;
        String named = found.sourceName();
        String name = named == null || named.length() > LONGEST_SOURCE ? null : named;
        Long source = name == null
                ? null
                : sources.byName(plan.provinceId(), name)
                        .map(FundingSources.SourceRow::id)
                        .orElse(null);
        return new ImportChoices(table.sheet(), null, year, source, source == null ? name : null, FundingStage.PLANNED);
    }

    /** A source named by the person or the title that the catalogue does not have is made now. */
    private void makeSource(PlanDetails plan, ImportRun run) {
        String name = run.choices().sourceName();
        if (run.choices().sourceId() != null || name == null) {
            return;
        }
        long source = sources.byName(plan.provinceId(), name)
                .map(FundingSources.SourceRow::id)
                .orElseGet(() -> sources.create(plan.provinceId(), proposedSource(name)));
        run.useSource(source);
    }

    private static SourceCommand proposedSource(String name) {
        String key = Texts.searchKey(name);
        BudgetLevel level = key.contains("trung uong") ? BudgetLevel.CENTRAL : BudgetLevel.PROVINCE;
        BudgetNature nature = key.contains("dau tu")
                ? BudgetNature.INVESTMENT
                : key.contains("su nghiep") || key.contains("thuong xuien") ? BudgetNature.RECURRENT : null;
        return new SourceCommand(name, level, nature, List.of(), 0);
    }

    private ImportRun find(long planId, long runId) {
        return runs.findByIdAndPlanId(runId, planId).orElseThrow(() -> new NotFoundException("import " + runId));
    }

    private String by() {
        return user.actor().map(CurrentUser.Actor::username).orElse("-");
    }
}
