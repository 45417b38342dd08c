package vn.itplan.appendix.importing;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.appendix.importing.ImportPreview.ImportSummary;
import vn.itplan.appendix.importing.ImportPreview.TableView;
import vn.itplan.appendix.importing.ImportPreviews.Compared;
import vn.itplan.appendix.importing.Problem.Severity;
import vn.itplan.appendix.importing.RunReader.Kept;
import vn.itplan.appendix.importing.RunReader.ReadRun;
import vn.itplan.attachment.StoredFiles;
import vn.itplan.common.CurrentUser;
import vn.itplan.common.FundingStage;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.RuleException;
import vn.itplan.common.StaleException;
import vn.itplan.funding.FundingSources;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.Plans;

/**
 * Files on their way into a plan: uploaded and read, looked at, applied as a whole, undone. An import that is not yet
 * applied waits in the database, so that it can be left and taken up again.
 */
@Service
@Transactional
public class Imports {

    private final Plans plans;
    private final ImportRunRepository runs;
    private final StoredFiles files;
    private final FundingSources sources;
    private final AppendixReader reader;
    private final RunReader kept;
    private final TableProposals proposals;
    private final ImportPreviews previews;
    private final ImportSummaries summaries;
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
            RunReader kept,
            TableProposals proposals,
            ImportPreviews previews,
            ImportSummaries summaries,
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
        this.kept = kept;
        this.proposals = proposals;
        this.previews = previews;
        this.summaries = summaries;
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
        return summaries.of(planId);
    }

    /**
     * Reads a file and keeps it for a preview.
     *
     * @return the import's id
     * @throws UnreadableFileException when it is nothing that may be read or holds no such table
     * @throws ImportRefusedException when a cell of its only table cannot be read; nothing is kept
     */
    public long upload(long planId, String fileName, byte[] bytes) {
        PlanDetails plan = plans.getForEditing(planId);
        String name = StoredFiles.bareName(fileName);
        ReadFile read = reader.read(name, bytes, properties.limits(), Choices.NONE);
        if (read.tables().size() == 1) {
            List<Problem> errors = read.tables().get(0).problems(Severity.ERROR).stream()
                    .filter(problem -> !ChosenTable.MENDED_BY_CHOICE.contains(problem.code()))
                    .toList();
            if (!errors.isEmpty()) {
                throw new ImportRefusedException(errors);
            }
        }
        return keep(plan, name, bytes, read, proposals.of(plan, read, new SourceBook(sources.of(plan.provinceId()))));
    }

    long keep(PlanDetails plan, String name, byte[] bytes, ReadFile read, List<TableChoices> tables) {
        long file = files.keep(plan.provinceId(), name, read.kind().mediaType(), bytes);
        ImportChoices older =
                new ImportChoices(read.tables().get(0).sheet(), null, null, null, null, FundingStage.PLANNED);
        ImportRun run = new ImportRun(plan, file, older, by(), clock.instant());
        run.choose(kept.write(tables));
        long id = runs.save(run).id();
        // It is read again by SQL, perhaps in this transaction.
        entities.flush();
        return id;
    }

    /** What would be stored, and what the file does not say. */
    @Transactional(readOnly = true)
    public ImportPreview preview(long planId, long runId, int page, int size) {
        return previews.of(planId, runId, page, size);
    }

    /** The tables of the file and what each is taken for. */
    @Transactional(readOnly = true)
    public ImportedTables tables(long planId, long runId) {
        plans.getForEditor(planId);
        Kept run = kept.kept(planId, runId);
        ReadRun read = kept.read(run);
        return new ImportedTables(
                run.summary(),
                run.provinceId(),
                ImportPreviews.views(read.tables()),
                read.file().sheetsWithoutTable());
    }

    /**
     * The tables of one file.
     *
     * @param without sheets on which none was found
     */
    public record ImportedTables(ImportSummary run, long provinceId, List<TableView> tables, List<String> without) {

        /**
         * @throws NotFoundException when the file has no such table
         */
        public TableView table(int index) {
            if (index < 0 || index >= tables.size()) {
                throw new NotFoundException("table " + index);
            }
            return tables.get(index);
        }
    }

    /** Takes what a person says of all tables at once. */
    public void choose(long planId, long runId, List<TableChoices> choices) {
        PlanDetails plan = lock(planId);
        choices.forEach(choice -> checkSource(plan, choice));
        ImportRun run = find(planId, runId);
        run.choose(kept.write(choices));
    }

    /** Takes what a person says of one table, and remembers it for the next one with the same headings. */
    public void choose(long planId, long runId, int index, TableChoices choices) {
        PlanDetails plan = lock(planId);
        checkSource(plan, choices);
        ImportRun run = find(planId, runId);
        Kept before = kept.kept(planId, runId);
        ReadRun read = kept.read(before);
        ChosenTable table = read.table(index);
        List<TableChoices> all =
                new ArrayList<>(read.tables().stream().map(ChosenTable::choices).toList());
        all.set(index, choices);
        ReadRun again = kept.read(before, all);
        if (again.tables().size() != all.size()) {
            throw RuleException.at("headingFirst", "import.table.no-heading");
        }
        run.choose(kept.write(all));
        if (!choices.equals(table.choices())) {
            proposals.remember(table, choices, plan.provinceId(), by());
        }
    }

    private void checkSource(PlanDetails plan, TableChoices choices) {
        Long source = choices.sourceId();
        if (source != null && sources.get(source).provinceId() != plan.provinceId()) {
            throw new NotFoundException("funding source " + source);
        }
    }

    /** {@link #apply(long, long, Set, Set, String)} that keeps whatever the file does not name. */
    public void apply(long planId, long runId, Set<Integer> taken, @Nullable String seen) {
        apply(planId, runId, taken, Set.of(), seen);
    }

    /**
     * Stores the file's rows in the plan, all or none.
     *
     * @param taken keys of the rows that differ and for which the file's values are to replace the plan's
     * @param dropped items of the plan that the file does not name and that are to go
     * @param seen what the plan held when the preview was made, null when nobody saw one
     * @throws StaleException when rows are taken over values that were changed since the preview
     * @throws RuleException while something stands in the way, or when the plan says all of it already
     */
    public void apply(long planId, long runId, Set<Integer> taken, Set<Long> dropped, @Nullable String seen) {
        PlanDetails plan = lock(planId);
        ImportRun run = find(planId, runId);
        run.require(ImportState.PREVIEW, "import.applied-already");
        ReadRun read = kept.read(kept.kept(planId, runId));
        if (Compared.problems(read.tables()).stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw new RuleException("import.blocked");
        }
        makeSources(plan, read);
        Compared compared = previews.compare(read);
        boolean overwrites = !taken.isEmpty() || !dropped.isEmpty();
        if (overwrites && seen != null && !seen.equals(compared.kept().fingerprint())) {
            throw new StaleException("plan " + planId + " since the preview of import " + runId);
        }
        if (compared.saysNothingNew() && dropped.isEmpty()) {
            throw new RuleException("import.nothing-to-do");
        }
        store(run, compared, taken, dropped);
    }

    ImportApplier.Work store(ImportRun run, Compared compared, Set<Integer> taken, Set<Long> dropped) {
        ImportDifference difference = compared.difference();
        ImportApplier.Work work = applier.apply(run, compared.kept(), difference, compared.past(), taken, dropped);
        run.applied(
                (int) difference.count(ImportDifference.Status.NEW),
                work.changed(),
                (int) difference.count(ImportDifference.Status.UNCHANGED),
                by(),
                clock.instant());
        run.removed(work.removed());
        entities.flush();
        work.provenance().write(jdbc, run);
        work.effects().write(jdbc, client, run);
        return work;
    }

    /** Sources named by the person, a title or a heading that the catalogue does not have are made now. */
    void makeSources(PlanDetails plan, ReadRun read) {
        Set<String> names = new LinkedHashSet<>();
        for (ChosenTable table : read.tables()) {
            if (table.is(TableRole.ITEMS) || table.is(TableRole.SUMS)) {
                Set<LineKey> used = new HashSet<>();
                table.table().rows().forEach(row -> table.added(row).forEach(figure -> used.add(figure.key())));
                table.keys().stream()
                        .filter(used::contains)
                        .map(LineKey::newSource)
                        .forEach(name -> {
                            if (name != null) {
                                names.add(name);
                            }
                        });
            }
        }
        for (String name : names) {
            if (read.sources().find(name) == null) {
                read.sources().add(sources.create(plan.provinceId(), SourceBook.proposed(name)), name);
            }
        }
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
        return new ImportedFile(summaries.of(planId, runId).fileName(), files.content(run.provinceId(), run.fileId()));
    }

    /** Name and bytes of an uploaded file. */
    public record ImportedFile(String name, byte[] content) {}

    /** Imports into one plan take their turns, so that none is applied twice or to rows that it has not seen. */
    PlanDetails lock(long planId) {
        PlanDetails plan = plans.getForEditing(planId);
        client.sql("select id from plan where id = :plan for no key update")
                .param("plan", planId)
                .query(Long.class)
                .single();
        return plan;
    }

    ImportRun find(long planId, long runId) {
        return runs.findByIdAndPlanId(runId, planId).orElseThrow(() -> new NotFoundException("import " + runId));
    }

    private String by() {
        return user.actor().map(CurrentUser.Actor::username).orElse("-");
    }
}
