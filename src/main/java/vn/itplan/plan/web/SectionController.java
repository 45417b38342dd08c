package vn.itplan.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.itplan.common.DocumentText;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Choice;
import vn.itplan.common.web.Choices;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.ResumedForm;
import vn.itplan.common.web.Submissions;
import vn.itplan.plan.EditPresence;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.PlanSections;
import vn.itplan.plan.Plans;
import vn.itplan.plan.SectionCommand;
import vn.itplan.plan.SectionDrafts;
import vn.itplan.plan.SectionDrafts.Draft;
import vn.itplan.plan.SectionKind;
import vn.itplan.plan.SectionNumbering;

/** Writes the sections of a plan. The page that shows them all is composed elsewhere. */
@Controller
@RequestMapping("/plans/{id}/sections")
@Needs(Permission.PLAN_EDIT)
class SectionController {

    private static final String VIEW = "plan/section-edit";

    private final Plans plans;
    private final PlanSections sections;
    private final SectionDrafts drafts;
    private final Submissions submissions;
    private final Choices choices;
    private final EditPresence presence;

    SectionController(
            Plans plans,
            PlanSections sections,
            SectionDrafts drafts,
            Submissions submissions,
            Choices choices,
            EditPresence presence) {
        this.plans = plans;
        this.sections = sections;
        this.drafts = drafts;
        this.submissions = submissions;
        this.choices = choices;
        this.presence = presence;
    }

    @GetMapping("/new")
    String empty(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long after,
            ResumedForm resumed,
            Model model) {
        plans.getForEditing(id);
        SectionForm form = resumed.orElse(SectionForm.class, () -> SectionForm.beside(sections.nextTo(id, after)));
        return show(form, after, model);
    }

    @PostMapping("/new")
    String create(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long after,
            @ModelAttribute(Forms.NAME) SectionForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Forms.require(plans.getForEditor(id).status().isEditable(), result, "plan.not-editable");
        show(form, after, model);
        SectionCommand command = form.command(new FieldReader(result));
        return Forms.submit(result, response, VIEW, () -> {
            String location =
                    submissions.once(form.once(), () -> page(id) + "#section-" + sections.add(id, after, command));
            Notice.success("plan.section.saved").after(redirect);
            return location;
        });
    }

    @GetMapping("/{sectionId}/edit")
    String edit(@PathVariable long id, @PathVariable long sectionId, ResumedForm resumed, Model model) {
        PlanDetails plan = plans.getForEditing(id);
        model.addAttribute("others", presence.opened(plan, EditPresence.Kind.SECTION, sectionId));
        SectionForm form = resumed.orElse(SectionForm.class, () -> {
            SectionForm saved = SectionForm.of(sections.get(id, sectionId));
            Optional<Draft> draft = drafts.mine(sectionId);
            draft.ifPresent(found -> model.addAttribute("draft", found));
            return draft.map(saved::with).orElse(saved);
        });
        return show(form, null, model);
    }

    @PostMapping("/{sectionId}/edit")
    String save(
            @PathVariable long id,
            @PathVariable long sectionId,
            @ModelAttribute(Forms.NAME) SectionForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Forms.require(plans.getForEditor(id).status().isEditable(), result, "plan.not-editable");
        show(form, null, model);
        SectionCommand command = form.command(new FieldReader(result));
        return Forms.submit(result, response, model, VIEW, () -> SectionForm.of(sections.get(id, sectionId)), () -> {
            sections.edit(id, sectionId, command);
            drafts.discard(id, sectionId);
            presence.closed(EditPresence.Kind.SECTION, sectionId);
            Notice.success("plan.section.saved").after(redirect);
            return page(id) + "#section-" + sectionId;
        });
    }

    private String show(SectionForm form, @Nullable Long after, Model model) {
        model.addAttribute(Forms.NAME, form);
        model.addAttribute("after", after);
        model.addAttribute("preview", DocumentText.parse(form.body()));
        return VIEW;
    }

    @ModelAttribute("kinds")
    List<Choice> kinds() {
        return choices.of(SectionKind.class, "plan.section.kind");
    }

    @ModelAttribute("numberings")
    List<Choice> numberings() {
        return choices.of(SectionNumbering.class, "plan.section.numbering");
    }

    static String page(long id) {
        return "redirect:/plans/" + id + "/sections";
    }
}
