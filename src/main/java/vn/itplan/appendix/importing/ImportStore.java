package vn.itplan.appendix.importing;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.itplan.appendix.importing.ImportPreviews.Compared;
import vn.itplan.appendix.importing.RunReader.ReadRun;
import vn.itplan.attachment.StoredFiles;
import vn.itplan.common.CurrentUser;
import vn.itplan.common.FundingStage;
import vn.itplan.common.NotFoundException;
import vn.itplan.funding.FundingSources;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.Plans;

/** Keeps imports from their upload to their end, in the transaction of whoever asks. */
@Component
class ImportStore {

    private final Plans plans;
    private final ImportRunRepository runs;
    private final StoredFiles files;
    private final FundingSources sources;
    private final RunReader reader;
    private final ImportApplier applier;
    private final ImportUndo undo;
    private final EntityManager entities;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    ImportStore(
            Plans plans,
            ImportRunRepository runs,
            StoredFiles files,
            FundingSources sources,
            RunReader reader,
            ImportApplier applier,
            ImportUndo undo,
            EntityManager entities,
            JdbcTemplate template,
            JdbcClient jdbc,
            CurrentUser user,
            Clock clock) {
        this.plans = plans;
        this.runs = runs;
        this.files = files;
        this.sources = sources;
        this.reader = reader;
        this.applier = applier;
        this.undo = undo;
        this.entities = entities;
        this.template = template;
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** Imports into one plan take their turns, so that none is applied twice or to rows that it has not seen. */
    PlanDetails lock(long planId) {
        PlanDetails plan = plans.getForEditing(planId);
        jdbc.sql("select id from plan where id = :plan for no key update")
                .param("plan", planId)
                .query(Long.class)
                .single();
        return plan;
    }

    ImportRun find(long planId, long runId) {
        return runs.findByIdAndPlanId(runId, planId).orElseThrow(() -> new NotFoundException("import " + runId));
    }

    long keep(PlanDetails plan, String name, byte[] bytes, ReadFile read, List<TableChoices> tables) {
        long file = files.keep(plan.provinceId(), name, read.kind().mediaType(), bytes);
        ImportChoices older =
                new ImportChoices(read.tables().get(0).sheet(), null, null, null, null, FundingStage.PLANNED);
        ImportRun run = new ImportRun(plan, file, older, by(), clock.instant());
        run.choose(reader.write(tables));
        long id = runs.save(run).id();
        // It is read again by SQL, perhaps in this transaction.
        entities.flush();
        return id;
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

    /** Puts what was compared into the plan, and keeps where each value came from and how it is undone. */
    void put(ImportRun run, Compared compared, Set<Integer> taken, Set<Long> dropped) {
        ImportDifference difference = compared.difference();
        ImportWork work = applier.apply(run, compared.kept(), difference, compared.past(), taken, dropped);
        run.applied(
                (int) difference.count(ImportDifference.Status.NEW),
                work.changed(),
                (int) difference.count(ImportDifference.Status.UNCHANGED),
                by(),
                clock.instant());
        run.removed(work.removed());
        entities.flush();
        work.provenance().write(template, run);
        work.effects().write(template, jdbc, run);
    }

    /** An import that was not applied goes with its file. */
    void cancel(ImportRun run) {
        run.require(ImportState.PREVIEW, "import.applied-already");
        runs.delete(run);
        entities.flush();
        files.drop(run.fileId());
    }

    void undo(ImportRun run) {
        run.require(ImportState.APPLIED, "import.undo.not-applied");
        undo.undo(run);
        run.undone(by(), clock.instant());
    }

    String by() {
        return user.actor().map(CurrentUser.Actor::username).orElse("-");
    }
}
