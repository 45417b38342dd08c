package vn.itplan.plan.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.itplan.common.Permission;
import vn.itplan.common.RuleException;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.ResumedForm;
import vn.itplan.common.web.Submissions;
import vn.itplan.common.web.Views;
import vn.itplan.plan.EntryCommand;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.PlanEntries;
import vn.itplan.plan.Plans;

/**
 * The pages of one list of entries of a plan: the list in its order, a form, deletion with undo.
 *
 * @param <F> the form
 * @param <C> what it says
 */
@Needs(Permission.PLAN_EDIT)
abstract class EntryController<F extends EntryForm<C>, C extends EntryCommand> {

    private static final String FORM = "plan/entry";

    /** The same form in the place of its row. */
    private static final String ROW = "plan/entries :: editing";

    private static final String PLACE = "listPlace";
    private static final String NOT_EDITABLE = "plan.not-editable";

    /** As the design says: a plan's list pages by a hundred rows. */
    private static final int PAGE = 100;

    final Plans plans;
    private final PlanEntries<?, C, ?> entries;
    private final Submissions submissions;
    private final Kind<F> kind;

    EntryController(Plans plans, PlanEntries<?, C, ?> entries, Submissions submissions, Kind<F> kind) {
        this.plans = plans;
        this.entries = entries;
        this.submissions = submissions;
        this.kind = kind;
    }

    /** {@link EntryPages} without a plan. */
    record Kind<F>(Class<F> form, String address, String words, String parts) {}

    @Needs(Permission.PLAN_READ)
    @GetMapping
    String list(
            @PathVariable long id,
            @ModelAttribute(name = PLACE, binding = false) ListPlace at,
            HtmxRequest htmx,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("entries", pages(id));
        Views.insteadOfRow("entries", htmx, response);
        model.addAttribute("listing", entries.list(id, at.only(), at.page(), PAGE));
        return "plan/entries";
    }

    /** Where in the list one is, for the list and for the forms that lead back to it. */
    @ModelAttribute(PLACE)
    ListPlace place(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "") String only) {
        return new ListPlace(Math.max(0, page), entries.filters().contains(only) ? only : null);
    }

    @GetMapping("/new")
    String empty(@PathVariable long id, ResumedForm resumed, HtmxRequest htmx, Model model) {
        forEditing(describe(pages(id), model));
        model.addAttribute(Forms.NAME, resumed.orElse(kind.form(), this::empty));
        return view(htmx);
    }

    @PostMapping("/new")
    String create(
            @PathVariable long id,
            @ModelAttribute(name = PLACE, binding = false) ListPlace at,
            @ModelAttribute(Forms.NAME) F form,
            BindingResult result,
            Model model,
            HtmxRequest htmx,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PlanDetails plan = describe(pages(id), model);
        Forms.require(plan.status().isEditable(), result, NOT_EDITABLE);
        C command = form.command(new FieldReader(result));
        return Forms.submit(result, response, view(htmx), () -> {
            String location = submissions.once(form.once(), () -> {
                entries.add(id, command);
                return back(id) + at.query();
            });
            Notice.success(kind.words() + ".saved").after(redirect);
            return location;
        });
    }

    @GetMapping("/{entry:[0-9]+}")
    String edit(@PathVariable long id, @PathVariable long entry, ResumedForm resumed, HtmxRequest htmx, Model model) {
        forEditing(describe(pages(id).of(entry), model));
        model.addAttribute(Forms.NAME, resumed.orElse(kind.form(), () -> form(entries.get(id, entry))));
        return view(htmx);
    }

    @PostMapping("/{entry:[0-9]+}")
    String save(
            @PathVariable long id,
            @PathVariable long entry,
            @ModelAttribute(name = PLACE, binding = false) ListPlace at,
            @ModelAttribute(Forms.NAME) F form,
            BindingResult result,
            Model model,
            HtmxRequest htmx,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PlanDetails plan = describe(pages(id).of(entry), model);
        Forms.require(plan.status().isEditable(), result, NOT_EDITABLE);
        C command = form.command(new FieldReader(result));
        return Forms.submit(result, response, model, view(htmx), () -> form(entries.get(id, entry)), () -> {
            entries.edit(id, entry, command);
            Notice.success(kind.words() + ".saved").after(redirect);
            return back(id) + at.query();
        });
    }

    @PostMapping("/{entry:[0-9]+}/move")
    String move(@PathVariable long id, @PathVariable long entry, @RequestParam String place) {
        if (place.matches("[0-9]{1,6}")) {
            entries.move(id, entry, Integer.parseInt(place));
        }
        return back(id) + "#entry-" + entry;
    }

    @PostMapping("/{entry:[0-9]+}/delete")
    String delete(@PathVariable long id, @PathVariable long entry, RedirectAttributes redirect) {
        entries.delete(id, entry);
        Notice.success(kind.words() + ".deleted")
                .offering("plan.entry.restore", pages(id).list() + "/" + entry + "/restore")
                .after(redirect);
        return back(id);
    }

    @PostMapping("/{entry:[0-9]+}/restore")
    String restore(@PathVariable long id, @PathVariable long entry, RedirectAttributes redirect) {
        entries.restore(id, entry);
        Notice.success("plan.entry.restored").after(redirect);
        return back(id);
    }

    abstract F empty();

    abstract F form(C values);

    /** What the form's template needs besides the form; refuses whoever may not edit before anything is typed. */
    PlanDetails describe(EntryPages pages, Model model) {
        PlanDetails plan = plans.getForEditor(pages.plan());
        model.addAttribute("entries", pages);
        model.addAttribute("plan", plan);
        return plan;
    }

    /** A page of its own, or, asked for by the script of the list, a row of the list. */
    static String view(HtmxRequest htmx) {
        return htmx.isHtmxRequest() ? ROW : FORM;
    }

    private static void forEditing(PlanDetails plan) {
        if (!plan.status().isEditable()) {
            throw new RuleException(NOT_EDITABLE);
        }
    }

    final EntryPages pages(long id) {
        return new EntryPages(id, kind.address(), kind.words(), kind.parts(), null);
    }

    private String back(long id) {
        return "redirect:" + pages(id).list();
    }
}
