package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.appendix.importing.ImportPreview.ImportSummary;
import vn.itplan.appendix.importing.ImportPreview.TableView;
import vn.itplan.appendix.importing.ImportPreviews.Compared;
import vn.itplan.appendix.importing.Problem.Severity;
import vn.itplan.appendix.importing.RunReader.Kept;
import vn.itplan.appendix.importing.RunReader.ReadRun;
import vn.itplan.appendix.importing.Ticked.Boxes;
import vn.itplan.attachment.StoredFiles;
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
    private final StoredFiles files;
    private final FundingSources sources;
    private final AppendixReader reader;
    private final RunReader kept;
    private final TableProposals proposals;
    private final ImportPreviews previews;
    private final ImportSummaries summaries;
    private final ImportStore store;
    private final ImportProperties properties;

    Imports(
            Plans plans,
            StoredFiles files,
            FundingSources sources,
            AppendixReader reader,
            RunReader kept,
            TableProposals proposals,
            ImportPreviews previews,
            ImportSummaries summaries,
            ImportStore store,
            ImportProperties properties) {
        this.plans = plans;
        this.files = files;
        this.sources = sources;
        this.reader = reader;
        this.kept = kept;
        this.proposals = proposals;
        this.previews = previews;
        this.summaries = summaries;
        this.store = store;
        this.properties = properties;
    }

    /** The imports of a plan, newest first. */
    @Transactional(readOnly = true)
    public List<ImportSummary> list(long planId) {
        plans.get(planId);
        return summaries.of(planId);
    }

    /**
     * Reads a file and keeps it for a preview. What cannot be read in it is said there, where a column can be taken for
     * something else or left out.
     *
     * @return the import's id
     * @throws UnreadableFileException when it is nothing that may be read or holds no row of such a table; nothing is kept
     */
    public long upload(long planId, String fileName, byte[] bytes) {
        PlanDetails plan = plans.getForEditing(planId);
        String name = StoredFiles.bareName(fileName);
        ReadFile read = reader.read(name, bytes, properties.limits(), Choices.NONE);
        if (read.tables().stream().allMatch(table -> table.rows().isEmpty())) {
            RecognizedTable first = read.tables().get(0);
            throw new UnreadableFileException(
                    "import.table.no-rows", first.columns().get(0).letter() + first.headingRow(), first.sheet());
        }
        SourceBook book = new SourceBook(sources.of(plan.provinceId()));
        return store.keep(plan, name, bytes, read, proposals.of(plan, read, book));
    }

    /** What would be stored, and what the file does not say. */
    @Transactional(readOnly = true)
    public ImportPreview preview(long planId, long runId, ShownRows show, int page, int size) {
        return previews.of(planId, runId, show, page, size, Boxes.NONE);
    }

    /** The same with what was ticked on a page that could not be taken. */
    @Transactional(readOnly = true)
    public ImportPreview preview(long planId, long runId, int size, Boxes boxes) {
        return previews.of(planId, runId, ShownRows.ALL, 0, size, boxes);
    }

    /**
     * Keeps what is ticked on one page of the preview.
     *
     * @param seen what the plan held when the page was made
     */
    public void tick(long planId, long runId, Boxes boxes, @Nullable String seen) {
        store.lock(planId);
        ImportRun run = store.find(planId, runId);
        run.tick(kept.write(kept.kept(planId, runId).ticked().with(boxes, seen)));
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
        PlanDetails plan = store.lock(planId);
        choices.forEach(choice -> checkSource(plan, choice));
        ImportRun run = store.find(planId, runId);
        run.choose(kept.write(choices));
    }

    /** Takes what a person says of one table, and remembers it for the next one with the same headings. */
    public void choose(long planId, long runId, int index, TableChoices choices) {
        PlanDetails plan = store.lock(planId);
        checkSource(plan, choices);
        ImportRun run = store.find(planId, runId);
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
            proposals.remember(table, choices, plan.provinceId(), store.by());
        }
    }

    private void checkSource(PlanDetails plan, TableChoices choices) {
        Long source = choices.sourceId();
        if (source != null && sources.get(source).provinceId() != plan.provinceId()) {
            throw new NotFoundException("funding source " + source);
        }
    }

    /** Takes the file's rows as given, and keeps whatever the file does not name. */
    public void apply(long planId, long runId, Set<Integer> taken, @Nullable String seen) {
        apply(planId, runId, new Boxes(Set.of(), taken, Set.of(), Set.of()), seen);
    }

    /**
     * Stores the file's rows in the plan, all or none.
     *
     * @param boxes what is ticked on the page, besides what was kept of other pages
     * @param seen what the plan held when the preview was made, null when nobody saw one
     * @throws StaleException when rows are taken over values that were changed since the preview
     * @throws RuleException while something stands in the way, or when the plan says all of it already
     */
    public void apply(long planId, long runId, Boxes boxes, @Nullable String seen) {
        PlanDetails plan = store.lock(planId);
        ImportRun run = store.find(planId, runId);
        run.require(ImportState.PREVIEW, "import.applied-already");
        ReadRun read = kept.read(kept.kept(planId, runId));
        if (Compared.problems(read.tables()).stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw new RuleException("import.blocked");
        }
        store.makeSources(plan, read);
        Compared compared = previews.compare(read);
        String now = compared.kept().fingerprint();
        Ticked ticked = read.kept().ticked().with(boxes, now);
        if (ticked.any() && seen != null && !seen.equals(now)) {
            throw new StaleException("plan " + planId + " since the preview of import " + runId);
        }
        if (compared.saysNothingNew() && ticked.drop().isEmpty()) {
            throw new RuleException("import.nothing-to-do");
        }
        store.put(run, compared, ticked.take(), ticked.drop());
    }

    /** Gives up an import that was not applied; its file goes with it. */
    public void cancel(long planId, long runId) {
        store.lock(planId);
        store.cancel(store.find(planId, runId));
    }

    /**
     * @throws RuleException when something was built on it
     */
    public void undo(long planId, long runId) {
        store.lock(planId);
        store.undo(store.find(planId, runId));
    }

    /** The file as it was uploaded. */
    @Transactional(readOnly = true)
    public ImportedFile file(long planId, long runId) {
        plans.get(planId);
        ImportRun run = store.find(planId, runId);
        if (run.state() == ImportState.PREVIEW) {
            plans.getForEditor(planId);
        }
        return new ImportedFile(summaries.of(planId, runId).fileName(), files.content(run.provinceId(), run.fileId()));
    }

    /** Name and bytes of an uploaded file. */
    public record ImportedFile(String name, byte[] content) {}
}
