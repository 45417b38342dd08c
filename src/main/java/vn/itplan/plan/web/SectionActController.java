package vn.itplan.plan.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.itplan.common.DocumentText;
import vn.itplan.common.Permission;
import vn.itplan.common.RuleException;
import vn.itplan.common.Texts;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.plan.OutlineTemplates;
import vn.itplan.plan.PlanSections;
import vn.itplan.plan.SectionDrafts;
import vn.itplan.plan.SectionMove;

/** What is done to a section by a button: moving, deleting, and keeping what is being typed. */
@Controller
@RequestMapping("/plans/{id}/sections")
@Needs(Permission.PLAN_EDIT)
class SectionActController {

    private final PlanSections sections;
    private final SectionDrafts drafts;
    private final OutlineTemplates templates;

    SectionActController(PlanSections sections, SectionDrafts drafts, OutlineTemplates templates) {
        this.sections = sections;
        this.drafts = drafts;
        this.templates = templates;
    }

    /** While the person types. The answer is the text as it will look, and when it was kept. */
    @PostMapping("/{sectionId}/draft")
    String keep(
            @PathVariable long id,
            @PathVariable long sectionId,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String version,
            Model model) {
        String text = Texts.clean(body);
        if (text.length() > SectionForm.LONGEST_BODY) {
            throw new RuleException("form.error.too-long", SectionForm.LONGEST_BODY, text.length());
        }
        model.addAttribute("keptAt", drafts.keep(id, sectionId, text, FieldReader.version(version)));
        model.addAttribute("preview", DocumentText.parse(text));
        return "plan/section-edit :: kept";
    }

    @PostMapping("/{sectionId}/draft/discard")
    String discard(@PathVariable long id, @PathVariable long sectionId) {
        drafts.discard(id, sectionId);
        return SectionController.page(id) + "/" + sectionId + "/edit";
    }

    @PostMapping("/{sectionId}/move")
    String move(@PathVariable long id, @PathVariable long sectionId, @RequestParam SectionMove to) {
        sections.move(id, sectionId, to);
        return SectionController.page(id) + "#section-" + sectionId;
    }

    @PostMapping("/{sectionId}/delete")
    String delete(@PathVariable long id, @PathVariable long sectionId, RedirectAttributes redirect) {
        sections.delete(id, sectionId);
        Notice.success("plan.section.deleted")
                .offering("plan.item.restore", "/plans/" + id + "/sections/" + sectionId + "/restore")
                .after(redirect);
        return SectionController.page(id);
    }

    @PostMapping("/{sectionId}/restore")
    String restore(@PathVariable long id, @PathVariable long sectionId, RedirectAttributes redirect) {
        sections.restore(id, sectionId);
        Notice.success("plan.section.restored").after(redirect);
        return SectionController.page(id) + "#section-" + sectionId;
    }

    /** Begins an empty outline from the usual one of the plan's kind. */
    @PostMapping("/begin")
    String begin(@PathVariable long id, RedirectAttributes redirect) {
        sections.fill(id, templates.of(id));
        Notice.success("plan.section.begun").after(redirect);
        return SectionController.page(id);
    }
}
