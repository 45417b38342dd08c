package vn.itplan.appendix.importing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.appendix.TabSeparated;
import vn.itplan.appendix.importing.PastedGroups.Kept;
import vn.itplan.attachment.StoredFiles;
import vn.itplan.common.CurrentUser;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.RuleException;
import vn.itplan.funding.FundingSources;
import vn.itplan.funding.FundingSources.SourceRow;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.PlanGroups.GroupChoice;
import vn.itplan.plan.Plans;

/**
 * Cells from a spreadsheet's clipboard that become rows of a plan. Nothing is kept between looking and adding: the form
 * carries the cells. What was added is an import of the pasted cells, so that their origin is known and it can be undone.
 */
@Service
@Transactional
public class Pastes {

    /** How many items are added at once. */
    public static final int MAX_ITEMS = 500;

    /** How many characters may be pasted; a form that outlives its session keeps as many. */
    public static final int MAX_TEXT = 300_000;

    private static final String FILE = "dan-tu-bang-tinh.tsv";
    private static final String MEDIA_TYPE = "text/tab-separated-values";

    private final Plans plans;
    private final FundingSources sources;
    private final StoredFiles files;
    private final ImportRunRepository runs;
    private final PasteApplier applier;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    Pastes(
            Plans plans,
            FundingSources sources,
            StoredFiles files,
            ImportRunRepository runs,
            PasteApplier applier,
            JdbcClient jdbc,
            CurrentUser user,
            Clock clock) {
        this.plans = plans;
        this.sources = sources;
        this.files = files;
        this.runs = runs;
        this.applier = applier;
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** What the empty form offers. */
    @Transactional(readOnly = true)
    public PasteOffer offer(long planId) {
        PlanDetails plan = plans.getForEditing(planId);
        return offer(plan, PastedGroups.read(jdbc, plan.versionId()), null, null);
    }

    /** What the cells would become, or what refuses to look at them, with what the form offers. */
    @Transactional(readOnly = true)
    public PasteOffer preview(long planId, String text, PasteChoices choices, PasteTarget target) {
        PlanDetails plan = plans.getForEditing(planId);
        List<Kept> kept = PastedGroups.read(jdbc, plan.versionId());
        try {
            Understood understood = understand(text, choices, target, kept);
            List<Problem> problems = new ArrayList<>(understood.problems());
            problems.addAll(twins(plan, understood.pasted().table()));
            return offer(plan, kept, PastePreviews.of(understood.pasted(), understood.groups(), problems), null);
        } catch (RuleException refused) {
            return offer(plan, kept, null, refused);
        }
    }

    private PasteOffer offer(
            PlanDetails plan, List<Kept> kept, @Nullable PastePreview preview, @Nullable RuleException refused) {
        return new PasteOffer(
                plan, kept.stream().map(Kept::choice).toList(), sources.of(plan.provinceId()), preview, refused);
    }

    /**
     * The form's choices, and what pasted cells would become.
     *
     * @param refused why there is no preview of them
     */
    public record PasteOffer(
            PlanDetails plan,
            List<GroupChoice> groups,
            List<SourceRow> sources,
            @Nullable PastePreview preview,
            @Nullable RuleException refused) {}

    /**
     * Adds the rows, all or none.
     *
     * @return the number of the import that it is, for undoing
     * @throws RuleException while something stands in the way
     */
    public long apply(long planId, String text, PasteChoices choices, PasteTarget target) {
        PlanDetails plan = plans.getForEditing(planId);
        // Whoever adds the same groups at the same time comes after and finds them.
        jdbc.sql("select id from plan where id = :plan for no key update")
                .param("plan", planId)
                .query(Long.class)
                .single();
        Long source = target.sourceId();
        if (source != null && sources.get(source).provinceId() != plan.provinceId()) {
            throw new NotFoundException("funding source " + source);
        }
        Understood understood = understand(text, choices, target, PastedGroups.read(jdbc, plan.versionId()));
        if (understood.problems().stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
            throw new RuleException("paste.blocked");
        }
        PastedTable pasted = understood.pasted();
        int items = pasted.table().rows(RecognizedRow.Kind.ITEM).size();
        if (items == 0) {
            throw new RuleException("paste.no-items");
        }
        long file = files.keep(plan.provinceId(), FILE, MEDIA_TYPE, text.getBytes(StandardCharsets.UTF_8));
        PasteChoices read = pasted.choices();
        ImportChoices kept = new ImportChoices(
                PasteReader.SHEET, read.unit(), target.year(), target.sourceId(), null, target.stage());
        String by = user.actor().map(CurrentUser.Actor::username).orElse("-");
        ImportRun run = runs.save(ImportRun.pasted(plan, file, kept, read, by, clock.instant()));
        run.applied(items, 0, 0, by, clock.instant());
        applier.apply(run, pasted.table(), understood.groups());
        return run.id();
    }

    /** The same text with some cells written anew, by address. */
    public static String corrected(String text, Map<String, String> cells) {
        List<List<String>> rows = new ArrayList<>();
        TabSeparated.read(text).forEach(row -> rows.add(new ArrayList<>(row)));
        cells.forEach((address, value) -> {
            if (address.matches("[A-Z]{1,2}[0-9]{1,4}")) {
                int row = CellAddress.row(address) - 1;
                int column = CellAddress.column(address);
                if (row >= 0 && row < rows.size() && column < rows.get(row).size()) {
                    rows.get(row).set(column, value);
                }
            }
        });
        return TabSeparated.write(rows);
    }

    private record Understood(PastedTable pasted, PastedGroups groups, List<Problem> problems) {}

    private static Understood understand(String text, PasteChoices choices, PasteTarget target, List<Kept> kept) {
        if (text.length() > MAX_TEXT) {
            throw RuleException.at("text", "paste.too-long", MAX_TEXT, text.length());
        }
        PastedTable pasted = PasteReader.read(text, choices);
        int items = pasted.table().rows(RecognizedRow.Kind.ITEM).size();
        if (items > MAX_ITEMS) {
            throw RuleException.at("text", "paste.too-many", MAX_ITEMS, items);
        }
        Problems ofGroups = new Problems(PasteReader.SHEET);
        PastedGroups groups = PastedGroups.of(pasted.table(), kept, target.groupId(), ofGroups);
        List<Problem> problems = new ArrayList<>(pasted.table().problems());
        problems.removeIf(problem -> problem.code().startsWith("import.stated."));
        problems.addAll(ofGroups.all());
        return new Understood(pasted, groups, problems);
    }

    /** Items of the plan that are called the same: worth a look, for pasting twice is easy. */
    private List<Problem> twins(PlanDetails plan, RecognizedTable table) {
        Problems problems = new Problems(PasteReader.SHEET);
        List<RecognizedRow> items = table.rows(RecognizedRow.Kind.ITEM);
        List<String> there = jdbc.sql("""
                        select distinct name from plan_item
                        where version_id = :version and deleted_at is null and name = any (:names)
                        """)
                .param("version", plan.versionId())
                .param("names", items.stream().map(RecognizedRow::name).toArray(String[]::new))
                .query(String.class)
                .list();
        if (!there.isEmpty()) {
            RecognizedRow first = items.stream()
                    .filter(row -> there.contains(row.name()))
                    .findFirst()
                    .orElseThrow();
            @Nullable CellText name = first.cell(Meaning.NAME);
            problems.warn(
                    "paste.twin",
                    name == null ? null : name.address(),
                    there.size(),
                    Objects.requireNonNull(first.name()));
        }
        return problems.all();
    }
}
