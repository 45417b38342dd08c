package vn.itplan.plan.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.itplan.common.Permission;
import vn.itplan.common.Texts;
import vn.itplan.common.web.Choice;
import vn.itplan.common.web.Choices;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Submissions;
import vn.itplan.legal.LegalDocumentRow;
import vn.itplan.legal.LegalDocuments;
import vn.itplan.plan.CitationCommand;
import vn.itplan.plan.CitationRole;
import vn.itplan.plan.Citations;
import vn.itplan.plan.Plans;

/** The legal bases of a plan. A number that stands in the register proposes what the register knows. */
@Controller
@RequestMapping("/plans/{id}/legal-bases")
@Needs(Permission.PLAN_EDIT)
class CitationController extends EntryController<CitationForm, CitationCommand> {

    private static final String NEW = "/new";
    private static final String ONE = "/{entry:[0-9]+}";

    private final LegalDocuments documents;
    private final Choices choices;

    CitationController(
            Plans plans, Citations citations, Submissions submissions, LegalDocuments documents, Choices choices) {
        super(
                plans,
                citations,
                submissions,
                new Kind<>(CitationForm.class, "legal-bases", "plan.citation", "plan/citation"));
        this.documents = documents;
        this.choices = choices;
    }

    /** What the register has under this number, while it is typed. */
    @GetMapping("/proposals")
    String proposals(@PathVariable long id, @RequestParam(defaultValue = "") String number, Model model) {
        plans.getForEditor(id);
        propose(id, number, model);
        return "plan/citation :: proposals";
    }

    /** The same without scripts: the form again, with what was found. */
    @PostMapping(
            path = {NEW, ONE},
            params = "lookup")
    String lookUp(
            @PathVariable long id,
            @PathVariable(required = false) @Nullable Long entry,
            @ModelAttribute(Forms.NAME) CitationForm form,
            HtmxRequest htmx,
            Model model) {
        describe(entry == null ? pages(id) : pages(id).of(entry), model);
        propose(id, Texts.clean(form.number()), model);
        return view(htmx);
    }

    /** The form again with the words of the chosen document, or, for 0, with none chosen. */
    @PostMapping(
            path = {NEW, ONE},
            params = "use")
    String use(
            @PathVariable long id,
            @PathVariable(required = false) @Nullable Long entry,
            @RequestParam long use,
            @ModelAttribute(Forms.NAME) CitationForm form,
            HtmxRequest htmx,
            Model model) {
        describe(entry == null ? pages(id) : pages(id).of(entry), model);
        CitationForm filled = use == 0
                ? form.unlinked()
                : documents
                        .citable(plans.get(id).provinceId(), use)
                        .map(form::taking)
                        .orElse(form);
        model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + Forms.NAME);
        model.addAttribute(Forms.NAME, filled);
        return view(htmx);
    }

    @ModelAttribute("roles")
    List<Choice> roles() {
        return choices.of(CitationRole.class, "plan.citation.role");
    }

    @Override
    CitationForm empty() {
        return CitationForm.empty();
    }

    @Override
    CitationForm form(CitationCommand values) {
        return CitationForm.of(values);
    }

    private void propose(long id, String number, Model model) {
        List<LegalDocumentRow> found = number.isBlank()
                ? List.of()
                : documents.numbered(plans.getForEditing(id).provinceId(), number);
        model.addAttribute("lookedUp", number);
        model.addAttribute("proposed", found);
    }
}
