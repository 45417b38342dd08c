package vn.itplan.funding.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.itplan.common.Permission;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.ResumedForm;
import vn.itplan.funding.StatedSum;
import vn.itplan.funding.StatedSums;
import vn.itplan.plan.Plans;
import vn.itplan.plan.StatedFigures;

/** The sums that a plan's paper states, and restating one from what the lines add up to. */
@Controller
@RequestMapping("/plans/{id}/figures")
class RestateController {

    private static final String VIEW = "funding/restate";
    private static final int LONGEST_REASON = 1_000;

    private final Plans plans;
    private final StatedSums sums;
    private final StatedFigures figures;

    RestateController(Plans plans, StatedSums sums, StatedFigures figures) {
        this.plans = plans;
        this.sums = sums;
        this.figures = figures;
    }

    @Needs(Permission.PLAN_READ)
    @GetMapping
    String list(@PathVariable long id, Model model) {
        long version = plans.get(id).versionId();
        model.addAttribute("sums", sums.listOf(version));
        model.addAttribute("numbers", figures.numbersOf(version));
        return "funding/figures";
    }

    @Needs(Permission.PLAN_EDIT)
    @GetMapping("/{figureId}/restate")
    String form(@PathVariable long id, @PathVariable long figureId, ResumedForm resumed, Model model) {
        StatedSum sum = sums.getForEditing(id, figureId);
        model.addAttribute("sum", sum);
        model.addAttribute(Forms.NAME, resumed.orElse(RestateForm.class, () -> RestateForm.of(sum, null)));
        return VIEW;
    }

    @Needs(Permission.PLAN_EDIT)
    @PostMapping("/{figureId}/restate")
    String restate(
            @PathVariable long id,
            @PathVariable long figureId,
            @ModelAttribute(Forms.NAME) RestateForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String reason = new FieldReader(result).text("reason", form.reason(), LONGEST_REASON);
        String next = Forms.submit(
                result,
                response,
                model,
                VIEW,
                () -> RestateForm.of(sums.getForEditing(id, figureId), form.reason()),
                () -> {
                    sums.restate(id, figureId, form.confirmed(), FieldReader.version(form.version()), reason);
                    Notice.success("funding.restated").after(redirect);
                    return "redirect:/plans/" + id + "/figures";
                });
        if (next.equals(VIEW)) {
            model.addAttribute("sum", sums.getForEditing(id, figureId));
        }
        return next;
    }
}
