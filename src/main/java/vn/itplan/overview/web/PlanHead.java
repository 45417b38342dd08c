package vn.itplan.overview.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.web.Tab;
import vn.itplan.overview.Completeness;
import vn.itplan.overview.PartCounts;
import vn.itplan.overview.PlanSummary;

/**
 * The strip at the head of all pages of one plan, whichever room they belong to. It asks the database when a template
 * first shows it, so that a redirect or a download costs nothing.
 */
public final class PlanHead {

    private final Supplier<PlanSummary> source;
    private final Predicate<PlanSummary> editor;
    private final Function<PlanSummary, Completeness> counter;
    private @Nullable PlanSummary loaded;
    private @Nullable Completeness counted;

    PlanHead(Supplier<PlanSummary> source, Predicate<PlanSummary> editor, Function<PlanSummary, Completeness> counter) {
        this.source = source;
        this.editor = editor;
        this.counter = counter;
    }

    public PlanSummary plan() {
        if (loaded == null) {
            loaded = source.get();
        }
        return loaded;
    }

    /** How far the plan has come. */
    public Completeness completeness() {
        if (counted == null) {
            counted = counter.apply(plan());
        }
        return counted;
    }

    /** Whether the account may change plans of this province. */
    public boolean mayEdit() {
        return editor.test(plan());
    }

    /** Whether the account may change the content now. */
    public boolean editable() {
        return mayEdit() && plan().status().isEditable();
    }

    /**
     * @param current the last part of the address of the tab that is open, empty for the first
     */
    public List<Tab> tabs(String current) {
        String home = "/plans/" + plan().id();
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("plan.tab.overview", home, current.isEmpty()));
        tabs.add(new Tab("plan.tab.content", home + "/sections", current.equals("content")));
        tabs.add(new Tab("plan.tab.projects", home + "/projects", current.equals("projects"), plan().projectCount()));
        tabs.add(new Tab("plan.tab.funding", home + "/funding", current.equals("funding")));
        tabs.add(new Tab(
                "plan.tab.indicators", home + "/indicators", current.equals("indicators"), plan().indicatorCount()));
        tabs.add(new Tab(
                "plan.tab.reconciliation", home + "/reconciliation", current.equals("reconciliation"), findings()));
        tabs.add(new Tab("plan.tab.appendices", home + "/appendices", current.equals("appendices")));
        if (mayEdit()) {
            tabs.add(new Tab("plan.tab.imports", home + "/imports", current.equals("imports")));
        }
        tabs.add(new Tab("plan.tab.history", home + "/history", current.equals("history")));
        return tabs;
    }

    /**
     * The pages behind the tab of the content.
     *
     * @param current the last part of the address of the page that is open
     */
    public List<Tab> contentPages(String current) {
        PartCounts counts = completeness().counts();
        return List.of(
                new Tab("plan.content.sections", "/plans/" + plan().id() + "/sections", current.equals("sections")),
                contentPage("plan.content.legal-bases", "legal-bases", current, counts.citations()),
                contentPage("plan.content.past-results", "past-results", current, counts.pastResults()),
                contentPage("plan.content.services", "services", current, counts.services()),
                contentPage("plan.content.responsibilities", "responsibilities", current, counts.responsibilities()));
    }

    private Tab contentPage(String key, String address, String current, long count) {
        return new Tab(key, "/plans/" + plan().id() + "/" + address, address.equals(current), count);
    }

    /** Errors and warnings that nobody has explained, null while they are not counted. */
    private @Nullable Long findings() {
        Integer errors = plan().errors();
        Integer warnings = plan().warnings();
        return errors == null || warnings == null ? null : Long.valueOf(errors + warnings);
    }

    /** What a planner would do next, or null when nothing is open. */
    public @Nullable NextStep nextStep() {
        if (!editable()) {
            return null;
        }
        Completeness.Task task = completeness().next();
        return task == null
                ? new NextStep("plan.task.next.DOCUMENT", "/plans/" + plan().id() + "/document")
                : new NextStep("plan.task.next." + task.nextKey(), task.next());
    }

    /**
     * @param key message key of what to do
     */
    public record NextStep(String key, String href) {}
}
